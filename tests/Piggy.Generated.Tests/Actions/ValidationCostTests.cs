using System.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Generated.Tests.Actions;

/// <summary>An input that is right is checked without memory of its own.</summary>
public sealed class ValidationCostTests
{
    private static readonly PiggyAction<CreateCreditReceptionInput, CreditReception> Action =
        (PiggyAction<CreateCreditReceptionInput, CreditReception>)PiggyActions.Registry.Single(action => action.Descriptor.Slug == "PIGGY_CREATE_CREDIT_RECEPTION");

    [Fact]
    public void A_right_input_is_checked_without_allocation()
    {
        CreateCreditReceptionInput input = Input(37);
        Assert.Empty(Action.Validate(input));

        long before = GC.GetAllocatedBytesForCurrentThread();
        int wrong = 0;
        for (int call = 0; call < 1000; call++)
        {
            wrong += Action.Validate(input).Count;
        }

        Assert.Equal((0, 0L), (wrong, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    /// <summary>Reading makes the typed input, and nothing else.</summary>
    [Fact]
    public void A_right_text_costs_its_typed_input_only()
    {
        byte[] text = Encoding.UTF8.GetBytes($$"""{"shop_uuid":"{{WireCases.Shop}}","contact_uuid":"{{WireCases.Contact}}","credits":37}""");
        Assert.Empty(Action.Validate(text));
        GC.KeepAlive(Input(37));

        long start = GC.GetAllocatedBytesForCurrentThread();
        int wrong = Action.Validate(text).Count;
        long middle = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(Input(37));
        long end = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal((0, end - middle), (wrong, middle - start));
    }

    [Fact]
    public void What_was_wrong_with_one_input_is_not_said_of_the_next()
    {
        IReadOnlyList<FieldError> wrong = Action.Validate(Input(null));
        IReadOnlyList<FieldError> right = Action.Validate(Input(37));

        Assert.NotEmpty(wrong);
        Assert.Empty(right);
        Assert.Equal(wrong, Action.Validate(Input(null)));
    }

    private static CreateCreditReceptionInput Input(int? credits) =>
        new() { ShopUuid = ShopUuid.Parse(WireCases.Shop), ContactUuid = ContactUuid.Parse(WireCases.Contact), Credits = credits };
}
