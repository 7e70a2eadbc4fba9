using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Spec.Tests.Spec;
using Piggy.Testing;
using Xunit;

namespace Piggy.Spec.Tests;

/// <summary>The effect contract of every operation, held against a table that was written operation by operation from what is known of it.</summary>
public sealed class EffectTests
{
    private static readonly Dictionary<string, string> Table = File
        .ReadLines(Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Spec.Tests", "Effects", "effects.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(row => row[0], row => string.Join(' ', [row[1], .. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)]), StringComparer.Ordinal);

    public static TheoryData<string> Operations => [.. SpecDocument.Current.Operations.Values.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Effect_is_that_of_the_table(string id)
    {
        Assert.True(Table.ContainsKey(id), $"Effects/effects.txt has no row for {id}. Write down what the call does, from its sources and without looking at the spec; then the two are compared.");
        Assert.Equal(Table[id], EffectOf(SpecDocument.Current.Operations.Values.Single(operation => operation.Id == id)));
    }

    [Fact]
    public void The_table_has_no_row_too_many() => Assert.Empty(Table.Keys.Except(SpecDocument.Current.Operations.Values.Select(operation => operation.Id)));

    // The method says nothing about the effect; these are the operations where it would mislead.
    [Fact]
    public void Methods_that_mislead_are_these() => Assert.Equal(
        [
            "GET /contacts/find-or-create writes",
            "GET /contacts/find-or-create/async writes",
            "POST /oauth/token reads",
            "POST /orders/simulate reads",
            "POST /vouchers/{voucher_uuid}/validate reads",
        ],
        SpecDocument.Current.Operations.Values
            .Where(operation => operation.Call.StartsWith("GET ", StringComparison.Ordinal) != EffectOf(operation).StartsWith("read", StringComparison.Ordinal))
            .Select(operation => $"{operation.Call} {EffectOf(operation).Split(' ')[0]}s")
            .Order(StringComparer.Ordinal));

    // PUT and DELETE are safe to repeat in HTTP; these are not here.
    [Fact]
    public void Changes_that_may_not_be_repeated_though_their_method_says_so_are_these() => Assert.Equal(
        [
            "claimAnonymousContact", "collectReward", "deleteCategory", "deleteContactIdentifier", "deletePerk", "deleteProduct", "deleteShift", "deleteWebhookSubscription",
            "deleteZapierWebhook", "linkContactIdentifier", "subscribeContact", "unlinkContactIdentifier", "updateVoucher",
        ],
        SpecDocument.Current.Operations.Values
            .Where(operation => operation.Call.StartsWith("PUT ", StringComparison.Ordinal) || operation.Call.StartsWith("DELETE ", StringComparison.Ordinal))
            .Where(operation => !EffectOf(operation).Contains("repeat-safe", StringComparison.Ordinal))
            .Select(operation => operation.Id)
            .Order(StringComparer.Ordinal));

    private static string EffectOf(SpecOperation operation)
    {
        SpecNode effect = operation.Node["x-piggy-effect"]!;
        Assert.Equal(
            ["access", "irreversible", "gives-value", "sends-mail", "returns-secret", "personal-data", "repeat-safe", "asynchronous"],
            effect.Members.Select(member => member.Name));
        return string.Join(' ', [effect["access"]!.Text, .. effect.Members.Where(member => member.Value.Is("true")).Select(member => member.Name)]);
    }
}
