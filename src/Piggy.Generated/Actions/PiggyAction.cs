using System.Text.Json;
using Piggy.Generated.Http;
using Piggy.Generated.Intents;
using Piggy.Generated.Json;
using Piggy.Generated.Telemetry;

namespace Piggy.Generated.Actions;

/// <summary>One action, whatever its types. The generator emits a sealed <see cref="PiggyAction{TInput, TOutput}"/> per action of the spec.</summary>
public abstract class PiggyAction
{
    private protected PiggyAction()
    {
    }

    /// <summary>Everything that is known about the action before it runs.</summary>
    public abstract ActionDescriptor Descriptor { get; }

    /// <summary>The type of the action's input.</summary>
    public abstract Type InputType { get; }

    /// <summary>The type of the action's data.</summary>
    public abstract Type OutputType { get; }

    /// <summary>How to find out, by reading only, whether a call was applied whose answer was lost; <see langword="null"/> where the call may simply be repeated.</summary>
    public virtual ReconciliationPlan? Reconciliation => null;

    /// <summary>Checks an input without sending anything.</summary>
    /// <param name="utf8Input">The input as UTF-8 JSON: one object.</param>
    /// <returns>Every field that is wrong; empty when the action would be sent.</returns>
    public abstract IReadOnlyList<FieldError> Validate(ReadOnlySpan<byte> utf8Input);

    /// <summary>Reads an input and writes it in its one form: the order of the input schema, no insignificant blanks.</summary>
    /// <param name="utf8Input">The input as UTF-8 JSON: one object.</param>
    /// <param name="errors">Every field that is wrong; empty when there is a form.</param>
    /// <returns>The form that <see cref="ActionCall.Input"/> has; empty when the input is wrong.</returns>
    public abstract ReadOnlyMemory<byte> Canonicalize(ReadOnlySpan<byte> utf8Input, out IReadOnlyList<FieldError> errors);

    internal abstract Task<ActionResult> RunAsync(
        ActionTransport transport, ActionRegistry registry, InputText text, string? approval, CancellationToken cancellationToken);
}

/// <summary>One action with its types.</summary>
/// <typeparam name="TInput">The type of the action's input.</typeparam>
/// <typeparam name="TOutput">The type of the action's data.</typeparam>
public abstract class PiggyAction<TInput, TOutput> : PiggyAction
    where TInput : class
    where TOutput : class
{
    // Made once: an action is one object for the life of the process, and each call needs both.
    private readonly OutputReader<TOutput> _readOutput;
    private readonly Action<Utf8JsonWriter, TOutput> _writeOutput;

    /// <summary>Makes the action.</summary>
    protected PiggyAction()
    {
        _readOutput = ReadOutput;
        _writeOutput = WriteOutput;
    }

    /// <inheritdoc/>
    public sealed override Type InputType => typeof(TInput);

    /// <inheritdoc/>
    public sealed override Type OutputType => typeof(TOutput);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<FieldError> Validate(ReadOnlySpan<byte> utf8Input)
    {
        ValidationErrors errors = ValidationErrors.Take();
        ReadInputText(utf8Input, errors);
        return errors.Give();
    }

    /// <summary>Checks a typed input without sending anything.</summary>
    /// <param name="input">The input to check.</param>
    /// <returns>Every field that is wrong; empty when the action would be sent.</returns>
    public IReadOnlyList<FieldError> Validate(TInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ValidationErrors errors = ValidationErrors.Take();
        Check(input, errors);
        return errors.Give();
    }

    /// <inheritdoc/>
    public sealed override ReadOnlyMemory<byte> Canonicalize(ReadOnlySpan<byte> utf8Input, out IReadOnlyList<FieldError> errors)
    {
        ValidationErrors found = ValidationErrors.Take();
        TInput? input = ReadInputText(utf8Input, found);
        errors = found.Give();
        return input is null || errors.Count > 0 ? default : Json(input);
    }

    /// <summary>Reads an input from JSON, noting everything that is wrong with its shape.</summary>
    /// <param name="json">Stands at the input.</param>
    /// <returns>The input; what was wrong with it is noted in <paramref name="json"/>.</returns>
    protected abstract TInput ReadInput(ref ShapeReader json);

    /// <summary>Checks limits, formats and conditions between fields, noting everything that is wrong.</summary>
    /// <param name="input">The input.</param>
    /// <param name="errors">Takes what is wrong.</param>
    protected abstract void Check(TInput input, ValidationErrors errors);

    /// <summary>Writes an input as JSON, as its schema describes it.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="input">The input.</param>
    protected abstract void WriteInput(Utf8JsonWriter writer, TInput input);

    /// <summary>Turns a checked input into the HTTP request of the spec.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The request.</returns>
    protected abstract ActionRequest CreateRequest(TInput input);

    /// <summary>Notes the inputs that <see cref="PiggyAction.Reconciliation"/> needs.</summary>
    /// <param name="inputs">Takes them.</param>
    /// <param name="input">The input.</param>
    protected virtual void NoteInputs(IntentInputs inputs, TInput input)
    {
    }

    /// <summary>Reads the answer's data; called at the value of the envelope's <c>data</c> member, or at the body if <see cref="DataIsWholeBody"/>.</summary>
    /// <param name="json">Stands at the data.</param>
    /// <returns>The data; <see langword="null"/> if there is none.</returns>
    protected abstract TOutput? ReadOutput(ref ShapeReader json);

    /// <summary>Whether the spec lets a successful answer be without data, even without a body.</summary>
    protected virtual bool DataIsOptional => false;

    /// <summary>Whether the answer's body is the data, with no envelope around it.</summary>
    protected virtual bool DataIsWholeBody => false;

    /// <summary>Writes the data as JSON.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="output">The data.</param>
    protected abstract void WriteOutput(Utf8JsonWriter writer, TOutput output);

    internal async Task<ActionResult<TOutput>> RunAsync(
        ActionTransport transport, ActionRegistry registry, TInput input, string? approval, CancellationToken cancellationToken)
    {
        using ActionTrace? trace = ActionTrace.Start(Descriptor);
        return ActionTrace.End(trace, await SendAsync(transport, registry, input, Validate(input), approval, cancellationToken).ConfigureAwait(false));
    }

    internal sealed override async Task<ActionResult> RunAsync(
        ActionTransport transport, ActionRegistry registry, InputText text, string? approval, CancellationToken cancellationToken)
    {
        using ActionTrace? trace = ActionTrace.Start(Descriptor);
        ValidationErrors errors = ValidationErrors.Take();
        TInput? input;
        using (InputText.Bytes bytes = text.Rent())
        {
            input = ReadInputText(bytes.Span, errors);
        }

        return ActionTrace.End(trace, await SendAsync(transport, registry, input, errors.Give(), approval, cancellationToken).ConfigureAwait(false));
    }

    private ValueTask<ActionResult<TOutput>> SendAsync(
        ActionTransport transport, ActionRegistry registry, TInput? input, IReadOnlyList<FieldError> errors, string? approval, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (input is null || errors.Count > 0)
        {
            return new(ActionResult<TOutput>.Failure(ActionErrors.InvalidInput(errors)));
        }

        return transport.Guard is { } guard
            ? AskAsync(guard, transport, registry, input, approval, cancellationToken)
            : SendAsync(transport, registry, input, cancellationToken);
    }

    // A method of its own, so that calls without a guard do not pay for what the delegate captures.
    private ValueTask<ActionResult<TOutput>> AskAsync(
        IActionGuard guard, ActionTransport transport, ActionRegistry registry, TInput input, string? approval, CancellationToken cancellationToken) =>
        AdmittedCall.RunAsync(guard, new ActionCall(this, Json(input), approval), () => SendAsync(transport, registry, input, cancellationToken), cancellationToken);

    private ValueTask<ActionResult<TOutput>> SendAsync(ActionTransport transport, ActionRegistry registry, TInput input, CancellationToken cancellationToken) =>
        Descriptor.Effect is { Writes: true, RepeatSafe: false }
            ? GuardedCall.RunAsync(this, transport, registry, input, cancellationToken)
            : CallAsync(transport, registry, input, cancellationToken);

    internal void Note(IntentInputs inputs, TInput input) => NoteInputs(inputs, input);

    internal async ValueTask<ActionResult<TOutput>> CallAsync(ActionTransport transport, ActionRegistry registry, TInput input, CancellationToken cancellationToken)
    {
        // The answer is read here and not in the transport, so that only one place knows the type of the data.
        using ActionAnswer answer = await transport.SendAsync(Descriptor.Effect, CreateRequest(input), cancellationToken).ConfigureAwait(false);
        var shape = new AnswerShape(DataIsOptional, DataIsWholeBody, transport.OutputCheck);
        ActionResult<TOutput> result = AnswerReader.Read(Descriptor, registry, answer, _readOutput, _writeOutput, shape);
        result.Attempts = answer.Failure == AnswerFailure.UnsafePath ? 0 : answer.Attempts;
        return result;
    }

    private ReadOnlyMemory<byte> Json(TInput input) => JsonBytes.Write(writer => WriteInput(writer, input));

    private TInput? ReadInputText(ReadOnlySpan<byte> utf8Input, ValidationErrors errors)
    {
        var json = new ShapeReader(utf8Input, errors, strictInput: true);
        TInput input = ReadInput(ref json);
        if (!json.IsReadable)
        {
            return null;
        }

        // Checked even when the shape is wrong already, so that one answer names all wrong fields.
        errors.ResetPath();
        Check(input, errors);
        return input;
    }
}
