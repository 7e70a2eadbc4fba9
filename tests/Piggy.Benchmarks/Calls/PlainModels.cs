using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Piggy.Benchmarks.Calls;

// Classes with properties: System.Text.Json reads them faster than records, whose values it must gather first.

internal sealed class PlainContactList
{
    public List<PlainContact> Data { get; set; } = null!;

    public PlainPage Meta { get; set; } = null!;
}

internal sealed class PlainContactAnswer
{
    public PlainContact Data { get; set; } = null!;
}

internal sealed class PlainContact
{
    public long? Id { get; set; }

    public Guid Uuid { get; set; }

    public string? Email { get; set; }

    public PlainTier? Tier { get; set; }

    public List<PlainSubscription>? Subscriptions { get; set; }

    public PlainCredits? CreditBalance { get; set; }

    public PlainPrepaid? PrepaidBalance { get; set; }
}

internal sealed class PlainTier
{
    public string? Name { get; set; }

    public int? Position { get; set; }
}

internal sealed class PlainSubscription
{
    public bool? IsSubscribed { get; set; }
}

internal sealed class PlainCredits
{
    public long? Id { get; set; }

    public int? Balance { get; set; }
}

internal sealed class PlainPrepaid
{
    public int? BalanceInCents { get; set; }

    public string? Balance { get; set; }
}

internal sealed class PlainPage
{
    public int? Page { get; set; }

    public int? Limit { get; set; }

    public int? ViewingFrom { get; set; }

    public int? ViewingTo { get; set; }

    public int? LastPage { get; set; }

    public int? Total { get; set; }
}

internal sealed class PlainReceptionRequest
{
    public Guid ShopUuid { get; set; }

    public Guid ContactUuid { get; set; }

    public int Credits { get; set; }
}

internal sealed class PlainReceptionAnswer
{
    public PlainReception Data { get; set; } = null!;
}

internal sealed class PlainReception
{
    public string? Type { get; set; }

    public Guid Uuid { get; set; }

    public int Credits { get; set; }

    public double? UnitValue { get; set; }

    public PlainReceptionContact? Contact { get; set; }

    public PlainShop? Shop { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }
}

internal sealed class PlainReceptionContact
{
    public Guid Uuid { get; set; }

    public string? Email { get; set; }

    public PlainCredits? CreditBalance { get; set; }
}

internal sealed class PlainShop
{
    public Guid Uuid { get; set; }

    public string? Name { get; set; }
}

internal sealed class PlainError
{
    public string? Message { get; set; }

    public int? Code { get; set; }

    public int? StatusCode { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainContactList))]
[JsonSerializable(typeof(PlainContactAnswer))]
[JsonSerializable(typeof(PlainReceptionRequest))]
[JsonSerializable(typeof(PlainReceptionAnswer))]
[JsonSerializable(typeof(PlainError))]
internal sealed partial class PlainJson : JsonSerializerContext;
