using System.Globalization;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Http;

/// <summary>Maps a failed call or an unsuccessful answer to the error of the envelope.</summary>
internal sealed class AnswerErrors(ActionDescriptor descriptor, ActionAnswer answer)
{
    private ActionOutcome Silence => ActionErrors.OutcomeOfSilence(descriptor.Effect);

    // What calls itself something other than JSON is as little from Piggy as what turns out to be.
    private ActionOutcome Success => !descriptor.Effect.Writes ? ActionOutcome.NotApplied
        : answer.Failure == AnswerFailure.None || answer.ContentType is null || answer.ContentType.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? ActionOutcome.Applied
        : Silence;

    /// <summary>The error for everything but a whole body under a successful status. An unsuccessful status says enough, even if its body is lost.</summary>
    internal ActionError Of(ActionRegistry registry) =>
        answer.Failure != AnswerFailure.None && answer.Status is null or (>= 200 and < 300) ? OfFailure() : OfStatus(registry);

    /// <summary>The error for a successful status whose body is not what the spec describes.</summary>
    internal ActionError Unreadable(IReadOnlyList<FieldError> fields)
    {
        bool isNoJson = fields[0].Rule == "json";

        // A page with 200 comes from a gateway or a hotel's network, which know nothing of the call: their word must not settle an award.
        bool isForeign = isNoJson && answer.Body.Span.TrimStart(" \t\r\n"u8) is [not ((byte)'{' or (byte)'['), ..];
        string message = isForeign ? $"HTTP {answer.Status} came back, but its body {fields[0].Message}: it may not be from Piggy at all."
            : isNoJson ? $"Piggy answered HTTP {answer.Status}, but its body {fields[0].Message}."
            : $"Piggy answered HTTP {answer.Status}, but its body is not what the spec describes.";
        return Error(ActionErrorKind.UnexpectedResponse, message, isForeign ? Silence : Success, transient: false) with { Fields = [.. fields.Select(WithCleanPointer)] };
    }

    /// <summary>The error for Piggy's description of an error under a successful status; null if the body is none. Which of the two is true, nobody can tell.</summary>
    internal ActionError? OfContradiction(ActionRegistry registry)
    {
        ErrorBody body = ErrorBody.Read(answer);
        if (!body.IsUnmistakable)
        {
            return null;
        }

        PiggyErrorCode? code = registry.FindErrorCode(descriptor, body.Code!.Value);
        ActionError error = Error(ActionErrorKind.Rejected, Sentence($"Piggy answered HTTP {answer.Status}, but with an error", body), Silence, transient: false);
        return error with { Code = body.Code, CodeName = code?.Name, Fields = body.Fields, Hint = Hint(error, code) };
    }

    private ActionError OfFailure() => answer.Failure switch
    {
        AnswerFailure.UnsafePath => ActionErrors.InvalidInput([new FieldError("", "path", "has a value for the path that is empty or consists of dots only")]),
        AnswerFailure.NotConnected => Error(ActionErrorKind.Network, "No connection to Piggy could be made.", ActionOutcome.NotApplied, transient: true),
        AnswerFailure.NotSecure => Error(ActionErrorKind.Network, "No secure connection to Piggy could be made.", ActionOutcome.NotApplied, transient: false),
        AnswerFailure.NoCredential => Error(ActionErrorKind.Network, "No credential for Piggy could be had; nothing was sent.", ActionOutcome.NotApplied, transient: true),
        AnswerFailure.CredentialRefused => Error(ActionErrorKind.Unauthorized, "There is no credential for Piggy; nothing was sent.", ActionOutcome.NotApplied, transient: false),
        AnswerFailure.QueueFull => Error(ActionErrorKind.RateLimited, "Too many calls wait for the rate limit of the API key; nothing was sent.", ActionOutcome.NotApplied, transient: true),
        AnswerFailure.WaitedTooLong => Error(ActionErrorKind.Timeout, "The time ran out before the call could be sent.", ActionOutcome.NotApplied, transient: true),
        AnswerFailure.TimedOut => Error(ActionErrorKind.Timeout, "Piggy did not answer in time.", Silence, transient: true),
        AnswerFailure.BodyTimedOut => Error(ActionErrorKind.Timeout, "Piggy's answer did not arrive in time.", Success, transient: true),
        AnswerFailure.BodyLost => Error(ActionErrorKind.UnexpectedResponse, "Piggy's answer broke off.", Success, transient: true),
        AnswerFailure.BodyTooLarge => Error(ActionErrorKind.UnexpectedResponse, "Piggy's answer is too large to read.", Success, transient: false),
        _ => Error(ActionErrorKind.Network, "The connection was lost before Piggy answered.", Silence, transient: true),
    };

    private ActionError OfStatus(ActionRegistry registry)
    {
        ErrorBody body = ErrorBody.Read(answer);
        PiggyErrorCode? code = body.Code is int number ? registry.FindErrorCode(descriptor, number) : null;
        ActionError error = answer.Status switch
        {
            401 or 403 => Refused(ActionErrorKind.Unauthorized, "Piggy did not accept the API key", body, transient: false),
            408 => Error(ActionErrorKind.Timeout, "Piggy gave up waiting for the request.", Silence, transient: true),
            429 => Refused(ActionErrorKind.RateLimited, "Piggy asked for fewer calls", body, transient: true),
            >= 400 and < 500 when body.IsObject => Refused(ActionErrorKind.Rejected, "Piggy refused the call", body, code?.Retryable ?? false),
            >= 400 and < 500 => Error(ActionErrorKind.UnexpectedResponse, Undescribed(), ActionOutcome.NotApplied, transient: false),

            // A gateway can answer 503 for a server that died at work, so not even "maintenance" proves that nothing was applied.
            503 => Error(ActionErrorKind.Maintenance, Sentence("Piggy is down for maintenance", body), Silence, transient: true),
            >= 500 => Error(ActionErrorKind.ServerFailure, Sentence($"Piggy failed with HTTP {answer.Status}", body), Silence, transient: true),
            _ => Error(ActionErrorKind.UnexpectedResponse, Undescribed(), Silence, transient: false),
        };
        return error with { Code = body.Code, CodeName = code?.Name, Fields = body.Fields, Hint = Hint(error, code) };
    }

    private ActionError Refused(ActionErrorKind kind, string lead, ErrorBody body, bool transient) =>
        Error(kind, Sentence(lead, body), ActionOutcome.NotApplied, transient);

    private ActionError Error(ActionErrorKind kind, string message, ActionOutcome outcome, bool transient) => new()
    {
        Kind = kind,
        Message = message,
        Outcome = outcome,
        HttpStatus = answer.Status,
        Retryable = ActionErrors.MayRepeat(descriptor.Effect, outcome, transient),
        Hint = ActionErrors.HintFor(descriptor.Effect, outcome),
    };

    // The quotation marks show people and models which words are the server's.
    private static string Sentence(string lead, ErrorBody body) => body.Message is null ? $"{lead}." : $"{lead}: \"{body.Message}\"";

    private string Undescribed() => $"Piggy answered HTTP {answer.Status} with something other than its description of an error.";

    private string? Hint(ActionError error, PiggyErrorCode? code)
    {
        string? next = error.Kind switch
        {
            ActionErrorKind.Unauthorized => "Check that the API key is a personal access token of this Piggy account and has not expired.",
            ActionErrorKind.RateLimited or ActionErrorKind.Maintenance when answer.RetryAfter is { } wait =>
                string.Create(CultureInfo.InvariantCulture, $"Wait at least {Math.Ceiling(wait.TotalSeconds)} s before the next call."),
            ActionErrorKind.RateLimited => "Wait before the next call, and send fewer calls at a time.",
            ActionErrorKind.UnexpectedResponse => "Check the base address: this is not how Piggy answers.",
            _ => code?.Hint,
        };
        return error.Hint is null || next is null ? error.Hint ?? next : $"{error.Hint} {next}";
    }

    // The names in a map are the server's, or a person's.
    private FieldError WithCleanPointer(FieldError field) =>
        field with { Pointer = string.Join('/', field.Pointer.Split('/').Select(name => ServerText.CleanName(name, answer.Credential))) };
}
