using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests.PublicApi;

/// <summary>What a package lets its users name is written down beside its project, so that a change of it is seen and meant.</summary>
public sealed class PublicApiTests
{
    private const string Renew = "PIGGY_RENEW_DOCS";
    private const string Command = "dotnet run --project build/Piggy.Build -- regenerate";

    /// <summary>The packages with a library to compile against.</summary>
    public static TheoryData<string> Libraries =>
        [.. PackedFeed.Projects.Select(project => Path.GetFileNameWithoutExtension(project)).Where(name => name is not ("Piggy.Cli" or "Piggy.Generator"))];

    [Theory]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_one_that_is_written_down(string library)
    {
        Assert.All(PublicApiText.Of(library, "net10.0"), file =>
        {
            string path = Path.Combine(RepositoryPaths.Root, "src", library, file.Name);
            string written = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
            if (Environment.GetEnvironmentVariable(Renew) == "1")
            {
                File.WriteAllText(path, file.Text);
                written = File.ReadAllText(path);
            }

            Assert.True(
                written == file.Text,
                $"The public surface of {library} is not that of src/{library}/{file.Name} (+ is new, - is gone):\n{Difference(written, file.Text)}\n"
                + $"If it is meant, say so in CHANGELOG.md, and renew the file with\n{Command}");
        });
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_target_framework_has_the_same_public_surface(string library)
    {
        string[] frameworks = PublicApiText.FrameworksOf(library);
        Assert.Contains("net10.0", frameworks);
        Assert.All(frameworks, framework => Assert.Equal("", Difference(Joined(library, "net10.0"), Joined(library, framework))));
    }

    private static string Joined(string library, string framework) => string.Concat(PublicApiText.Of(library, framework).Select(file => file.Text));

    // A member is only told apart together with its type and namespace, which stand above it.
    private static string Difference(string before, string after)
    {
        string[] old = [.. InFull(before)];
        string[] now = [.. InFull(after)];
        return string.Join('\n', old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)).Take(100));
    }

    private static IEnumerable<string> InFull(string text)
    {
        string[] path = ["", "", ""];
        foreach (string line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            int depth = line.TakeWhile(letter => letter == ' ').Count() / 2;
            path[depth] = line.Trim();
            yield return string.Join(" / ", path[..(depth + 1)]);
        }
    }
}
