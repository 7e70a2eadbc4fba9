using NJsonSchema;
using Piggy.Impact.Tests.Corpus;
using Xunit.Abstractions;

namespace Piggy.Impact.Tests;

/// <summary>What the report says of edits whose effect is known.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(SpecEdit Edit, ImpactReport Report)>> Reports = new(() => [.. SpecEdits.All.AsParallel().AsOrdered().Select(edit => (edit, ReportOf(edit)))]);

    [Fact]
    public void Precision_and_recall_are_one()
    {
        IReadOnlyList<(SpecEdit Edit, ImpactReport Report)> reports = Reports.Value;
        Assert.True(reports.Count >= 150, $"There are {reports.Count} edits.");
        var wrong = new List<string>();
        output.WriteLine($"{reports.Count} edits");
        foreach (ImpactArea area in Enum.GetValues<ImpactArea>())
        {
            int right = reports.Count(one => Breaks(one.Report, area) && one.Edit.Breaks.Contains(area));
            int told = reports.Count(one => Breaks(one.Report, area));
            int known = reports.Count(one => one.Edit.Breaks.Contains(area));
            output.WriteLine($"{area}: precision {right}/{told}, recall {right}/{known}");
            wrong.AddRange(reports.Where(one => Breaks(one.Report, area) != one.Edit.Breaks.Contains(area)).Select(one =>
                $"{area} {(Breaks(one.Report, area) ? "told, but not so" : "not told")}: {one.Edit.Name} [{string.Join("; ", one.Report.Findings.Where(finding => finding.Area == area && finding.Severity == ImpactSeverity.Breaking).Take(2).Select(finding => finding.Rule + " " + finding.Location))}]"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_version_follows_the_worst() => Assert.All(Reports.Value, one => Assert.Equal(one.Edit.Breaks.Length > 0, one.Report.Step == VersionStep.Major));

    [Fact]
    public async Task Every_counterexample_was_valid_and_is_no_longer_says_another_validator()
    {
        (SpecEdit Edit, Finding Finding)[] examples =
        [
            .. Reports.Value.SelectMany(one => one.Report.Findings
                .Where(finding => finding is { Area: ImpactArea.AgentSchema, Severity: ImpactSeverity.Breaking, Counterexample: not null })
                .Select(finding => (one.Edit, finding))),
        ];
        output.WriteLine($"{examples.Length} counterexamples");
        Assert.True(examples.Length > 50);
        foreach ((SpecEdit edit, Finding finding) in examples)
        {
            string name = finding.Location.Split(' ')[0];
            Assert.Empty(await ProblemsAsync(BaseSpec.Side, name, finding.Counterexample!));
            Assert.True((await ProblemsAsync(SideOf(edit), name, finding.Counterexample!)).Count > 0, $"{edit.Name}: {finding.Counterexample}");
        }
    }

    [Fact]
    public void Narrowed_inputs_of_actions_nearly_always_have_a_counterexample()
    {
        Finding[] narrowed = [.. Reports.Value.SelectMany(one => one.Report.Findings).Where(finding =>
            finding is { Area: ImpactArea.AgentSchema, Severity: ImpactSeverity.Breaking } && finding.Location.Contains(":input ", StringComparison.Ordinal) && finding.Rule != "schema-removed")];
        int with = narrowed.Count(finding => finding.Counterexample is not null);
        output.WriteLine($"{with} of {narrowed.Length}");
        Assert.True(with >= narrowed.Length * 0.9, string.Join('\n', narrowed.Where(finding => finding.Counterexample is null).Select(finding => $"{finding.Rule} {finding.Location}").Distinct().Take(20)));
    }

    [Fact]
    public void Nothing_changed_is_nothing_found()
    {
        ImpactReport report = ImpactReport.Of(BaseSpec.Side, SpecSide.Parse("new.json", BaseSpec.New().ToJsonString(), CancellationToken.None));
        Assert.Empty(report.Findings);
        Assert.Equal(VersionStep.None, report.Step);
    }

    private static bool Breaks(ImpactReport report, ImpactArea area) => report.Findings.Any(finding => finding.Area == area && finding.Severity == ImpactSeverity.Breaking);

    private static ImpactReport ReportOf(SpecEdit edit) => ImpactReport.Of(BaseSpec.Side, SideOf(edit));

    private static SpecSide SideOf(SpecEdit edit)
    {
        JsonObject spec = BaseSpec.New();
        edit.Apply(spec);
        return SpecSide.Parse("new.json", spec.ToJsonString(), CancellationToken.None);
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> ProblemsAsync(SpecSide side, string name, string json)
    {
        JsonObject text = JsonNode.Parse(Agents.ToolComparison.SchemasOf(side.Files)[name])!.AsObject();

        Forget("not", text);
        JsonSchema schema = await JsonSchema.FromJsonAsync(text.ToJsonString());
        return schema.Validate(json);
    }

    // NJsonSchema does not know const, and so takes "not the empty UUID" for "not anything".
    private static void Forget(string keyword, JsonNode? node)
    {
        (node as JsonObject)?.Remove(keyword);
        foreach (JsonNode? inner in node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] })
        {
            Forget(keyword, inner);
        }
    }
}
