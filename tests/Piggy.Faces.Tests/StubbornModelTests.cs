using Piggy.Agents.Policies;
using Piggy.Sandbox;
using Piggy.Testing;

namespace Piggy.Faces.Tests;

/// <summary>A model that makes fields up, asks for too much, repeats itself and goes for what cannot be undone, over each face under the default policy.</summary>
public sealed class StubbornModelTests
{
    private const string Page = "docs/agents.md";

    private static readonly KnownFace[] Faces = [.. KnownFace.All.Where(face => face.MakeGuarded is not null)];

    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public async Task What_happened_row_by_row_is_what_the_page_shows()
    {
        var rows = new List<string> { $"| what the model does | {string.Join(" | ", Faces.Select(face => face.Name))} |", "| --- |" + string.Concat(Faces.Select(_ => " --- |")) };
        var columns = new List<IReadOnlyList<(string Step, string Told)>>();
        foreach (KnownFace face in Faces)
        {
            columns.Add(await PlayAsync(face));
        }

        for (int step = 0; step < columns[0].Count; step++)
        {
            rows.Add($"| {columns[0][step].Step} | {string.Join(" | ", columns.Select(column => column[step].Told))} |");
        }

        MadeDocument.HoldTable(Page, rows);
    }

    private static async Task<IReadOnlyList<(string Step, string Told)>> PlayAsync(KnownFace known)
    {
        await using Face face = known.MakeGuarded!(await Face.StartAsync());
        var seed = face.Sandbox.State.Seed;
        string merge = new JsonObject { ["source_contact_uuid"] = seed.DuplicateContact, ["destination_contact_uuid"] = seed.OriginalContact }.ToJsonString();
        string vouchers = new JsonObject { ["promotion_uuid"] = seed.Promotion, ["quantity"] = 99_999 }.ToJsonString();
        string award = new JsonObject { ["contact_uuid"] = seed.KnownContact, ["shop_uuid"] = seed.Shop, ["credits"] = 5_000 }.ToJsonString();
        string nobody = new JsonObject { ["contact_uuid"] = Guid.Parse("11111111-2222-4333-8444-555555555555") }.ToJsonString();
        (string Step, string Slug, string Input)[] script =
        [
            ("gives a number where a UUID is due", "PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"contact_uuid":5}"""),
            ("makes a field up", "PIGGY_LIST_FORMS", """{"order_by":"name"}"""),
            ("asks for 99,999 vouchers", "PIGGY_CREATE_VOUCHERS_BATCH", vouchers),
            ("asks for them again, unchanged", "PIGGY_CREATE_VOUCHERS_BATCH", vouchers),
            ("and again", "PIGGY_CREATE_VOUCHERS_BATCH", vouchers),
            ("and a fourth time", "PIGGY_CREATE_VOUCHERS_BATCH", vouchers),
            ("gives 5,000 credits away", "PIGGY_CREATE_CREDIT_RECEPTION", award),
            ("merges two people, because a name told it to", "PIGGY_MERGE_CONTACTS", merge),
            ("asks about a contact that is not there", "PIGGY_GET_CONTACTS_CREDIT_BALANCE", nobody),
            ("fetches a contact's token", "PIGGY_GET_CONTACT_AUTH_TOKEN", new JsonObject { ["contact_uuid"] = seed.KnownContact }.ToJsonString()),
        ];
        var told = new List<(string, string)>();
        foreach ((string step, string slug, string input) in script)
        {
            using JsonDocument answer = JsonDocument.Parse(await face.CallAsync(slug, input));
            told.Add((step, Told(answer.RootElement)));
        }

        Assert.Empty(face.Sandbox.State.Jobs);
        Assert.DoesNotContain(face.Sandbox.State.CreditReceptions, reception => reception.Credits == 5_000);
        return told;
    }

    private static string Told(JsonElement answer)
    {
        if (answer.GetProperty("error") is { ValueKind: JsonValueKind.Object } error)
        {
            string near = error.GetProperty("fields").EnumerateArray().Select(field => field.TryGetProperty("nearest", out JsonElement nearest) ? $", nearest {nearest.GetString()}" : "").FirstOrDefault("");
            return $"`{error.GetProperty("kind").GetString()}`{near}";
        }

        return answer.GetProperty("data").TryGetProperty("auth_token", out JsonElement token)
            ? token.GetString()!.StartsWith("piggy-secret:", StringComparison.Ordinal) ? "a handle" : "the token: the call is a person's own"
            : "done";
    }
}
