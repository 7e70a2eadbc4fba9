using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Piggy.Generator.Tests.Client;

/// <summary>The public members of a compilation, one self-contained line each, in the form of the recorded surfaces.</summary>
internal static class PublicSurface
{
    private static readonly string[] Attributes = ["Obsolete", "Flags", "EnumMember", "QueryParameter"];

    private static readonly SymbolDisplayFormat Names = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static IReadOnlyList<string> Of(Compilation compilation) =>
        [.. Types(compilation.Assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member))
        .Where(type => type.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string name = Name(type);
        yield return $"{name} | {AttributesOf(type)}{(type.TypeKind == TypeKind.Enum ? "enum" : "class")} {name}{Bases(type)}";
        foreach (string member in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).Select(Line).OfType<string>())
        {
            yield return $"{name} | {member}";
        }
    }

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<string> bases = type.TypeKind == TypeKind.Enum
            ? [Name(type.EnumUnderlyingType!)]
            : new[] { type.BaseType! }.Where(parent => parent.SpecialType != SpecialType.System_Object).Select(Name)
                .Concat(type.AllInterfaces.Select(Name).Order(StringComparer.Ordinal));
        return bases.Any() ? " : " + string.Join(", ", bases) : "";
    }

    private static string? Line(ISymbol member) => member switch
    {
        IFieldSymbol { HasConstantValue: true } field => $"{AttributesOf(field)}value {field.Name} = {field.ConstantValue}",
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Class } constructor => $"{AttributesOf(constructor)}public .ctor({Parameters(constructor.Parameters)})",
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method =>
            $"{AttributesOf(method)}public {Modifiers(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method.Parameters)})",
        IPropertySymbol property => $"{AttributesOf(property)}public {Modifiers(property)}{Name(property.Type)} {PropertyName(property)} {Accessors(property)}",
        _ => null,
    };

    private static string PropertyName(IPropertySymbol property) => property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : property.Name;

    private static string Accessors(IPropertySymbol property) => property.SetMethod?.DeclaredAccessibility == Accessibility.Public ? "{ get; set; }" : "{ get; }";

    private static string Modifiers(ISymbol member) => member switch
    {
        { IsStatic: true } => "static ",
        { IsOverride: true } => "override ",
        { IsVirtual: true } => "virtual ",
        _ => "",
    };

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{Name(parameter.Type)} {parameter.Name}{(parameter.HasExplicitDefaultValue ? " = " + Default(parameter) : "")}"));

    private static string Default(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        null => parameter.Type.IsValueType ? "default" : "null",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string AttributesOf(ISymbol symbol) => string.Concat(symbol.GetAttributes()
        .Where(attribute => Attributes.Contains(ShortName(attribute)))
        .Select(attribute => $"[{ShortName(attribute)}{Arguments(attribute)}] ")
        .Order(StringComparer.Ordinal));

    private static string ShortName(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "", StringComparison.Ordinal);

    private static string Arguments(AttributeData attribute)
    {
        IEnumerable<string> arguments = attribute.ConstructorArguments.Select(argument => Literal(argument.Value))
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {Literal(argument.Value.Value)}"));
        return arguments.Any() ? $"({string.Join(", ", arguments)})" : "";
    }

    private static string Literal(object? value) => $"\"{value}\"";

    private static string Name(ITypeSymbol type) => type.ToDisplayString(Names);
}
