using Microsoft.SemanticKernel;
using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests;

/// <summary>The same functions in Semantic Kernel.</summary>
public sealed class SemanticKernelTests
{
    [Fact]
    public async Task Each_function_is_a_kernel_function_whose_members_have_the_same_schemas()
    {
        await using Till till = await Till.OpenAsync();
        KernelFunction[] functions = [.. till.Functions.Select(function => function.AsKernelFunction())];

        Assert.Equal(till.Functions.Select(function => function.Name), functions.Select(function => function.Name));
        Assert.All(till.Functions.Zip(functions), pair =>
        {
            Assert.Equal(pair.First.Description, pair.Second.Description);
            Assert.Equal(MembersOf(pair.First.JsonSchema), MembersOf(pair.Second.JsonSchema));
        });
    }

    [Fact]
    public async Task A_call_is_answered_with_the_envelope()
    {
        await using Till till = await Till.OpenAsync();
        JsonElement envelope = await InvokeAsync(till, "PIGGY_GET_CONTACTS_CREDIT_BALANCE", new KernelArguments { ["contact_uuid"] = till.Seed.KnownContact.ToString() });

        Assert.True(envelope.IsSuccess(), envelope.GetRawText());
    }

    [Fact]
    public async Task A_wrong_call_is_explained_and_a_risky_one_refused()
    {
        await using Till till = await Till.OpenAsync();
        int before = till.State.CreditReceptions.Count;
        JsonElement wrong = await InvokeAsync(till, "PIGGY_LIST_FORMS", new KernelArguments { ["status"] = "published" });
        JsonElement risky = await InvokeAsync(till, Till.Award, new KernelArguments { ["shop_uuid"] = till.Seed.Shop, ["contact_uuid"] = till.Seed.KnownContact, ["credits"] = 501 });

        Assert.Equal(("/status", "enum"), wrong.OnlyField());
        Assert.Equal("approval_required", risky.KindOf());
        Assert.Equal(before, till.State.CreditReceptions.Count);
    }

    private static string[] MembersOf(JsonElement schema)
    {
        string[] required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        return [.. schema.GetProperty("properties").EnumerateObject().Select(member => $"{member.Name} {required.Contains(member.Name)} {JsonNode.Parse(member.Value.GetRawText())!.ToJsonString()}")];
    }

    private static async Task<JsonElement> InvokeAsync(Till till, string name, KernelArguments arguments) =>
        (await till.Function(name).AsKernelFunction().InvokeAsync(new Kernel(), arguments)).GetValue<JsonElement>();
}
