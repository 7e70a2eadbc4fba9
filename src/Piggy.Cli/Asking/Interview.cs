using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Batch;
using Piggy.Cli.Commands;
using Piggy.Cli.Commands.Catalogue;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Asking;

/// <summary>Asks a person for the input of an action, field by field, and checks each answer by the action's own rules.</summary>
internal sealed class Interview(PiggyAction action, Terminal terminal)
{
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaField> _fields = SchemaFields.OfInput(action.Descriptor)
        .Where(field => action.Descriptor.Inputs.Any(input => input.Name == field.Path))
        .ToDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>Asks until the input is right and, if the action writes, until the person has said that it is to be sent.</summary>
    public async Task<byte[]> RunAsync(CancellationToken cancellationToken)
    {
        ActionDescriptor descriptor = action.Descriptor;
        terminal.Error.Line(new Fragment(descriptor.Title, Tone.Strong), ": ", descriptor.Summary);
        foreach (ActionInput input in descriptor.Inputs.Where(input => input.Required))
        {
            await AskFieldAsync(input.Name, isRequired: true, cancellationToken).ConfigureAwait(false);
        }

        await AskOptionalAsync(cancellationToken).ConfigureAwait(false);
        byte[] json = Json(_answers);
        terminal.Error.Line();
        terminal.Error.Block(Encoding.UTF8.GetString(Json(_answers, indented: true)));
        if (descriptor.Effect.Writes && !await ConfirmAsync(descriptor, cancellationToken).ConfigureAwait(false))
        {
            throw new CliFailure(ExitCodes.ActionFailed, "Nothing was sent.", $"To send it without questions: piggy run {descriptor.Slug} --input FILE.");
        }

        return json;
    }

    private async Task AskFieldAsync(string name, bool isRequired, CancellationToken cancellationToken)
    {
        SchemaField field = _fields[name];
        terminal.Error.Line();
        terminal.Error.Line(new Fragment(name, Tone.Name), new Fragment($"  {string.Join("; ", field.Limits.Prepend(field.Type))}", Tone.Quiet));
        terminal.Error.Line("  ", field.Description);
        while (true)
        {
            string answer = await AskAsync($"{name}:", cancellationToken).ConfigureAwait(false);
            if (answer.Length == 0 && !isRequired)
            {
                _answers.Remove(name);
                return;
            }

            _answers[name] = answer;
            string[] problems = [.. Problems().Where(error => IsAbout(error, name)).Select(error => error.Message)];
            if (answer.Length > 0 && problems.Length == 0)
            {
                return;
            }

            foreach (string problem in problems.DefaultIfEmpty("must be given"))
            {
                terminal.Error.Line("  ", new Fragment(problem, Tone.Bad));
            }
        }
    }

    private async Task AskOptionalAsync(CancellationToken cancellationToken)
    {
        string[] optional = [.. action.Descriptor.Inputs.Where(input => !input.Required).Select(input => input.Name)];
        while (optional.Length > 0)
        {
            IReadOnlyList<FieldError> problems = Problems();
            terminal.Error.Line();
            foreach (FieldError problem in problems)
            {
                terminal.Error.Line(new Fragment(problem.Pointer, Tone.Name), problem.Pointer.Length > 0 ? " " : "", new Fragment(problem.Message, Tone.Bad));
            }

            terminal.Error.Line("Optional: ", string.Join(", ", optional.Select(name => _answers.ContainsKey(name) ? name + " (given)" : name)));
            string name = (await AskAsync("Which one more? (Enter for none)", cancellationToken).ConfigureAwait(false)).Trim();
            if (name.Length == 0 && problems.Count == 0)
            {
                return;
            }

            if (optional.Contains(name, StringComparer.Ordinal))
            {
                await AskFieldAsync(name, isRequired: false, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> ConfirmAsync(ActionDescriptor descriptor, CancellationToken cancellationToken)
    {
        terminal.Error.Line(new Fragment(descriptor.Slug, Tone.Name), " ", EffectText.Of(descriptor.Effect));
        string answer = await AskAsync("Send it? [y/N]", cancellationToken).ConfigureAwait(false);
        return answer.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private async Task<string> AskAsync(string question, CancellationToken cancellationToken) =>
        await terminal.AskAsync(question, cancellationToken).ConfigureAwait(false)
        ?? throw new CliFailure(ExitCodes.WrongUsage, "The input has ended before all questions were answered.", "Nothing was sent.");

    private IReadOnlyList<FieldError> Problems() => action.Validate(Json(_answers));

    private static bool IsAbout(FieldError error, string name)
    {
        string pointer = "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return error.Pointer == pointer || error.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal);
    }

    private byte[] Json(Dictionary<string, string> answers, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (ActionInput input in action.Descriptor.Inputs.Where(input => answers.ContainsKey(input.Name)))
            {
                CsvColumn.Of(input.Name, action.Descriptor).Write(json, answers[input.Name]);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
