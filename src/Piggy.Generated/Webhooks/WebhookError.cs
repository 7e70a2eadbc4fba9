using Piggy.Generated.Actions;

namespace Piggy.Generated.Webhooks;

/// <summary>Why the body of a webhook could not be read. Never holds a value of the body.</summary>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Fields">Every field that is wrong, with a JSON pointer into the body.</param>
public sealed record WebhookError(string Message, IReadOnlyList<FieldError> Fields)
{
    /// <summary>Shows the error by its message.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
