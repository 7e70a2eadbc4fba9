using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Hosting.Tests;

/// <summary>A key, a client secret, a token and an e-mail address, looked for in everything that a program with Piggy tells at its finest.</summary>
public sealed class CanaryTests
{
    private const string Key = "canary-key-7f3a9c";
    private const string Secret = "canary-secret-5d1e";
    private const string Token = "canary-token-b81f";
    private const string Email = "canary.person@example.com";

    public static TheoryData<string> Networks => [.. Networked.Keys];

    private static readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> Networked = new(StringComparer.Ordinal)
    {
        ["success"] = request => Token200(request) ?? Answers.Json(200, $$"""{"data":[],"meta":{"echo":"{{Echo(request)}}"} }"""),
        ["refusal"] = request => Token200(request) ?? Answers.Json(400, $$"""{"message":"{{Echo(request)}}","code":1003,"status_code":400,"errors":{"email":["{{Email}}"] } }"""),
        ["token not accepted"] = request => Token200(request) ?? Answers.Json(401, $$"""{"message":"{{Echo(request)}}"}"""),
        ["crash"] = request => Answers.Json(500, $$"""{"message":"{{Echo(request)}}"}"""),
        ["exception"] = request => throw new HttpRequestException(Echo(request)),
        ["odd exception"] = request => throw new InvalidTimeZoneException(Echo(request)),
        ["redirect"] = request => Answers.Json(302, Echo(request)),
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task Nothing_is_told_of_key_secret_token_and_person(string network)
    {
        using var telemetry = new Telemetry();
        await using Program program = await Program.StartAsync((services, _) =>
        {
            services.AddPiggy(options => options.ApiKey = Key);
            services.AddPiggy("oauth", options => options.OAuth = new PiggyOAuthSettings { ClientId = "1842", ClientSecret = Secret });
            services.AddHttpClient("Piggy").ConfigurePrimaryHttpMessageHandler(() => new Answers(Networked[network]));
            services.AddHttpClient("Piggy:oauth").ConfigurePrimaryHttpMessageHandler(() => new Answers(Networked[network]));
            services.AddHealthChecks().AddPiggy().AddPiggy("oauth");
        });

        List<string> told = [];
        foreach (string name in new[] { "", "oauth" })
        {
            PiggyActions actions = program.Clients.Get(name).Actions;
            told.Add((await actions.FindContactAsync(new() { Email = Email })).ToString());
            told.Add((await actions.ListShopsAsync()).ToJson());
            told.Add((await actions.RunAsync("PIGGY_GET_CONTACTS_CREDIT_BALANCE", $$"""{"contact_uuid":"{{Email}}"}""")).ToJson());
        }

        HealthReport health = await program.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        told.AddRange(health.Entries.Values.Select(entry => $"{entry.Description} {entry.Exception} {string.Join(' ', entry.Data)}"));

        Assert.NotEmpty(telemetry.All);
        Assert.Contains("GET /contacts/find", program.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", string.Join('\n', [.. told, program.Logs.All, telemetry.All]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_on_a_real_network_either()
    {
        using var telemetry = new Telemetry();
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = Key });
        await using Program program = await Program.StartAsync((services, _) => services.AddPiggy(options => (options.BaseAddress, options.ApiKey) = (sandbox.BaseAddress, Key)));

        ActionResult found = await program.Clients.Get().Actions.FindContactAsync(new() { Email = Email });

        Assert.Single(sandbox.State.Calls);
        Assert.Contains("System.Net.Http", telemetry.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", string.Join('\n', found, program.Logs.All, telemetry.All), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_ToString_nor_a_debugger_shows_a_secret()
    {
        using var oauth = new PiggyOAuthCredentials(new PiggyOAuthOptions { ClientId = "1842", ClientSecret = Secret });
        object[] holders =
        [
            new PiggyConnectionOptions { ApiKey = Key, OAuth = new PiggyOAuthSettings { ClientSecret = Secret } },
            new PiggyOAuthSettings { ClientSecret = Secret },
            new PiggyOAuthOptions { ClientId = "1842", ClientSecret = Secret },
            new PiggyClientOptions { ApiKey = Key },
            new PiggyClientOptions { Credentials = PiggyCredentials.Key(Key) },
            new PiggyCredential(Token),
            PiggyCredentials.Key(Key),
            oauth,
        ];

        Assert.All(holders, holder => Assert.DoesNotContain("canary", string.Join('\n', ShownBy(holder)), StringComparison.Ordinal));
    }

    /// <summary>What a debugger shows of an object and its members, one level down.</summary>
    private static IEnumerable<string> ShownBy(object holder)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        yield return holder.ToString() ?? "";
        foreach (FieldInfo field in holder.GetType().GetFields(All).Where(IsShown))
        {
            yield return $"{field.Name} {field.GetValue(holder)}";
        }

        foreach (PropertyInfo property in holder.GetType().GetProperties(All).Where(IsShown))
        {
            yield return $"{property.Name} {property.GetValue(holder)}";
        }
    }

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static HttpResponseMessage? Token200(HttpRequestMessage request) => request.RequestUri!.AbsolutePath == "/oauth/token"
        ? Answers.Json(200, $$"""{"access_token":"{{Token}}","expires_in":3600,"token_type":"Bearer"}""")
        : null;

    /// <summary>Everything that a server knows of the caller.</summary>
    private static string Echo(HttpRequestMessage request)
    {
        using var body = new StreamReader(request.Content?.ReadAsStream() ?? Stream.Null);
        return $"{request.RequestUri} {request.Headers.Authorization} {Email} {body.ReadToEnd().Replace('"', '\'')}";
    }
}
