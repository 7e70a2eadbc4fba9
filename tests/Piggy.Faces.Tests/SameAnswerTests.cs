using System.Text.RegularExpressions;
using Piggy.Package.Tests;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Xunit.Abstractions;

namespace Piggy.Faces.Tests;

/// <summary>Each action through each face, in good and in bad times: the same envelope, byte for byte.</summary>
public sealed partial class SameAnswerTests(ITestOutputHelper output)
{
    private static readonly (string Name, SandboxFault? Fault)[] Times =
    [
        ("refused", SandboxFault.Refuse(55031)), ("maintenance", SandboxFault.Maintenance), ("lost before", SandboxFault.CutBefore), ("lost after", SandboxFault.CutAfter), ("success", null),
    ];

    public static TheoryData<string> Faces => [.. KnownFace.All.Select(face => face.Name)];

    /// <summary>Those that take any JSON; what C# cannot express is no input of a typed call.</summary>
    public static TheoryData<string> FacesOfJson => [.. KnownFace.All.Where(face => face.MakeGuarded is not null).Select(face => face.Name)];

    public static TheoryData<string> FacesForModels => [.. KnownFace.All.Where(face => face.HidesSecrets).Select(face => face.Name)];

    [Theory]
    [MemberData(nameof(Faces))]
    public async Task The_answer_is_the_one_by_slug(string name)
    {
        await using Face slug = new SlugFace(await Face.StartAsync());
        await using Face face = await KnownFace.MakeOpenAsync(name);
        int compared = 0;
        foreach ((string action, JsonObject input) in AllActionsInput.Calls(slug.Sandbox.State.Seed))
        {
            foreach ((string time, SandboxFault? fault) in Times.Where(time => time.Fault is null || face.SendsOnce))
            {
                string expected = await CallAsync(slug, action, input, fault);
                string given = await CallAsync(face, action, input, fault);
                Assert.Equal($"{action}, {time}: {Comparable(expected)}", $"{action}, {time}: {Comparable(given)}");
                compared++;
            }
        }

        output.WriteLine($"{name}: {compared} answers equal");
    }

    [Theory]
    [MemberData(nameof(FacesOfJson))]
    public async Task A_wrong_input_is_told_in_the_same_words(string name)
    {
        await using Face slug = new SlugFace(await Face.StartAsync());
        await using Face face = await KnownFace.MakeOpenAsync(name);
        foreach ((string action, _) in AllActionsInput.Calls(slug.Sandbox.State.Seed))
        {
            const string Wrong = """{"contact_uuid":5,"quantity":99999,"made_up":true,"email":"nobody","status":"PUBLISH","data_type":"nmber"}""";
            Assert.Equal((action, await slug.CallAsync(action, Wrong)), (action, await face.CallAsync(action, Wrong)));
        }

        Assert.Empty(face.Sandbox.State.Calls);
    }

    [Theory]
    [MemberData(nameof(FacesForModels))]
    public async Task Faces_for_models_never_show_the_token(string name)
    {
        await using Face face = await KnownFace.MakeOpenAsync(name);
        string answer = await face.CallAsync("PIGGY_GET_CONTACT_AUTH_TOKEN", new JsonObject { ["contact_uuid"] = face.Sandbox.State.Seed.KnownContact }.ToJsonString());
        Assert.DoesNotContain(face.Sandbox.State.AuthTokens[^1].Token, answer, StringComparison.Ordinal);
        Assert.Matches(Handle(), answer);
    }

    private static Task<string> CallAsync(Face face, string action, JsonObject input, SandboxFault? fault)
    {
        if (fault is not null)
        {
            face.Sandbox.InjectFault(fault);
        }

        return face.CallAsync(action, input.ToJsonString());
    }

    // Tokens and their handles are random on both sides.
    private static string Comparable(string envelope) => Token().Replace(envelope, "\"auth_token\":\"…\"");

    [GeneratedRegex("\"auth_token\":\"piggy-secret:[0-9a-f]{24}\"")]
    private static partial Regex Handle();

    [GeneratedRegex("\"auth_token\":\"[^\"]*\"")]
    private static partial Regex Token();
}
