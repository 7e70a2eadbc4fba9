using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Piggy.Generated.Actions;

/// <summary>The envelope every action answers with: <c>{ data, error, successful }</c>. Exactly one of data and error is meaningful.</summary>
/// <remarks>An action never throws for bad input, a refusal or an unreadable answer; it throws only <see cref="OperationCanceledException"/> when its own token is cancelled.</remarks>
public abstract class ActionResult
{
    private protected ActionResult(ActionError? error) => Error = error;

    /// <summary>Whether Piggy accepted the call and its answer could be read.</summary>
    public bool Successful => Error is null;

    /// <summary>What went wrong, or <see langword="null"/> when <see cref="Successful"/>.</summary>
    public ActionError? Error { get; private set; }

    /// <summary>How often the call was sent: 0 when nothing was, more than 1 when its effect allowed to send it again.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Where a successful answer differs from the spec; empty unless <see cref="OutputCheck.Report"/> is asked for. No part of the envelope's JSON.</summary>
    public IReadOnlyList<FieldError> Deviations { get; internal init; } = [];

    /// <summary>Writes the envelope as JSON. Secrets in the data are written, too: this is the caller's copy of the answer.</summary>
    /// <param name="writer">The writer that receives one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName("data"u8);
        WriteData(writer);
        writer.WritePropertyName("error"u8);
        if (Error is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Error.WriteTo(writer);
        }

        writer.WriteBoolean("successful"u8, Successful);
        writer.WriteEndObject();
    }

    /// <summary>The envelope as JSON text.</summary>
    /// <param name="indented">Whether to spread the text over several lines.</param>
    /// <returns>One JSON object with the members <c>data</c>, <c>error</c> and <c>successful</c>.</returns>
    public string ToJson(bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented }))
        {
            WriteTo(writer);
        }

        // .NET 8 always breaks lines as the system does. Inside JSON strings line breaks are escaped, so this touches no data.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Shows whether the action succeeded, or its error; never its data, which may hold secrets or personal data.</summary>
    /// <returns><c>Successful</c>, or the error in one line.</returns>
    public override string ToString() => Error is null ? "Successful" : Error.ToString();

    /// <summary>Replaces the error by one that knows more.</summary>
    internal ActionError? Explained
    {
        set => Error = value;
    }

    private protected abstract void WriteData(Utf8JsonWriter writer);
}

/// <summary>The typed envelope of one action.</summary>
/// <typeparam name="TOutput">The type of the action's data.</typeparam>
public sealed class ActionResult<TOutput> : ActionResult
    where TOutput : class
{
    private readonly Action<Utf8JsonWriter, TOutput>? _write;

    private ActionResult(TOutput? data, ActionError? error, Action<Utf8JsonWriter, TOutput>? write)
        : base(error)
    {
        Data = data;
        _write = write;
    }

    /// <summary>Whether Piggy accepted the call and its answer could be read.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public new bool Successful => base.Successful;

    /// <inheritdoc cref="ActionResult.Error"/>
    public new ActionError? Error => base.Error;

    /// <summary>The answer's data. <see langword="null"/> after a failure, and where Piggy answers a successful call with no data.</summary>
    /// <remarks>
    /// <see cref="Successful"/> does not promise data to the compiler: one type serves every action, and a merge succeeds without. Where the output
    /// schema requires <c>data</c>, a success always has it.
    /// </remarks>
    public TOutput? Data { get; }

    /// <summary>Makes the envelope of a successful call.</summary>
    /// <param name="data">The answer's data; <see langword="null"/> where Piggy gave none.</param>
    /// <param name="write">Writes the data as JSON.</param>
    /// <returns>An envelope without an error.</returns>
    public static ActionResult<TOutput> Success(TOutput? data, Action<Utf8JsonWriter, TOutput> write) => new(data, null, write);

    /// <summary>Makes the envelope of a successful call whose answer differs from the spec.</summary>
    internal static ActionResult<TOutput> Success(TOutput? data, Action<Utf8JsonWriter, TOutput> write, IReadOnlyList<FieldError> deviations) =>
        new(data, null, write) { Deviations = deviations };

    /// <summary>Makes the envelope of a failed call.</summary>
    /// <param name="error">What went wrong.</param>
    /// <returns>An envelope without data.</returns>
    public static ActionResult<TOutput> Failure(ActionError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(null, error, null);
    }

    private protected override void WriteData(Utf8JsonWriter writer)
    {
        if (Data is null || _write is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            _write(writer, Data);
        }
    }
}
