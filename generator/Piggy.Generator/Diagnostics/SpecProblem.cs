using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;

namespace Piggy.Generator.Diagnostics;

/// <summary>Something wrong in a spec, placed by JSON pointer. Pointers survive edits elsewhere in the file, so a value that holds problems stays cached;
/// line and column are looked up only when the problem is reported.</summary>
/// <param name="Rule">The broken rule.</param>
/// <param name="Pointer">JSON pointer of the place in the document.</param>
/// <param name="Arguments">What the rule's message names.</param>
internal sealed record SpecProblem(DiagnosticDescriptor Rule, string Pointer, EquatableArray<string> Arguments)
{
    /// <summary>The place, where it is known without a pointer: text that could not be parsed.</summary>
    public SpecPosition? Position { get; init; }

    /// <summary>Whether the pointer leads into the document as it was written, before it was upgraded to OpenAPI 3.</summary>
    public bool IsInSource { get; init; }

    public static SpecProblem At(string pointer, DiagnosticDescriptor rule, params string[] arguments) => new(rule, pointer, arguments.ToEquatableArray());
}

/// <summary>A place in a spec or in one of its parts.</summary>
/// <param name="Offset">Offset from the start of the text.</param>
/// <param name="Line">Line, from 0.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="File">Which text: 0 is the spec, the rest are its parts in their order.</param>
internal sealed record SpecPosition(int Offset, int Line, int Column, int File = 0);
