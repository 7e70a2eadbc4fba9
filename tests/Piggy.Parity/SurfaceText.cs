using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Parity;

/// <summary>The parts of a surface line: names, parameters, attributes, values.</summary>
internal sealed class SurfaceText
{
    private static readonly ImmutableHashSet<string> NoticedAttributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.ObsoleteAttribute",
        "System.FlagsAttribute",
        "System.Runtime.Serialization.EnumMemberAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
        "Microsoft.Kiota.Abstractions.QueryParameterAttribute");

    private readonly SymbolDisplayFormat _names;

    private SurfaceText(SymbolDisplayTypeQualificationStyle qualification, SymbolDisplayMiscellaneousOptions more) => _names = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        qualification,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | more);

    /// <summary>Names that say which type is meant, whatever else has its name.</summary>
    public static SurfaceText Full { get; } = new(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, SymbolDisplayMiscellaneousOptions.None);

    /// <summary>Names as somebody would write them, nullable references told apart.</summary>
    public static SurfaceText Short { get; } = new(SymbolDisplayTypeQualificationStyle.NameAndContainingTypes, SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public string Name(ITypeSymbol type) => type.ToDisplayString(_names);

    public static string TypeParameters(IMethodSymbol method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.Name))}>" : "";

    public string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Parameter));

    public string Constraints(IEnumerable<ITypeParameterSymbol> parameters) => string.Concat(parameters.Select(Constraint));

    public static string Attributes(ISymbol symbol) => string.Concat(symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && NoticedAttributes.Contains(Full.Name(type)))
        .Select(attribute => $"[{attribute.AttributeClass!.Name[..^"Attribute".Length]}{Arguments(attribute)}]")
        .Order(StringComparer.Ordinal)
        .Select(text => text + " "));

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal) + "\"",
        bool flag => flag ? "true" : "false",
        char letter => $"'{letter}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private string Parameter(IParameterSymbol parameter)
    {
        string kind = parameter.IsParams ? "params " : parameter.RefKind switch
        {
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.Ref => "ref ",
            _ => "",
        };
        return $"{kind}{Name(parameter.Type)} {parameter.Name}{(parameter.HasExplicitDefaultValue ? " = " + Default(parameter) : "")}";
    }

    private static string Default(IParameterSymbol parameter) =>
        parameter is { ExplicitDefaultValue: null, Type.IsValueType: true } ? "default" : Literal(parameter.ExplicitDefaultValue);

    private string Constraint(ITypeParameterSymbol parameter)
    {
        string[] constraints =
        [
            .. parameter.HasValueTypeConstraint ? ["struct"] : Array.Empty<string>(),
            .. parameter.HasReferenceTypeConstraint ? ["class"] : Array.Empty<string>(),
            .. parameter.ConstraintTypes.Select(Name),
            .. parameter.HasConstructorConstraint ? ["new()"] : Array.Empty<string>(),
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string Arguments(AttributeData attribute)
    {
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(argument => Literal(argument.Value)),
            .. attribute.NamedArguments.Select(argument => $"{argument.Key} = {Literal(argument.Value.Value)}"),
        ];
        return arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})";
    }
}
