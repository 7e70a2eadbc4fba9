using System;
using System.Linq;
using Piggy.Generator.Model;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class VocabularyRuleTests
{
    private const string Slug = "slug: PIGGY_GIVE_CREDITS";

    private const string Evidence =
        "      x-piggy-evidence: { request: high, response: medium, errors: low, sources: [docs], checked: 2026-11-22, note: Not tried }\n";

    /// <summary>Mistakes in an operation's keys: it must be no action then.</summary>
    public static TheoryData<RuleCase> OperationCases =>
    [
        new("PIGGY1501", "'x-piggy-erors' has no meaning on an operation, so it is not read: correct or move it; did you mean 'x-piggy-errors'?", PiggySpec.With("x-piggy-errors", "x-piggy-erors"), "x-piggy-erors"),
        new("PIGGY1502", "'slg' is no member of x-piggy-action, so nothing is made of that: correct it; did you mean 'slug'?", PiggySpec.With(Slug, "slg: PIGGY_GIVE_CREDITS"), "slg"),
        new("PIGGY1502", "'repeatsafe' is no member of x-piggy-effect, so nothing is made of that: correct it; did you mean 'repeat-safe'?", PiggySpec.With("repeat-safe", "repeatsafe"), "repeatsafe"),
        new("PIGGY1503", "'x-piggy-effect' must have 'repeat-safe', so nothing is made of it until you add that", PiggySpec.With("        repeat-safe: false\n", ""), "x-piggy-effect"),
        new("PIGGY1503", "An operation with 'x-piggy-action' must have 'x-piggy-evidence', so nothing is made of it until you add that", PiggySpec.With(Evidence, ""), "x-piggy-action"),
        new("PIGGY1503", "'x-piggy-evidence' must have 'sources', so nothing is made of it until you add that", PiggySpec.With("sources: [docs], ", ""), "x-piggy-evidence"),
        new("PIGGY1504", "'slug' must be PIGGY_ and words in upper case, joined by '_', but is 'Give-Credits'; it is not read until you correct it", PiggySpec.With(Slug, "slug: Give-Credits"), "slug"),
        new("PIGGY1504", "'toolset' must be core or companion, but is 'main'; it is not read until you correct it", PiggySpec.With("toolset: companion", "toolset: main"), "toolset"),
        new("PIGGY1504", "'access' must be read or write (did you mean 'write'?), but is 'wrte'; it is not read until you correct it", PiggySpec.With("access: write", "access: wrte"), "access"),
        new("PIGGY1504", "'sends-mail' must be true or false, but is 'no'; it is not read until you correct it", PiggySpec.With("sends-mail: false", "sends-mail: no"), "sends-mail"),
        new("PIGGY1504", "'x-piggy-errors' must be a list of error codes, but is '1000'; it is not read until you correct it", PiggySpec.With("x-piggy-errors: [1000]", "x-piggy-errors: 1000"), "x-piggy-errors"),
        new("PIGGY1504", "'request' must be high or medium or low, but is 'sure'; it is not read until you correct it", PiggySpec.With("request: high", "request: sure"), "request: "),
        new("PIGGY1504", "'checked' must be a date as yyyy-MM-dd, but is '22-11-2026'; it is not read until you correct it", PiggySpec.With("2026-11-22", "22-11-2026"), "checked"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'access: read' changes nothing, so 'irreversible' cannot be true. Correct the one that is not true.",
            PiggySpec.With("access: write", "access: read"), "irreversible"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'access: read' changes nothing, so 'asynchronous' cannot be true. Correct the one that is not true.",
            PiggySpec.With("access: write", "access: read"), "asynchronous"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'access: read' changes nothing, so 'repeat-safe' cannot be false. Correct the one that is not true.",
            PiggySpec.With("access: write", "access: read"), "repeat-safe"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: what is repeated does its work again, so with 'gives-value' it cannot be 'repeat-safe'. Correct the one that is not true.",
            PiggySpec.With("repeat-safe: false", "repeat-safe: true"), "repeat-safe"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'returns-secret' is true, but nothing in the answer has x-piggy-secret. Correct the one that is not true.",
            PiggySpec.With("returns-secret: false", "returns-secret: true"), "returns-secret"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'returns-secret' is false, but the answer has x-piggy-secret. Correct the one that is not true.",
            PiggySpec.With("description: ok }", "description: ok, content: { application/json: { schema: { type: array, items: { type: string, x-piggy-secret: true } } } } }"),
            "returns-secret"),
        new("PIGGY1506", "The effect contract cannot hold, so the operation makes no action: 'personal-data' is false, but an input or the answer has x-piggy-personal. Correct the one that is not true.",
            PiggySpec.With("personal-data: true", "personal-data: false"), "personal-data"),
        new("PIGGY1507", "Error code '1001' is not in x-piggy-error-codes, so the operation makes no action: describe it there or correct it; did you mean '1000'?", PiggySpec.With("[1000]", "[1001]"), "1001"),
    ];

    /// <summary>Mistakes in the keys of schemas and of the document.</summary>
    public static TheoryData<RuleCase> OtherCases =>
    [
        new("PIGGY1501", "'x-piggy-error-code' has no meaning on the document, so it is not read: correct or move it; did you mean 'x-piggy-error-codes'?",
            PiggySpec.With("x-piggy-error-codes", "x-piggy-error-code"), "x-piggy-error-code"),
        new("PIGGY1501", "'x-piggy-personnal' has no meaning on a schema, so it is not read: correct or move it; did you mean 'x-piggy-personal'?", PiggySpec.With("x-piggy-personal", "x-piggy-personnal"), "x-piggy-personnal"),
        new("PIGGY1501", "'x-piggy-personal' has no meaning on a response, so it is not read: correct or move it", PiggySpec.With("description: ok }", "description: ok, 'x-piggy-personal': true }"), "'x-piggy-personal'"),
        new("PIGGY1502", "'hnt' is no member of 1000, so nothing is made of that: correct it; did you mean 'hint'?", PiggySpec.With("hint:", "hnt:"), "hnt"),
        new("PIGGY1504", "'abc' must be a whole number, as every key of x-piggy-error-codes, but is text; it is not read until you correct it", PiggySpec.With("1000: {", "abc: {"), "abc"),
        new("PIGGY1504", "'name' must be a name in PascalCase, but is 'not_found'; it is not read until you correct it", PiggySpec.With("name: NotFound", "name: not_found"), "name: not"),
        new("PIGGY1504", "'x-piggy-unit' must be cents or credits or euros or vouchers (did you mean 'credits'?), but is 'credit'; it is not read until you correct it",
            PiggySpec.With("x-piggy-unit: credits", "x-piggy-unit: credit"), "x-piggy-unit"),
        new("PIGGY1504", "'x-piggy-entity' must be a name in lower case, words joined by '-' or '_', but is 'Contact Id'; it is not read until you correct it",
            PiggySpec.With("entity: contact", "entity: Contact Id"), "x-piggy-entity"),
        new("PIGGY1504", "'x-piggy-additional' must be a name that is no declared property, but is 'mail'; it is not read until you correct it",
            PiggySpec.With("x-piggy-rules:", "additionalProperties: true\n      x-piggy-additional: mail\n      x-piggy-rules:"), "x-piggy-additional"),
        new("PIGGY1505", "The slug 'PIGGY_GIVE_CREDITS' belongs to the operation at /paths/~1credits/post already, so this one makes no action and no trigger; give it a slug of its own",
            WithSecond("access: write", "access: write"), "slug: PIGGY_GIVE_CREDITS, title: Give more"),
        new("PIGGY1508", "The name 'NotFound' belongs to error code 1000 already, so this code is left out; choose another name",
            PiggySpec.Text + "  1001: { name: 'NotFound', meaning: M, retryable: false, hint: H }\n", "name: 'NotFound'"),
        new("PIGGY1509", "'x-piggy-entity' belongs on a schema of type string and format uuid and is not read here; move it, or correct the schema", PiggySpec.With("format: uuid", "format: guid"), "x-piggy-entity"),
        new("PIGGY1509", "'x-piggy-role' belongs on a schema that has x-piggy-entity and is not read here; move it, or correct the schema", PiggySpec.With("x-piggy-entity: contact", "x-piggy-role: source"), "x-piggy-role"),
        new("PIGGY1509", "'x-piggy-unit' belongs on a schema of type integer or number and is not read here; move it, or correct the schema", PiggySpec.With("x-piggy-personal: true", "'x-piggy-unit': cents"), "'x-piggy-unit'"),
        new("PIGGY1509", "'x-piggy-bare-value' belongs on a oneOf of an object and a scalar and is not read here; move it, or correct the schema", PiggySpec.With("x-piggy-personal: true", "x-piggy-bare-value: a"), "x-piggy-bare-value"),
        new("PIGGY1510", "This entry of x-piggy-rules cannot be read and is left out: 'at-least-one' is no condition; did you mean 'at-least-one-of'? "
            + "(known: at-least-one-of, only-when, differ, in-order, server-checked)", PiggySpec.With("at-least-one-of", "at-least-one"), "at-least-one"),
        new("PIGGY1510", "This entry of x-piggy-rules cannot be read and is left out: it must say 'because' in one sentence",
            PiggySpec.With(", because: Something must be given.", ""), "{ at-least-one-of"),
        new("PIGGY1510", "This entry of x-piggy-rules cannot be read and is left out: 'differ' compares two properties, not 3",
            PiggySpec.With("at-least-one-of: [mail, credits]", "differ: [mail, credits, contact]"), "differ"),
        new("PIGGY1511", "The schema has no property 'credit', which 'x-piggy-rules' names; what it says is left out: correct the name; did you mean 'credits'?", PiggySpec.With("[mail, credits]", "[mail, credit]"), "credit]"),
    ];

    [Theory]
    [MemberData(nameof(OperationCases))]
    public void BrokenOperation_IsReported_AndIsNoAction(RuleCase broken)
    {
        RuleAssert.Reports(broken);
        Operation operation = Spec.Read(broken.Spec).Api!.Paths[0].Operations[0];
        Assert.Null(operation.Piggy);
        Assert.NotNull(operation.Body);
    }

    [Theory]
    [MemberData(nameof(OtherCases))]
    public void BrokenKey_IsReportedAtItsPlace(RuleCase broken) => RuleAssert.Reports(broken);

    [Fact]
    public void CompleteVocabulary_HasNoProblems() => Assert.Empty(Spec.Read(PiggySpec.Text).Problems);

    [Fact]
    public void BrokenAction_LeavesTheOthersAlone()
    {
        string two = WithSecond("access: write", "access: none").Replace("title: Give more", "title: Give", StringComparison.Ordinal);

        Assert.Equal(["PIGGY_GIVE_CREDITS", null], Spec.Read(two).Api!.Paths.Select(path => path.Operations[0].Piggy?.Action?.Slug));
    }

    /// <summary>The document with a second operation like the first, but for one text in it and its title.</summary>
    private static string WithSecond(string old, string replacement)
    {
        int start = PiggySpec.Text.IndexOf("  /credits:", StringComparison.Ordinal);
        int end = PiggySpec.Text.IndexOf("components:", StringComparison.Ordinal);
        string second = PiggySpec.Text[start..end]
            .Replace("/credits:", "/gifts:", StringComparison.Ordinal)
            .Replace("title: Give credits", "title: Give more", StringComparison.Ordinal)
            .Replace(old, replacement, StringComparison.Ordinal);
        return PiggySpec.Text.Insert(end, second);
    }
}
