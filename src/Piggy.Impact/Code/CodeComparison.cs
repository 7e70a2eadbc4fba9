namespace Piggy.Impact.Code;

/// <summary>Compares the C# that the generator emits for both specs: for who compiles anew, and for who does not.</summary>
internal static class CodeComparison
{
    public static IEnumerable<Finding> Compare(SpecSide old, SpecSide @new)
    {
        IReadOnlyDictionary<string, CodeMember> before = CodeSurface.Of(old.Files);
        IReadOnlyDictionary<string, CodeMember> after = CodeSurface.Of(@new.Files);
        return
        [
            .. before.Values.Where(member => !after.ContainsKey(member.Name)).Where(member => !IsInGoneType(member, before, after)).SelectMany(member =>
                Both("member-removed", member.Name, $"{Last(member.Name)} is no longer there.")),
            .. before.Values.Where(member => after.ContainsKey(member.Name)).SelectMany(member => Compare(member, after[member.Name])),
            .. after.Values.Where(member => !before.ContainsKey(member.Name)).SelectMany(member => Added(member, before)),
        ];
    }

    private static IEnumerable<Finding> Compare(CodeMember old, CodeMember @new)
    {
        if (old.Signature != @new.Signature)
        {
            foreach (Finding finding in Both("signature-changed", old.Name, $"{Last(old.Name)} was {Shown(old)} and is {Shown(@new)}."))
            {
                yield return finding;
            }
        }

        if (@new.IsRequired && !old.IsRequired)
        {
            yield return new Finding(ImpactArea.Source, ImpactSeverity.Breaking, "became-required", old.Name, $"{Last(old.Name)} must be set now.");
        }

        if (old.Spelling != @new.Spelling && old.Signature == @new.Signature && old.Kind == CodeMemberKind.Property && @new.IsRequired == old.IsRequired)
        {
            yield return new Finding(ImpactArea.Source, ImpactSeverity.Warning, "null-annotation-changed", old.Name, $"{Last(old.Name)} was '{old.Spelling}' and is '{@new.Spelling}': the compiler may warn.");
        }

        if (old.Spelling != @new.Spelling && old.Kind == CodeMemberKind.Method)
        {
            yield return new Finding(ImpactArea.Source, ImpactSeverity.Breaking, "parameter-renamed", old.Name, $"The parameters were ({old.Spelling}) and are ({@new.Spelling}).");
        }
    }

    private static IEnumerable<Finding> Added(CodeMember member, IReadOnlyDictionary<string, CodeMember> before)
    {
        // A required member of a type that is new, too, hurts nobody.
        bool hurts = member.IsRequired && before.ContainsKey(Owner(member.Name));
        yield return hurts
            ? new Finding(ImpactArea.Source, ImpactSeverity.Breaking, "required-member-added", member.Name, $"{Last(member.Name)} is new and must be set.")
            : new Finding(ImpactArea.Source, ImpactSeverity.Addition, "member-added", member.Name, $"{Last(member.Name)} is new.");
    }

    private static IEnumerable<Finding> Both(string rule, string location, string message) =>
    [
        new Finding(ImpactArea.Source, ImpactSeverity.Breaking, rule, location, message),
        new Finding(ImpactArea.Binary, ImpactSeverity.Breaking, rule, location, message),
    ];

    // That a type is gone is one finding, not one for each of its members.
    private static bool IsInGoneType(CodeMember member, IReadOnlyDictionary<string, CodeMember> before, IReadOnlyDictionary<string, CodeMember> after) =>
        member.Kind != CodeMemberKind.Type && before.ContainsKey(Owner(member.Name)) && !after.ContainsKey(Owner(member.Name));

    private static string Owner(string name)
    {
        string path = PathOf(name);
        return path[..Math.Max(0, path.LastIndexOf('.'))];
    }

    private static string Last(string name)
    {
        string path = PathOf(name);
        return name[(path.LastIndexOf('.') + 1)..];
    }

    // Dots of the types of parameters are none of the path.
    private static string PathOf(string name)
    {
        int end = name.AsSpan().IndexOfAny('(', '[');
        return end < 0 ? name : name[end] == '[' ? name[..end] + "." : name[..end];
    }

    private static string Shown(CodeMember member) => member.Signature.Length == 0 ? "without more" : $"'{member.Signature.Trim()}'";
}
