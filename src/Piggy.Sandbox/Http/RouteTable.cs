using System.Collections.Generic;
using Piggy.Sandbox.Endpoints;
using Piggy.Sandbox.Spec;

namespace Piggy.Sandbox.Http;

/// <summary>All operations of the API: those that work on the tables, and behind them those that are answered from the spec.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<Route> Stateful { get; } =
    [
        .. ContactEndpoints.Routes,
        .. ContactAttributeEndpoints.Routes,
        .. ContactIdentifierEndpoints.Routes,
        .. VerificationEndpoints.Routes,
        .. CreditEndpoints.Routes,
        .. VoucherEndpoints.Routes,
        .. ProductEndpoints.Routes,
        .. CatalogueEndpoints.Routes,
        .. BookingEndpoints.Routes,
    ];

    public static IReadOnlyList<Route> All { get; } = [.. Stateful, .. SpecEndpoints.RoutesBeside(Stateful)];
}
