using System.Text;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Sessions;

/// <summary>The envelope of a call as a model may see it.</summary>
public sealed class AgentAnswer
{
    internal AgentAnswer(ReadOnlyMemory<byte> utf8Json, ActionError? error, IReadOnlyCollection<string> untrusted)
    {
        Utf8Json = utf8Json;
        Error = error;
        Untrusted = untrusted;
    }

    /// <summary>The envelope <c>{ data, error, successful }</c> as UTF-8 JSON, with the member <c>untrusted</c> where it holds text that others wrote.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <summary>Whether Piggy accepted the call and its answer could be read.</summary>
    public bool Successful => Error is null;

    /// <summary>What went wrong; <see langword="null"/> after a success.</summary>
    public ActionError? Error { get; }

    /// <summary>Where the envelope holds text that other people wrote: JSON pointers, with <c>*</c> for every position of a list.</summary>
    public IReadOnlyCollection<string> Untrusted { get; }

    /// <summary>The envelope as JSON text.</summary>
    /// <returns>One JSON object.</returns>
    public string ToJson() => Encoding.UTF8.GetString(Utf8Json.Span);

    /// <summary>Shows whether the call succeeded, or its error; never its data.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Error is null ? "Successful" : Error.ToString();
}
