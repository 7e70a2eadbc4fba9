using System.Globalization;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>What the indexer of a builder is called in the assembly. C# calls it <c>Item</c> by itself, and then refuses a member of that name beside it.</summary>
internal static class IndexerNames
{
    private const string Usual = "Item";
    private const string Other = "Indexer";

    /// <summary>A name that no other member has; null where the usual one will do.</summary>
    public static string? Of(BuilderDraft draft)
    {
        HashSet<string> taken = new(
            draft.Navigations.Select(static navigation => Casing.FirstUpper(navigation.Name))
                .Concat(draft.Methods.Select(static method => Casing.FirstUpper(method.Name)))
                .Append(draft.ToTypeName().Simple),
            StringComparer.Ordinal);
        if (!taken.Contains(Usual))
        {
            return null;
        }

        string name = Other;
        for (int number = 1; taken.Contains(name); number++)
        {
            name = Other + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
