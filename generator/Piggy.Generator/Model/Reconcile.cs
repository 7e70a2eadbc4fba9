using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>How one finds out, by reading only, whether a call was applied.</summary>
/// <param name="Read">The id of the operation that shows it, or null where none does.</param>
/// <param name="With">Parameters of that operation, and the inputs that fill them.</param>
/// <param name="Equal">Members of an item of its answer, and the inputs they must equal.</param>
/// <param name="Since">The member with the time at which an item came about, or null where a state is looked at.</param>
/// <param name="Gone">The error code that shows that something was taken away, or null.</param>
/// <param name="Because">One sentence.</param>
internal sealed record Reconcile(string? Read, EquatableArray<NamePair> With, EquatableArray<NamePair> Equal, string? Since, int? Gone, string Because);

/// <summary>A name, and the input that belongs to it.</summary>
internal sealed record NamePair(string Name, string Input);
