using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Parity;

/// <summary>A type that users can name, and what they can name of it.</summary>
internal sealed record SurfaceType(string Namespace, string Name, string Declaration, IReadOnlyList<string> Members);

/// <summary>Everything in a compilation that its users can name: one self-contained line for each type and member, sorted, so that two surfaces can be compared line by line.</summary>
/// <remarks>
/// A line is <c>Type | [Attributes] declaration</c>. Attributes are those that a caller notices. What the compiler writes into a record is left out: it follows from the rest.
/// </remarks>
internal sealed class PublicSurface
{
    private readonly SurfaceText _text;

    private PublicSurface(SurfaceText text) => _text = text;

    /// <summary>The surface of a client, every name in full. Annotations of nullable references are left out.</summary>
    public static IReadOnlyList<string> Of(Compilation compilation) =>
        [.. Of(compilation.Assembly, SurfaceText.Full).SelectMany(type => type.Members.Prepend(type.Declaration).Select(line => $"{type.Name} | {line}")).Order(StringComparer.Ordinal)];

    /// <summary>The types of an assembly.</summary>
    public static IEnumerable<SurfaceType> Of(IAssemblySymbol assembly, SurfaceText text) => Types(assembly.GlobalNamespace).Select(new PublicSurface(text).Describe);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is not INamedTypeSymbol type ? Types(member) : IsVisible(type) ? Types(type).Prepend(type) : []);

    private SurfaceType Describe(INamedTypeSymbol type)
    {
        IEnumerable<string> members = type.TypeKind == TypeKind.Delegate
            ? [$"invoke {_text.Name(type.DelegateInvokeMethod!.ReturnType)} ({_text.Parameters(type.DelegateInvokeMethod.Parameters)})"]
            : type.GetMembers().Where(member => IsVisible(member) && !IsOfTheCompiler(member)).Select(MemberLine).OfType<string>();
        return new SurfaceType(
            type.ContainingNamespace.ToDisplayString(),
            SurfaceText.Full.Name(type),
            $"{SurfaceText.Attributes(type)}{Kind(type)} {_text.Name(type)}{Bases(type)}{_text.Constraints(type.TypeParameters)}",
            [.. members.Order(StringComparer.Ordinal)]);
    }

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "record",
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { TypeKind: TypeKind.Struct } => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref " : "") + "struct",
        { IsStatic: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> parents = type switch
        {
            { TypeKind: TypeKind.Enum } => [type.EnumUnderlyingType!],
            { TypeKind: TypeKind.Delegate } => [],
            { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent } => [parent],
            _ => [],
        };
        IEnumerable<string> interfaces = type.TypeKind is TypeKind.Enum or TypeKind.Delegate ? [] : type.AllInterfaces.Select(_text.Name).Order(StringComparer.Ordinal);
        string[] names = [.. parents.Select(_text.Name), .. interfaces];
        return names.Length == 0 ? "" : " : " + string.Join(", ", names);
    }

    private string? MemberLine(ISymbol member)
    {
        string attributes = SurfaceText.Attributes(member);
        string access = Access(member);
        string modifiers = Modifiers(member);
        return member switch
        {
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => $"{attributes}value {field.Name} = {SurfaceText.Literal(field.ConstantValue)}",
            IFieldSymbol field => $"{attributes}{access} {FieldModifiers(field)}{_text.Name(field.Type)} {field.Name}{(field.IsConst ? " = " + SurfaceText.Literal(field.ConstantValue) : "")}",
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when IsInTheAssembly(constructor) => $"{attributes}{access} .ctor({_text.Parameters(constructor.Parameters)})",
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method =>
                $"{attributes}{access} {modifiers}{_text.Name(method.ReturnType)} {method.Name}{SurfaceText.TypeParameters(method)}({(method.IsExtensionMethod ? "this " : "")}{_text.Parameters(method.Parameters)}){_text.Constraints(method.TypeParameters)}",
            IPropertySymbol property => $"{attributes}{access} {(property.IsRequired ? "required " : "")}{modifiers}{_text.Name(property.Type)} {PropertyName(property)} {Accessors(property)}",
            IEventSymbol happening => $"{attributes}{access} {modifiers}event {_text.Name(happening.Type)} {happening.Name}",
            _ => null,
        };
    }

    private string PropertyName(IPropertySymbol property) => property.IsIndexer ? $"this[{_text.Parameters(property.Parameters)}]" : property.Name;

    private static string Accessors(IPropertySymbol property)
    {
        string get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        string set = property.SetMethod is { } setter && IsVisible(setter)
            ? (get.Length > 0 && setter.DeclaredAccessibility != property.DeclaredAccessibility ? Access(setter) + " " : "") + (setter.IsInitOnly ? "init; " : "set; ")
            : "";
        return $"{{ {get}{set}}}";
    }

    private static string FieldModifiers(IFieldSymbol field) => (field.IsConst ? "const " : field.IsStatic ? "static " : "") + (field.IsReadOnly ? "readonly " : "");

    private static string Modifiers(ISymbol member) => member switch
    {
        { IsStatic: true } => "static ",
        { ContainingType.TypeKind: TypeKind.Interface } => "",
        { IsAbstract: true, IsOverride: true } => "abstract override ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true, IsOverride: true } => "sealed override ",
        { IsOverride: true } => "override ",
        { IsVirtual: true } => "virtual ",
        _ => "",
    };

    private static string Access(ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        _ => "public",
    };

    // Without one written down, an enum and a struct have a constructor for the compiler, and none in their assembly.
    private static bool IsInTheAssembly(IMethodSymbol constructor) => constructor.ContainingType.TypeKind == TypeKind.Class || !constructor.IsImplicitlyDeclared;

    private static bool IsOfTheCompiler(ISymbol member) =>
        member is IMethodSymbol or IPropertySymbol && member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
