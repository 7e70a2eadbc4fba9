namespace Piggy.Generated.Actions;

/// <summary>What kind of failure an <see cref="ActionError"/> reports. In JSON the names are written in snake_case.</summary>
public enum ActionErrorKind
{
    /// <summary>The input breaks the action's schema or rules; nothing was sent. See <see cref="ActionError.Fields"/>.</summary>
    InvalidInput,

    /// <summary>No action has the given slug; nothing was sent.</summary>
    UnknownAction,

    /// <summary>The action belongs to a toolset that is off; nothing was sent. See <see cref="ActionRunner.Toolsets"/>.</summary>
    DisabledAction,

    /// <summary>The guard of the client wants a person's approval of exactly this call; nothing was sent. See <see cref="IActionGuard"/>.</summary>
    ApprovalRequired,

    /// <summary>A policy of the client's owner does not allow the call; nothing was sent. See <see cref="IActionGuard"/>.</summary>
    Policy,

    /// <summary>The same call failed the same way too often in a row; nothing was sent.</summary>
    Repeated,

    /// <summary>Piggy did not accept the API key (HTTP 401 or 403).</summary>
    Unauthorized,

    /// <summary>Piggy understood the call and refused it with one of its error codes.</summary>
    Rejected,

    /// <summary>Piggy asked for fewer calls (HTTP 429).</summary>
    RateLimited,

    /// <summary>Piggy is down for maintenance (HTTP 503).</summary>
    Maintenance,

    /// <summary>Piggy, or a gateway before it, failed (other 5xx).</summary>
    ServerFailure,

    /// <summary>An answer arrived that is not what the spec describes: not JSON, truncated, another shape, a redirect.</summary>
    UnexpectedResponse,

    /// <summary>The call could not be delivered, or its answer did not arrive.</summary>
    Network,

    /// <summary>No answer arrived in time.</summary>
    Timeout,
}
