using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Tests.Documentation;

/// <summary>The XML file that the compiler writes beside an assembly.</summary>
internal sealed class XmlDocumentation(string path) : DocumentationProvider
{
    private readonly Dictionary<string, string> _members = XDocument.Load(path).Descendants("member")
        .GroupBy(static member => (string)member.Attribute("name")!, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First().ToString(), StringComparer.Ordinal);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.TryGetValue(documentationMemberID, out string? text) ? text : "";
}
