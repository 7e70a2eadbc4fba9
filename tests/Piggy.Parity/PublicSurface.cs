using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Parity;

/// <summary>Everything in a compilation that its users can name: one self-contained line for each type and member, sorted, so that two surfaces can be compared line by line.</summary>
/// <remarks>A line is <c>Type | [Attributes] declaration</c>. Attributes are those that a caller notices. Annotations of nullable references are left out.</remarks>
internal static class PublicSurface
{
    public static IReadOnlyList<string> Of(Compilation compilation) =>
        [.. Types(compilation.Assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is not INamedTypeSymbol type ? Types(member) : IsVisible(type) ? Types(type).Prepend(type) : []);

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string name = SurfaceText.Name(type);
        string attributes = SurfaceText.Attributes(type);
        yield return $"{name} | {attributes}{Kind(type)} {name}{Bases(type)}{SurfaceText.Constraints(type.TypeParameters)}";
        IEnumerable<string> members = type.TypeKind == TypeKind.Delegate
            ? [$"invoke {SurfaceText.Name(type.DelegateInvokeMethod!.ReturnType)} ({SurfaceText.Parameters(type.DelegateInvokeMethod.Parameters)})"]
            : type.GetMembers().Where(IsVisible).Select(MemberLine).OfType<string>();
        foreach (string member in members)
        {
            yield return $"{name} | {member}";
        }
    }

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsStatic: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> parents = type switch
        {
            { TypeKind: TypeKind.Enum } => [type.EnumUnderlyingType!],
            { TypeKind: TypeKind.Delegate } => [],
            { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent } => [parent],
            _ => [],
        };
        IEnumerable<string> interfaces = type.TypeKind is TypeKind.Enum or TypeKind.Delegate ? [] : type.AllInterfaces.Select(SurfaceText.Name).Order(StringComparer.Ordinal);
        string[] names = [.. parents.Select(SurfaceText.Name), .. interfaces];
        return names.Length == 0 ? "" : " : " + string.Join(", ", names);
    }

    private static string? MemberLine(ISymbol member)
    {
        string attributes = SurfaceText.Attributes(member);
        string access = Access(member);
        string modifiers = Modifiers(member);
        return member switch
        {
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => $"{attributes}value {field.Name} = {SurfaceText.Literal(field.ConstantValue)}",
            IFieldSymbol field => $"{attributes}{access} {FieldModifiers(field)}{SurfaceText.Name(field.Type)} {field.Name}{(field.IsConst ? " = " + SurfaceText.Literal(field.ConstantValue) : "")}",
            // An enum has a constructor for the compiler, and none in its assembly.
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Class } constructor => $"{attributes}{access} .ctor({SurfaceText.Parameters(constructor.Parameters)})",
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method =>
                $"{attributes}{access} {modifiers}{SurfaceText.Name(method.ReturnType)} {method.Name}{SurfaceText.TypeParameters(method)}({SurfaceText.Parameters(method.Parameters)}){SurfaceText.Constraints(method.TypeParameters)}",
            IPropertySymbol property => $"{attributes}{access} {modifiers}{SurfaceText.Name(property.Type)} {PropertyName(property)} {Accessors(property)}",
            IEventSymbol happening => $"{attributes}{access} {modifiers}event {SurfaceText.Name(happening.Type)} {happening.Name}",
            _ => null,
        };
    }

    private static string PropertyName(IPropertySymbol property) => property.IsIndexer ? $"this[{SurfaceText.Parameters(property.Parameters)}]" : property.Name;

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

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
