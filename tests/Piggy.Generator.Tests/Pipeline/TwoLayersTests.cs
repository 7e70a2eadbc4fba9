using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Piggy.Generated.Actions;
using Piggy.Generator.Emit;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>Client and actions are emitted into one project and keep out of each other's way.</summary>
public sealed class TwoLayersTests
{
    private static readonly string Clashing = PiggySpec.Text
        .Replace("paths:\n", """
            paths:
              /actions:
                get:
                  parameters: [ { name: kind, in: query, schema: { type: string, enum: [a, b] } } ]
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
              /actions/{id}:
                delete: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: gone } } }
              /-actions/requests: { get: { responses: { '204': { description: ok } } } }
              /actionsRequests: { get: { responses: { '204': { description: ok } } } }

            """, StringComparison.Ordinal)
        .Replace("  schemas:\n", """
              schemas:
                ActionsRequestBuilder: { type: object, properties: { a: { type: string } } }
                GetKindQueryParameterType: { type: string, enum: [c, d] }

            """, StringComparison.Ordinal)
        .Replace("        mail:", """
                    one: { $ref: '#/components/schemas/ActionsRequestBuilder' }
                    two: { $ref: '#/components/schemas/GetKindQueryParameterType' }
                    mail:
            """, StringComparison.Ordinal);

    [Fact]
    public void PathNamedActions_LeavesThatNamespaceToTheActions()
    {
        GeneratorRun run = GeneratorHarness.Run(Clashing);

        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Null(run.Exception);
        Assert.Contains("ActionsRequests.ActionsRequestBuilder.g.cs", run.Files.Keys);
        Assert.Contains("Actions.ActionsRequestBuilder.g.cs", run.Files.Keys);
        Assert.Empty(GeneratorHarness.Compile(run, MetadataReference.CreateFromFile(typeof(PiggyAction).Assembly.Location)));
    }

    [Fact]
    public void PathNamedActions_KeepsItsNamespace_WhereNoActionsAre()
    {
        GeneratorRun run = GeneratorHarness.Run(Spec.WithPaths("/actions: { get: { responses: { '204': { description: ok } } } }"));

        Assert.Contains("Actions.ActionsRequestBuilder.g.cs", run.Files.Keys);
    }

    [Fact]
    public void EveryType_SaysWhichVersionMadeIt()
    {
        string version = typeof(SourceFile).Assembly.GetName().Version!.ToString(3);
        IEnumerable<string> attributes = GeneratorHarness.Run(PiggySpec.Text).Files.Values
            .SelectMany(text => text.Split('\n'))
            .Where(line => line.Contains("GeneratedCode(", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("GeneratedCode(", StringComparison.Ordinal)..])
            .Distinct();

        Assert.Equal($"GeneratedCode(\"Piggy.Generator\", \"{version}\")]", Assert.Single(attributes));
    }
}
