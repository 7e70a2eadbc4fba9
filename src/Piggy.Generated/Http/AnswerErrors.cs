using System.Globalization;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Http;

/// <summary>Maps failed calls and unsuccessful answers to the errors of the envelope.</summary>
internal static class AnswerErrors
{
    /// <summary>The error for everything but a whole body under a successful status. An unsuccessful status says enough, even if its body is lost.</summary>
    internal static ActionError Of(ActionDescriptor descriptor, ActionRegistry registry, ActionAnswer answer) =>
        answer.Failure != AnswerFailure.None && answer.Status is null or (>= 200 and < 300)
            ? OfFailure(descriptor, answer)
            : OfStatus(descriptor, registry, answer);

    /// <summary>The error for a successful status whose body is not what the spec describes.</summary>
    internal static ActionError Unreadable(ActionDescriptor descriptor, ActionAnswer answer, IReadOnlyList<FieldError> fields)
    {
        string what = fields[0].Rule == "json" ? $"its body {fields[0].Message}" : "its body is not what the spec describes";
        string message = $"Piggy answered HTTP {answer.Status}, but {what}.";
        return Error(descriptor, answer, ActionErrorKind.UnexpectedResponse, message, Success(descriptor), transient: false) with
        {
            // Names in a map are the server's, or a person's.
            Fields = [.. fields.Select(field => field with { Pointer = string.Join('/', field.Pointer.Split('/').Select(name => ServerText.CleanName(name, answer.Credential))) })],
        };
    }

    private static ActionError OfFailure(ActionDescriptor descriptor, ActionAnswer answer)
    {
        ActionOutcome silence = ActionErrors.OutcomeOfSilence(descriptor.Effect);
        ActionOutcome success = Success(descriptor);
        return answer.Failure switch
        {
            AnswerFailure.UnsafePath => ActionErrors.InvalidInput([new FieldError("", "path", "a value in the path is empty or consists of dots only")]),
            AnswerFailure.NotConnected => Error(descriptor, answer, ActionErrorKind.Network, "No connection to Piggy could be made.", ActionOutcome.NotApplied, transient: true),
            AnswerFailure.NotSecure => Error(descriptor, answer, ActionErrorKind.Network, "No secure connection to Piggy could be made.", ActionOutcome.NotApplied, transient: false),
            AnswerFailure.TimedOut => Error(descriptor, answer, ActionErrorKind.Timeout, "Piggy did not answer in time.", silence, transient: true),
            AnswerFailure.BodyTimedOut => Error(descriptor, answer, ActionErrorKind.Timeout, "Piggy's answer did not arrive in time.", success, transient: true),
            AnswerFailure.BodyLost => Error(descriptor, answer, ActionErrorKind.UnexpectedResponse, "Piggy's answer broke off.", success, transient: true),
            AnswerFailure.BodyTooLarge => Error(descriptor, answer, ActionErrorKind.UnexpectedResponse, "Piggy's answer is too large to read.", success, transient: false),
            _ => Error(descriptor, answer, ActionErrorKind.Network, "The connection was lost before Piggy answered.", silence, transient: true),
        };
    }

    private static ActionError OfStatus(ActionDescriptor descriptor, ActionRegistry registry, ActionAnswer answer)
    {
        ErrorBody body = ErrorBody.Read(answer);
        PiggyErrorCode? code = body.Code is int number ? registry.FindErrorCode(descriptor, number) : null;
        ActionOutcome silence = ActionErrors.OutcomeOfSilence(descriptor.Effect);
        ActionError error = answer.Status switch
        {
            401 or 403 => Refused(descriptor, answer, ActionErrorKind.Unauthorized, "Piggy did not accept the API key", body, transient: false),
            408 => Error(descriptor, answer, ActionErrorKind.Timeout, "Piggy gave up waiting for the request.", silence, transient: true),
            429 => Refused(descriptor, answer, ActionErrorKind.RateLimited, "Piggy asked for fewer calls", body, transient: true),
            >= 400 and < 500 when body.IsObject => Refused(descriptor, answer, ActionErrorKind.Rejected, "Piggy refused the call", body, code?.Retryable ?? false),
            503 => Error(descriptor, answer, ActionErrorKind.Maintenance, Sentence("Piggy is down for maintenance", body), silence, transient: true),
            >= 500 => Error(descriptor, answer, ActionErrorKind.ServerFailure, Sentence($"Piggy failed with HTTP {answer.Status}", body), silence, transient: true),
            >= 400 => Error(descriptor, answer, ActionErrorKind.UnexpectedResponse, Odd(answer), ActionOutcome.NotApplied, transient: false),
            _ => Error(descriptor, answer, ActionErrorKind.UnexpectedResponse, Odd(answer), silence, transient: false),
        };
        return error with { Code = body.Code, CodeName = code?.Name, Fields = body.Fields, Hint = HintOf(error, answer, code) };
    }

    private static ActionError Refused(ActionDescriptor descriptor, ActionAnswer answer, ActionErrorKind kind, string lead, ErrorBody body, bool transient) =>
        Error(descriptor, answer, kind, Sentence(lead, body), ActionOutcome.NotApplied, transient);

    private static ActionError Error(ActionDescriptor descriptor, ActionAnswer answer, ActionErrorKind kind, string message, ActionOutcome outcome, bool transient) => new()
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

    private static string Odd(ActionAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"Piggy answered HTTP {answer.Status}, which the spec does not describe.");

    private static string? HintOf(ActionError error, ActionAnswer answer, PiggyErrorCode? code)
    {
        string? next = error.Kind switch
        {
            ActionErrorKind.Unauthorized => "Check that the API key is a personal access token of this Piggy account and has not expired.",
            ActionErrorKind.RateLimited or ActionErrorKind.Maintenance when answer.RetryAfter is { } wait =>
                string.Create(CultureInfo.InvariantCulture, $"Wait {Math.Ceiling(wait.TotalSeconds)} seconds before the next call."),
            ActionErrorKind.RateLimited => "Wait before the next call, and send fewer calls at a time.",
            ActionErrorKind.UnexpectedResponse => "Check the base address: this is not how Piggy answers.",
            _ => code?.Hint,
        };
        return error.Hint is null || next is null ? error.Hint ?? next : $"{error.Hint} {next}";
    }

    private static ActionOutcome Success(ActionDescriptor descriptor) => descriptor.Effect.Writes ? ActionOutcome.Applied : ActionOutcome.NotApplied;
}
