using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The page about everything that can go wrong.</summary>
internal static class ErrorsPage
{
    public static DocPage Of(ActionRegistry registry)
    {
        var page = new MarkdownPage();
        WriteEnvelope(page);
        WriteKinds(page);
        WriteOutcomes(page);
        page.Heading(2, $"Error codes");
        page.Paragraph($"Codes are stable, Piggy's messages are not: branch on the code.");
        foreach (PiggyErrorCode code in AllCodes(registry))
        {
            WriteCode(page, registry, code);
        }

        return new DocPage(SitePaths.Errors, "What can go wrong", SiteSection.Failures, page.ToString())
        {
            Lead = "An action never throws for bad input, a refusal or an unreadable answer. It answers with an envelope that says what happened and what to do.",
            Summary = "The envelope, the kinds of failure and Piggy's error codes.",
            Label = "Errors and codes",
        };
    }

    private static void WriteEnvelope(MarkdownPage page)
    {
        page.Heading(2, $"The envelope");
        page.Table(
            ["Member", "Type", "Meaning"],
            [
                [$"`data`", $"as the action says", $"The answer; `null` after a failure."],
                [$"`successful`", $"boolean", $"Whether Piggy accepted the call and its answer could be read."],
                [$"`error`", $"object or null", $"What went wrong; `null` after a success."],
                [$"`error.kind`", $"string", $"One of the [kinds of failure](#kinds-of-failure)."],
                [$"`error.message`", $"string", $"What happened, in one sentence without secrets or personal data."],
                [$"`error.outcome`", $"string", $"What is known about [the effect of the call](#what-a-failed-call-did)."],
                [$"`error.code`, `error.code_name`", $"number and string, or null", $"Piggy's own [error code](#error-codes) and its name."],
                [$"`error.http_status`", $"number or null", $"The HTTP status of the answer, if there was one."],
                [$"`error.fields`", $"list of objects", $"Every wrong field, with `pointer` (a JSON pointer), `rule` and `message`; where they can be told, `allowed` values and the `nearest` of them."],
                [$"`error.retryable`", $"boolean", $"Whether the same call may be sent again without risk of applying it twice."],
                [$"`error.hint`", $"string or null", $"What to do next."],
            ]);
    }

    private static void WriteKinds(MarkdownPage page)
    {
        page.Heading(2, $"Kinds of failure");
        page.Table(["Kind", "What happened", "What to do"], [.. Enum.GetValues<ActionErrorKind>().Select(kind =>
        {
            Explanation explanation = Explain(kind);
            return new Markdown[] { $"{SnakeCase(kind):code}", $"{explanation.Happened}", $"{explanation.Next}" };
        })]);
    }

    private static void WriteOutcomes(MarkdownPage page)
    {
        page.Heading(2, $"What a failed call did");
        page.Table(["Outcome", "Meaning"], [.. Enum.GetValues<ActionOutcome>().Select(outcome => new Markdown[]
        {
            $"{SnakeCase(outcome):code}",
            outcome switch
            {
                ActionOutcome.NotApplied => $"Nothing changed at Piggy.",
                ActionOutcome.Applied => $"Piggy reported success, but its answer could not be read: do not send the call again.",
                _ => $"Nobody can tell whether Piggy applied the call: look before sending it again.",
            },
        })]);
    }

    private static void WriteCode(MarkdownPage page, ActionRegistry registry, PiggyErrorCode code)
    {
        page.Heading(3, $"{SitePaths.ErrorHeading(code)}");
        page.Paragraph($"{code.Meaning} {code.Hint}");
        Markdown[] actions =
        [
            .. registry.Select(action => action.Descriptor)
                .Where(descriptor => descriptor.Errors.Any(error => error.Code == code.Code))
                .Select(descriptor => (Markdown)$"[{descriptor.Title}]({SitePaths.Action(descriptor):path}.md)"),
        ];
        Markdown used = actions.Length > 0 ? (Markdown)$"Listed for {Markdown.Join(", ", actions)}." : $"Listed for no action in particular.";
        page.Paragraph($"{(code.Retryable ? (Markdown)$"**May succeed later without a change.**" : $"Trying again without a change does not help.")} {used}");
    }

    private static IEnumerable<PiggyErrorCode> AllCodes(ActionRegistry registry) =>
        registry.ErrorCodes.Concat(registry.SelectMany(action => action.Descriptor.Errors)).DistinctBy(code => code.Code).OrderBy(code => code.Code);

    private static Explanation Explain(ActionErrorKind kind) => kind switch
    {
        ActionErrorKind.InvalidInput => new("The input breaks the action's schema or conditions; nothing was sent.", "Correct every field that is listed under `fields`."),
        ActionErrorKind.DisabledAction => new("The action belongs to a toolset that is off; nothing was sent.", "Allow the toolset when you make the client, if the caller should have it."),
        ActionErrorKind.UnknownAction => new("No action has the given slug; nothing was sent.", "Use one of the slugs of the index."),
        ActionErrorKind.ApprovalRequired => new("The client's guard wants a person's approval of exactly this call; nothing was sent.", "Ask for the approval, and run the same call with it."),
        ActionErrorKind.Policy => new("A policy of the client's owner does not allow the call; nothing was sent.", "Stay within the limit that the message names, or ask the owner."),
        ActionErrorKind.Repeated => new("The same call failed the same way too often in a row; nothing was sent.", "Change what the first failure named, or stop."),
        ActionErrorKind.Unauthorized => new("Piggy did not accept the API key.", "Check the key and the rights it has."),
        ActionErrorKind.Rejected => new("Piggy understood the call and refused it.", "Branch on `code`; see the error codes below."),
        ActionErrorKind.RateLimited => new("Piggy asked for fewer calls.", "Wait, then send the same call again."),
        ActionErrorKind.Maintenance => new("Piggy is down for maintenance.", "Try again later."),
        ActionErrorKind.ServerFailure => new("Piggy, or a gateway before it, failed.", "Look at `outcome` before sending the call again."),
        ActionErrorKind.UnexpectedResponse => new(
            "An answer arrived that is not what the spec describes.",
            "Check the base address; look at `outcome` before sending the call again."),
        ActionErrorKind.Network => new("The call could not be delivered, or its answer did not arrive.", "Check the connection; look at `outcome` before sending the call again."),
        ActionErrorKind.Timeout => new("No answer arrived in time.", "Look at `outcome` before sending the call again."),
        _ => new("Another failure.", "Look at `outcome` and `message`."),
    };

    private static string SnakeCase<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private sealed record Explanation(string Happened, string Next);
}
