using System.CommandLine;
using Piggy.Agents.Policies;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Commands.Running;

/// <summary><c>--policy FILE</c>, with the same meaning in every command.</summary>
internal sealed class PolicyOption
{
    private readonly Option<string?> _file = new("--policy") { Description = "Limits and approval: a JSON file, see docs/agents.md.", HelpName = "FILE" };

    public void AddTo(Command command) => command.Add(_file);

    /// <summary>Reads the policy; <see langword="null"/> if none is given.</summary>
    /// <exception cref="CliFailure">The file is not understood to the last member.</exception>
    public AgentPolicy? Read(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(_file) is { } file ? PolicyFile.Load(file) : null;
        }
        catch (PolicyException failure)
        {
            throw new CliFailure(ExitCodes.WrongUsage, failure.Message, "Mend the policy; one that is not understood to the last member does not count.");
        }
    }
}
