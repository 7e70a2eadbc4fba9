namespace Piggy.Sandbox.State;

/// <summary>Kinds of things that have custom attributes and calls of their own for them.</summary>
internal static class AttributeEntity
{
    public const string Contact = "contact";

    public const string Reward = "reward";

    public const string Promotion = "promotion";

    /// <summary>Not among the entities of the custom attributes: these definitions are reached only by their own calls.</summary>
    public const string LoyaltyTransaction = "loyalty_transaction";
}
