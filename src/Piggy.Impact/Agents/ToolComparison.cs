using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Piggy.Agents.Schemas;
using Piggy.Generator.Emit;
using Piggy.Impact.Schemas;

namespace Piggy.Impact.Agents;

/// <summary>Compares the schemas of actions as the generator emits them: what agents and workflows are bound to.</summary>
internal static class ToolComparison
{
    private const string UrnStart = "urn:piggy:";

    public static IEnumerable<Finding> Compare(SpecSide old, SpecSide @new)
    {
        IReadOnlyDictionary<string, string> before = SchemasOf(old.Files);
        IReadOnlyDictionary<string, string> after = SchemasOf(@new.Files);
        foreach ((string name, string schema) in before)
        {
            if (!after.TryGetValue(name, out string? now))
            {
                yield return new Finding(ImpactArea.AgentSchema, ImpactSeverity.Breaking, "schema-removed", name, $"{name} is no longer there.");
                continue;
            }

            IEnumerable<Finding> findings = name.EndsWith(":input", StringComparison.Ordinal)
                ? SchemaFindings.OfInput(ImpactArea.AgentSchema, name, SchemaNode.Parse(schema), SchemaNode.Parse(now))
                : SchemaFindings.OfOutput(ImpactArea.AgentSchema, name, SchemaNode.Parse(schema), SchemaNode.Parse(now));
            foreach (Finding finding in findings)
            {
                yield return finding;
            }
        }

        foreach (string name in after.Keys.Except(before.Keys, StringComparer.Ordinal))
        {
            yield return new Finding(ImpactArea.AgentSchema, ImpactSeverity.Addition, "schema-added", name, $"{name} is new.");
        }
    }

    // A schema names itself, so its action and side are known without the class around it.
    internal static SortedDictionary<string, string> SchemasOf(IReadOnlyList<SourceFile> files)
    {
        var schemas = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceFile file in files.Where(file => file.HintName.EndsWith(".Schemas.g.cs", StringComparison.Ordinal)))
        {
            foreach (LiteralExpressionSyntax literal in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)))
            {
                using JsonDocument schema = JsonDocument.Parse(literal.Token.ValueText);
                if (schema.RootElement.TryGetProperty("$id", out JsonElement id))
                {
                    schemas[id.GetString()![UrnStart.Length..]] = literal.Token.ValueText;
                }
            }
        }

        return schemas;
    }
}
