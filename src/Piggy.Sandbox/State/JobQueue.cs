using System;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>
/// Carries jobs out, in the order in which they came. There is no timer: whoever touches the state next finds the due jobs done, which looks the same from
/// outside and is repeatable.
/// </summary>
internal static class JobQueue
{
    /// <summary>Carries out the pending jobs that are due at <paramref name="dueUntil"/>, and returns how many there were.</summary>
    public static int Apply(Tables tables, DateTimeOffset dueUntil, DateTimeOffset now)
    {
        int applied = 0;
        for (int index = 0; index < tables.Jobs.Count; index++)
        {
            SandboxJob job = tables.Jobs[index];
            if (job.Status != SandboxJobStatus.Pending || job.DueAt > dueUntil)
            {
                continue;
            }

            bool done = job switch
            {
                SandboxMergeJob merge => Merge(tables, merge, now),
                SandboxDeletionJob deletion => ContactRemover.Remove(tables, Survivor(tables, deletion.ContactUuid), deletion.ForgetsPerson),
                SandboxImportJob import => ContactImporter.Import(tables, import.Contacts, now),
                SandboxVouchersJob vouchers => MakeVouchers(tables, vouchers.Batch, now),
                SandboxProductsJob products => ProductLibrary.Import(tables, products),
                SandboxCategoriesJob categories => ProductLibrary.Import(tables, categories),
                SandboxVisitsJob visits => VisitBook.Import(tables, visits, now),
                _ => false,
            };
            tables.Jobs[index] = job with { Status = done ? SandboxJobStatus.Applied : SandboxJobStatus.Skipped };
            applied++;
        }

        return applied;
    }

    /// <summary>How many vouchers of a promotion, and of one contact where one is named, exist or are ordered.</summary>
    public static int VouchersGivenOut(Tables tables, Guid promotion, Guid? contact)
    {
        int made = tables.Vouchers.Values.Count(voucher => voucher.PromotionUuid == promotion && (contact is null || voucher.ContactUuid == contact));
        int ordered = tables.Jobs.OfType<SandboxVouchersJob>()
            .Where(job => job.Status == SandboxJobStatus.Pending && job.Batch.PromotionUuid == promotion)
            .Where(job => contact is null || job.Batch.ContactUuid == contact)
            .Sum(job => job.Batch.Quantity);
        return made + ordered;
    }

    private static bool Merge(Tables tables, SandboxMergeJob job, DateTimeOffset now)
    {
        Guid destinationUuid = Survivor(tables, job.DestinationUuid);
        if (destinationUuid == job.SourceUuid
            || !tables.Contacts.TryGetValue(job.SourceUuid, out SandboxContact? source)
            || !tables.Contacts.TryGetValue(destinationUuid, out SandboxContact? destination))
        {
            return false;
        }

        ContactMerger.Merge(tables, source, destination, now);
        return true;
    }

    private static bool MakeVouchers(Tables tables, SandboxVouchersBatch batch, DateTimeOffset now)
    {
        SandboxPromotion promotion = tables.Promotions[batch.PromotionUuid];
        DateTimeOffset activation = batch.ActivationDate ?? now;
        DateTimeOffset? expiration = batch.ExpirationDate ?? EndOfLifetime(promotion, activation);
        for (int made = 0; made < batch.Quantity; made++)
        {
            string code = tables.NewVoucherCode();
            tables.Vouchers[code] = new SandboxVoucher(
                tables.Random.Uuid(),
                code,
                batch.PromotionUuid,
                batch.ContactUuid is { } contact ? Survivor(tables, contact) : null,
                SandboxVoucherState.Issued,
                activation,
                expiration,
                RedeemedAt: null,
                batch.Attributes);
        }

        return true;
    }

    /// <summary>When a voucher of a promotion ends that says nothing of its own; null if it does not end.</summary>
    public static DateTimeOffset? EndOfLifetime(SandboxPromotion promotion, DateTimeOffset activation)
    {
        if (promotion.ExpirationDuration is not { } lifetime)
        {
            return null;
        }

        return lifetime < DateTimeOffset.MaxValue - activation ? activation + lifetime : DateTimeOffset.MaxValue;
    }

    /// <summary>A contact may have been merged away between an order and its execution; what it was to get goes to whom it became.</summary>
    private static Guid Survivor(Tables tables, Guid contact)
    {
        while (tables.MergedInto.TryGetValue(contact, out Guid next))
        {
            contact = next;
        }

        return contact;
    }
}
