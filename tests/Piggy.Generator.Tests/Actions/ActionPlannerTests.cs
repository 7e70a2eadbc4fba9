using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class ActionPlannerTests
{
    private const string Components = """
        Shared: { type: object, required: [state], properties: { state: { $ref: '#/components/schemas/State' }, part: { type: object, properties: { x: { type: string } } } } }
        State: { type: string, enum: [on, off] }
        """;

    [Theory]
    [InlineData("security: []", true)]
    [InlineData("security: [ { token: [] } ]", false)]
    [InlineData("security: [ {} ]", false)]
    [InlineData("deprecated: true", false)]
    public void Operation_IsPublic_OnlyIfItsOwnListOfSecurityIsEmpty(string key, bool isPublic)
    {
        ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.Document("/things", "get", $"{key}\nresponses: {{ '200': {{ description: ok }} }}"));

        Assert.Equal(isPublic, Assert.Single(plan.Operations).IsPublic);
        Assert.Equal(isPublic, ActionEmitter.Emit(plan, CancellationToken.None).Any(file => file.Text.Contains("IsPublic = true,", StringComparison.Ordinal)));
    }

    [Fact]
    public void DocumentWithoutActions_EmitsNothing()
    {
        ActionSetPlan plan = ActionLab.PlanOf(Spec.WithPaths("/things:\n  get: { responses: { '200': { description: ok } } }"));

        Assert.Empty(ActionEmitter.Emit(plan, CancellationToken.None));
    }

    [Fact]
    public void BodyComponent_IsTheInputAndNoRecordOfItsOwn()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty("{ type: string }"));

        Assert.Equal(["TryItInput"], lab.Plan.Records.Select(record => record.Name));
    }

    [Fact]
    public void ComponentThatIsSentAndAnswered_IsTwoRecordsAndOneEnum()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.Document(
            "/things",
            "post",
            """
            requestBody: { content: { application/json: { schema: { type: object, properties: { it: { $ref: '#/components/schemas/Shared' } } } } } }
            responses:
              '200':
                description: ok
                content: { application/json: { schema: { type: object, properties: { data: { $ref: '#/components/schemas/Shared' } } } } }
            """,
            Components));

        Assert.Equal(["Shared", "SharedInput", "SharedInputPart", "SharedPart", "TryItInput"], lab.Plan.Records.Select(record => record.Name));
        Assert.Equal(["State"], lab.Plan.Enums.Select(set => set.Name));
        Assert.Equal(["/it/state enum"], lab.Validate("""{"it":{"state":"unknown"}}"""));
    }

    [Fact]
    public void RolesOfOneEntity_AreTypesThatCannotBeSwapped()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            type: object
            properties:
              from: { type: string, format: uuid, x-piggy-entity: pos-transaction, x-piggy-role: source }
              to: { type: string, format: uuid, x-piggy-entity: pos-transaction, x-piggy-role: destination }
            """));

        Assert.Equal(["PosTransactionUuid", "DestinationPosTransactionUuid", "SourcePosTransactionUuid"], lab.Plan.Ids.Select(id => id.Name));
        Type source = lab.Type("SourcePosTransactionUuid");
        Assert.DoesNotContain(source.GetMethods(), method => method.Name == "op_Implicit");
        Assert.Equal([lab.Type("PosTransactionUuid")], source.GetMethod("Of")!.GetParameters().Select(parameter => parameter.ParameterType));
        object id = Activator.CreateInstance(source, Guid.Parse("3F2B8C1A-6D4E-4B7F-9A05-C1E7D2F48B36"))!;
        Assert.Equal("3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36", id.ToString());
    }

    [Fact]
    public void ReadOnlyPropertiesAreNotSent_AndWriteOnlyOnesNotRead()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            type: object
            required: [id, name]
            properties: { id: { type: string, readOnly: true }, name: { type: string, writeOnly: true } }
            """));

        Assert.Equal(["name"], lab.Plan.Actions[0].Input.Members.Select(member => member.WireName));
    }

    [Theory]
    [InlineData("PIGGY_LIST_FORMS", "ListForms")]
    [InlineData("ACME_DO_2_THINGS", "AcmeDo2Things")]
    [InlineData("already Mixed-caseHere", "AlreadyMixedCaseHere")]
    [InlineData("OAUTHToken", "OauthToken")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("---", "Member")]
    public void Pascal_SplitsWords(string name, string pascal) =>
        Assert.Equal(pascal, Names.Pascal(name.StartsWith("PIGGY_", StringComparison.Ordinal) ? name["PIGGY_".Length..] : name));

    [Fact]
    public void OurDocument_IsPlannedEqually_InEveryCultureAndTwice()
    {
        string spec = File.ReadAllText(RepositoryPaths.BundledSpec);
        ActionSetPlan first = PlanIn("tr-TR", spec);
        ActionSetPlan second = PlanIn("de-DE", spec);

        Assert.Empty(first.Problems.Select(Spec.Describe));
        Assert.Equal(14, first.Actions.Count(action => action.Toolset == "core"));
        Assert.Equal(first, second);
        Assert.Equal(ActionEmitter.Emit(first, CancellationToken.None), ActionEmitter.Emit(second, CancellationToken.None));
    }

    [Fact]
    public void EmittedFiles_AreTidy()
    {
        string spec = File.ReadAllText(RepositoryPaths.BundledSpec);

        Assert.All(ActionEmitter.Emit(PlanIn("en-US", spec), CancellationToken.None), file =>
        {
            Assert.StartsWith("// <auto-generated/>\n", file.Text, StringComparison.Ordinal);
            Assert.EndsWith("}\n", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', file.Text);
            Assert.DoesNotContain("\n\n\n", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(file.Text.Split('\n'), line => line.EndsWith(' '));
        });
    }

    private static ActionSetPlan PlanIn(string culture, string spec)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return ActionPlanner.Plan(Spec.Read(spec).Api!, new SpecOptions("Acme", "AcmeClient"), CancellationToken.None);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
