namespace Piggy.AspNetCore;

/// <summary>What a store knows about a delivery.</summary>
public enum DeliveryClaim
{
    /// <summary>It is new, or every earlier attempt has failed: it belongs to whoever asked, until it is completed or released.</summary>
    Claimed,

    /// <summary>The same delivery is being handled at this moment.</summary>
    InProgress,

    /// <summary>The same delivery was handled.</summary>
    Handled,
}
