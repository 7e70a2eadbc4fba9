using Piggy.Generated.Json;

namespace Piggy.Generated.Webhooks;

/// <summary>One event that Piggy tells of by a webhook, whatever its payload. The generator emits a sealed <see cref="PiggyTrigger{TPayload}"/> per webhook of the spec.</summary>
public abstract class PiggyTrigger
{
    private protected PiggyTrigger()
    {
    }

    /// <summary>Everything that is known about the trigger.</summary>
    public abstract TriggerDescriptor Descriptor { get; }

    /// <summary>The type of the payload: the whole body of the webhook.</summary>
    public abstract Type PayloadType { get; }

    /// <summary>Shows the trigger by its slug.</summary>
    /// <returns>The slug.</returns>
    public override string ToString() => Descriptor.Slug;

    internal abstract object? Read(ref ShapeReader json);
}

/// <summary>One trigger with its payload.</summary>
/// <typeparam name="TPayload">The type of the payload: the whole body of the webhook.</typeparam>
public abstract class PiggyTrigger<TPayload> : PiggyTrigger
    where TPayload : class
{
    /// <inheritdoc/>
    public sealed override Type PayloadType => typeof(TPayload);

    /// <summary>Reads the payload from the body of a webhook, noting everything that is wrong with its shape.</summary>
    /// <param name="json">The body, and what is found wrong with it.</param>
    /// <returns>The payload; <see langword="null"/> where the body is none.</returns>
    protected abstract TPayload? ReadPayload(ref ShapeReader json);

    internal sealed override object? Read(ref ShapeReader json) => ReadPayload(ref json);
}
