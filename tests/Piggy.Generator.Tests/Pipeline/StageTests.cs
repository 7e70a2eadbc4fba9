using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Pipeline;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

public sealed class StageTests
{
    private static readonly SpecApi Api = new("api.yaml", "", Spec.ReadApi(PiggySpec.Text), new SpecOptions("ApiSdk", "ApiClient"));

    [Fact]
    public void UnforeseenException_NamesTheStage()
    {
        StageResult<string> result = Stage.Plan<string>("Planning", Api, (_, _) => throw new InvalidOperationException("no\nplan"), _ => default, CancellationToken.None);

        SpecProblem problem = Assert.Single(result.Problems);
        Assert.Null(result.Value);
        Assert.Equal("PIGGY1000", problem.Rule.Id);
        Assert.Equal(["Planning", "InvalidOperationException: no plan"], problem.Arguments);
    }

    [Fact]
    public void UnforeseenException_WhileEmitting_NamesTheStage()
    {
        StageResult<EmittedFiles> result = Stage.Emit<string>("Writing", new(Api, "plan", default), (_, _) => throw new FormatException("no"), CancellationToken.None);

        Assert.Equal(["Writing", "FormatException: no"], Assert.Single(result.Problems).Arguments);
    }

    [Fact]
    public void Cancellation_IsNoProblem() => Assert.Throws<OperationCanceledException>(
        () => Stage.Plan<string>("Planning", Api, (_, token) => throw new OperationCanceledException(token), _ => default, CancellationToken.None));

    [Fact]
    public void TwoFilesOfOneName_AreReported_AndTheFirstIsKept()
    {
        SourceFile[] files = [new("A.g.cs", "1"), new("a.g.cs", "2"), new("B.g.cs", "3")];

        StageResult<EmittedFiles> result = EmittedFiles.Of("Writing", Api with { HintPrefix = "Shop." }, files.ToEquatableArray());

        Assert.Equal(["Shop.A.g.cs", "Shop.B.g.cs"], result.Value!.Files.Select(file => file.HintName));
        Assert.Equal(["Writing", "two files are named a.g.cs"], Assert.Single(result.Problems).Arguments);
    }

    [Theory]
    [InlineData(new[] { "A.Client" }, "")]
    [InlineData(new[] { "A.Client", "A.Other" }, "Client.")]
    [InlineData(new[] { "A.Client", "B.Client" }, "A.Client.")]
    [InlineData(new[] { "A.Client", "B.CLIENT" }, "A.Client.")]
    public void HintPrefix_IsAsShortAsItCanBe(string[] clients, string prefix)
    {
        SpecIdentity[] all = [.. clients.Select(client => new SpecIdentity(client, client.Split('.')[0], client.Split('.')[1]))];

        Assert.Equal(prefix, SpecSources.HintPrefixOf(all[0], all.ToEquatableArray()));
    }
}
