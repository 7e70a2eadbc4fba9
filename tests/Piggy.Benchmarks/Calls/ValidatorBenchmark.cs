using System;
using System.Linq;
using System.Text;
using Piggy.Generated.Actions;

namespace Piggy.Benchmarks.Calls;

/// <summary>How many inputs a core checks in a second, and what that costs in memory.</summary>
internal static class ValidatorBenchmark
{
    public static void Run(bool quick)
    {
        PiggyAction action = PiggyActions.Registry.Single(action => action.Descriptor.Slug == "PIGGY_CREATE_CREDIT_RECEPTION");
        byte[] input = Encoding.UTF8.GetBytes($$"""{"shop_uuid":"{{Answers.ShopId}}","contact_uuid":"{{Answers.ContactId}}","credits":37}""");
        var typed = new CreateCreditReceptionInput { ShopUuid = ShopUuid.Parse(Answers.ShopId), ContactUuid = ContactUuid.Parse(Answers.ContactId), Credits = 37 };
        var typedAction = (PiggyAction<CreateCreditReceptionInput, CreditReception>)action;
        Console.WriteLine("Validation of an input of PIGGY_CREATE_CREDIT_RECEPTION, on one core.");
        Measure("JSON text", quick, () => action.Validate(input).Count);
        Measure("typed", quick, () => typedAction.Validate(typed).Count);
    }

    private static void Measure(string name, bool quick, Func<int> validate)
    {
        const int Count = 20_000;
        double best = double.MaxValue;
        double bytes = 0;
        for (int round = 0; round < (quick ? 12 : 40); round++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            double began = ThreadClock.Nanoseconds;
            int wrong = 0;
            for (int call = 0; call < Count; call++)
            {
                wrong += validate();
            }

            best = Math.Min(best, (ThreadClock.Nanoseconds - began) / Count);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Count;
            if (wrong != 0)
            {
                throw new InvalidOperationException("The input is right, and was called wrong.");
            }
        }

        Console.WriteLine($"  {name,-12}{1000 / best,8:F2} million/s  {bytes,6:F0} bytes");
    }
}
