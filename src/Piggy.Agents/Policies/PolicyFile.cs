using System.Text.Json;

namespace Piggy.Agents.Policies;

/// <summary>Reads a policy from a JSON file. A policy that is not understood to the last member is no policy: it is refused, with all that is wrong in it.</summary>
/// <remarks>The members are those of <see cref="AgentPolicy"/> in snake_case; see <c>docs/agents.md</c>. Comments and trailing commas are allowed.</remarks>
public static class PolicyFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The policy; what the file leaves out is as in <see cref="AgentPolicy.Default"/>.</returns>
    /// <exception cref="PolicyException">The file is no policy.</exception>
    /// <exception cref="System.IO.IOException">The file cannot be read.</exception>
    public static AgentPolicy Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(System.IO.File.ReadAllText(path), path);
    }

    /// <summary>Reads a policy from text.</summary>
    /// <param name="json">The policy as JSON text.</param>
    /// <param name="name">What messages call it, such as the file's name.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The text is no policy.</exception>
    public static AgentPolicy Parse(string json, string name = "policy")
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            var problems = new List<string>();
            AgentPolicy policy = Read(new PolicySection(document.RootElement, "", problems));
            return problems.Count == 0 ? policy : throw new PolicyException(name, problems);
        }
        catch (JsonException failure)
        {
            throw new PolicyException(name, [$"line {(failure.LineNumber ?? 0) + 1}: it is not JSON."]);
        }
    }

    private static AgentPolicy Read(PolicySection root)
    {
        AgentPolicy standard = AgentPolicy.Default;
        root.Names("read_only", "read_only_hours", "shops", "credits", "vouchers", "approval", "mask_emails", "repeat_limit", "text_limit", "mark_untrusted");
        return new AgentPolicy
        {
            ReadOnly = root.Flag("read_only", standard.ReadOnly),
            ReadOnlyHours = root.Section("read_only_hours") is { } hours ? ReadHours(hours) : null,
            Shops = root.Ids("shops"),
            Credits = root.Section("credits") is { } credits ? ReadCredits(credits) : standard.Credits,
            Vouchers = root.Section("vouchers") is { } vouchers ? ReadVouchers(vouchers) : standard.Vouchers,
            Approval = root.Section("approval") is { } approval ? ReadApproval(approval, standard.Approval) : standard.Approval,
            MaskEmails = root.Flag("mask_emails", standard.MaskEmails),
            RepeatLimit = (int)(root.Whole("repeat_limit", 1, 100) ?? standard.RepeatLimit),
            TextLimit = (int)(root.Whole("text_limit", 20, 100_000) ?? standard.TextLimit),
            MarkUntrusted = root.Flag("mark_untrusted", standard.MarkUntrusted),
        };
    }

    private static CreditLimits ReadCredits(PolicySection section)
    {
        section.Names("per_call", "per_hour", "per_contact_per_day", "per_shop_per_day", "per_euro");
        return new CreditLimits
        {
            PerCall = section.Whole("per_call"),
            PerHour = section.Whole("per_hour"),
            PerContactPerDay = section.Whole("per_contact_per_day"),
            PerShopPerDay = section.Whole("per_shop_per_day"),
            PerEuro = section.Number("per_euro"),
        };
    }

    private static VoucherLimits ReadVouchers(PolicySection section)
    {
        section.Names("per_call", "per_day");
        return new VoucherLimits { PerCall = section.Whole("per_call"), PerDay = section.Whole("per_day") };
    }

    private static ApprovalRules ReadApproval(PolicySection section, ApprovalRules standard)
    {
        section.Names("irreversible", "credits_over", "vouchers_over", "sends_mail", "all_writes", "by", "valid_for_seconds");
        return new ApprovalRules
        {
            Irreversible = section.Flag("irreversible", standard.Irreversible),
            CreditsOver = section.WholeOrNone("credits_over", standard.CreditsOver),
            VouchersOver = section.WholeOrNone("vouchers_over", standard.VouchersOver),
            SendsMail = section.Flag("sends_mail", standard.SendsMail),
            AllWrites = section.Flag("all_writes", standard.AllWrites),
            By = section.Choice("by", "person", "model") == "model" ? ApprovedBy.Model : ApprovedBy.Person,
            ValidFor = section.Whole("valid_for_seconds", 1, 86_400) is { } seconds ? TimeSpan.FromSeconds(seconds) : standard.ValidFor,
        };
    }

    private static ReadOnlyHours? ReadHours(PolicySection section)
    {
        section.Names("from", "to", "time_zone");
        TimeOnly? from = section.Time("from");
        TimeOnly? to = section.Time("to");
        TimeZoneInfo? zone = section.Zone("time_zone");
        return from is { } start && to is { } end && zone is not null ? new ReadOnlyHours(start, end, zone) : null;
    }
}
