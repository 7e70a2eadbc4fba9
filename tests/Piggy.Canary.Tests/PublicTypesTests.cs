using System.Diagnostics;
using System.Reflection;
using Piggy.AspNetCore;
using Piggy.Generated;
using Piggy.Hosting;

namespace Piggy.Canary.Tests;

/// <summary>What objects of the public types say of themselves, to a log or to a debugger.</summary>
[Collection(nameof(CanaryTests))]
public sealed class PublicTypesTests
{
    private static readonly Type[] Types =
    [
        .. new[] { typeof(PiggyClient), typeof(PiggyConnectionOptions), typeof(PiggyWebhookOptions) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false, IsEnum: false } && !type.IsSubclassOf(typeof(Delegate))),
    ];

    [Fact]
    public void No_object_says_what_it_holds()
    {
        var made = Types.Select(type => (Type: type, Made: Filled.Make(type))).Where(each => each.Made is { Canaries: > 0 }).ToList();
        Assert.True(made.Count > 50, $"Only {made.Count} types hold a canary.");
        Assert.Empty(made.Where(each => Canaries.In(each.Made!.Value.Value.ToString() ?? "")).Select(each => each.Type.FullName));
    }

    // Only what holds the caller's own secrets: in an answer a debugger may show what the server gave.
    [Fact]
    public void No_debugger_shows_the_secrets_of_options_and_credentials()
    {
        object[] holders =
        [
            .. Types.Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal) || type.Name.StartsWith("PiggyCredential", StringComparison.Ordinal))
                .Where(type => type.GetProperties().Any(Filled.IsSecret))
                .Select(type => Filled.Make(type)?.Value).OfType<object>(),
            new PiggyCredential(Canaries.Token),
            PiggyCredentials.Key(Canaries.Key),
        ];
        Assert.True(holders.Length >= 5, $"Only {holders.Length} types hold secrets: {string.Join(", ", holders.Select(holder => holder.GetType().Name))}");
        Assert.All(holders, holder => Assert.DoesNotContain(Filled.ShownOf(holder), Canaries.In));
    }

    [Fact]
    public void What_a_debugger_shows_is_what_ToString_says()
    {
        DebuggerDisplayAttribute[] shown = [.. Types.SelectMany(type => type.GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false))];
        Assert.NotEmpty(shown);
        Assert.All(shown, display => Assert.Equal("{ToString(),nq}", display.Value));
    }

    [Fact]
    public void An_object_that_says_what_it_holds_is_found()
    {
        (object value, int canaries) = Filled.Make(typeof(Talkative))!.Value;
        Assert.Equal(1, canaries);
        Assert.True(Canaries.In(value.ToString()!));
        Assert.Contains(Filled.ShownOf(value), Canaries.In);
    }

    internal sealed record Talkative
    {
        public string? ApiKey { get; init; }
    }
}
