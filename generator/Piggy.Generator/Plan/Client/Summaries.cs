using System.Text;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Sentences for doc comments: the document's own where it has one, else a plain statement of fact.</summary>
internal static class Summaries
{
    public static string Or(string? description, string fact) => description is null || SourceCharacters.IsBlank(description) ? fact : description.Trim();

    /// <summary>A name as words: <c>ContactAttribute</c> becomes <c>contact attribute</c>.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            words.Append(name[i] == '_' || starts ? " " : "").Append(name[i] == '_' ? "" : char.ToLowerInvariant(name[i]).ToString());
        }

        return words.ToString().Replace("  ", " ").Trim();
    }

    /// <summary>What a value of the type is called in a sentence.</summary>
    public static string Article(TypeUse use)
    {
        string name = use.Primitive?.CSharp.Name ?? Words(use.Name);
        return use.List == ListKind.One ? "a value of type " + name : "a list of " + name;
    }
}
