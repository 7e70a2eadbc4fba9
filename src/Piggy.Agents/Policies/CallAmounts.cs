using System.Text.Json;
using Piggy.Agents.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Policies;

/// <summary>What a call gives away or takes, to whom and where: read from its input by what the input's schema says about each member.</summary>
/// <param name="Credits">Credits, by size; <see langword="null"/> where the account's rules decide and the policy does not say how.</param>
/// <param name="Signed">The credits that the input states, with their sign; <see langword="null"/> where the account's rules decide.</param>
/// <param name="Vouchers">Vouchers.</param>
/// <param name="Contacts">The contacts that the input names.</param>
/// <param name="Shops">The shops that the input names.</param>
internal sealed record CallAmounts(long? Credits, decimal? Signed, long Vouchers, IReadOnlyList<Guid> Contacts, IReadOnlyList<Guid> Shops)
{
    public static CallAmounts Of(PiggyAction action, ReadOnlyMemory<byte> input, CreditLimits limits)
    {
        using JsonDocument document = JsonDocument.Parse(input);
        var found = new Collector();
        SchemaWalk.Visit(document.RootElement, ActionSchemas.Of(action.Descriptor).Input, found.Add);
        bool gives = action.Descriptor.Effect.GivesValue;
        return new CallAmounts(
            gives ? found.CreditsWith(limits.PerEuro) : 0,
            found.Signed,
            gives && !found.HasCredits && found.Vouchers == 0 ? 1 : found.Vouchers,
            found.Contacts,
            found.Shops);
    }

    private sealed class Collector
    {
        private decimal _credits;
        private decimal _euros;
        private bool _byRules;

        public bool HasCredits { get; private set; }

        public decimal? Signed { get; private set; }

        public long Vouchers { get; private set; }

        public List<Guid> Contacts { get; } = [];

        public List<Guid> Shops { get; } = [];

        public void Add(string pointer, JsonElement value, SchemaNode schema)
        {
            if (value.ValueKind == JsonValueKind.Number)
            {
                AddAmount(schema.Text("x-piggy-unit"), value.TryGetDecimal(out decimal number) ? number : long.MaxValue);
            }
            else if (value.ValueKind == JsonValueKind.String && value.TryGetGuid(out Guid id))
            {
                (schema.Text("x-piggy-entity") switch { "contact" => Contacts, "shop" => Shops, _ => null })?.Add(id);
            }
        }

        // A fixed number of credits bypasses the rules, so the amount beside it gives nothing.
        public long? CreditsWith(decimal? perEuro) =>
            !_byRules || _credits != 0 ? Whole(_credits) : perEuro is { } rate ? Whole(Saturated(_euros, rate)) : null;

        private void AddAmount(string? unit, decimal number)
        {
            decimal amount = Math.Abs(number);
            switch (unit)
            {
                case "credits":
                    HasCredits = true;
                    _credits = Sum(_credits, amount);
                    Signed = number;
                    break;
                case "euros":
                    HasCredits = true;
                    _byRules = true;
                    _euros = Sum(_euros, amount);
                    break;
                case "vouchers":
                    Vouchers = Whole(Sum(Vouchers, amount));
                    break;
            }
        }

        private static decimal Sum(decimal left, decimal right) => Math.Min(left, long.MaxValue) + Math.Min(right, long.MaxValue);

        private static decimal Saturated(decimal euros, decimal rate) =>
            rate > 0 && Math.Min(euros, long.MaxValue) > long.MaxValue / rate ? long.MaxValue : euros * rate;

        private static long Whole(decimal amount) => amount >= long.MaxValue ? long.MaxValue : (long)Math.Ceiling(amount);
    }
}
