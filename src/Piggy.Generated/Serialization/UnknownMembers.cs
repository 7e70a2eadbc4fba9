using Microsoft.Kiota.Abstractions.Serialization;

namespace Piggy.Generated.Serialization;

/// <summary>A model that knows no member, so that Kiota puts all of them into its additional data.</summary>
internal sealed class UnknownMembers : IParsable, IAdditionalDataHolder
{
    /// <inheritdoc/>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    /// <inheritdoc/>
    public void Serialize(ISerializationWriter writer) => writer.WriteAdditionalData(AdditionalData);
}
