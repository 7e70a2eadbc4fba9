using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON document to standard output and nothing else." };

    public static Option<int> Seed() => new("--seed")
    {
        Description = "The seed of the sandbox: the same seed gives the same data.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    public static Option<int> Port()
    {
        Option<int> port = new("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 0, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number is (< 0 or > ushort.MaxValue))
            {
                result.AddError("--port must be between 0 and 65535.");
            }
        });
        return port;
    }

    public static Argument<string> Slug()
    {
        var slug = new Argument<string>("SLUG") { Description = "The action, such as PIGGY_LIST_FORMS or list-forms." };
        slug.CompletionSources.Add(context => SlugsLike(context.WordToComplete));
        return slug;
    }

    // Whoever has begun to write a comfortable name goes on in the same way.
    private static IEnumerable<string> SlugsLike(string begun) => PiggyActions.Registry
        .Select(action => action.Descriptor.Slug)
        .Select(slug => begun.Length == 0 || begun.StartsWith("PIGGY", StringComparison.OrdinalIgnoreCase) ? slug : slug["PIGGY_".Length..].Replace('_', '-').ToLowerInvariant());
}
