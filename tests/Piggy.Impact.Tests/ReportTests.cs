using Piggy.Impact.Tests.Corpus;

namespace Piggy.Impact.Tests;

/// <summary>How a report is shown.</summary>
public sealed class ReportTests
{
    private static readonly ImpactReport Narrowed = ReportOf(spec => spec.Property("CreateVouchersBatchRequest", "quantity")["maximum"] = 200);

    [Fact]
    public void A_lowered_limit_is_shown_with_an_input_that_no_longer_fits()
    {
        Finding finding = Narrowed.Findings.Single(finding => finding is { Area: ImpactArea.AgentSchema, Severity: ImpactSeverity.Breaking });
        Assert.Equal(("maximum-lowered", "action:PIGGY_CREATE_VOUCHERS_BATCH:input /quantity", "quantity had maximum 500 and has 200."), (finding.Rule, finding.Location, finding.Message));
        Assert.Equal(201, (int?)JsonNode.Parse(finding.Counterexample!)!["quantity"]);
        Assert.DoesNotContain(Narrowed.Findings, finding => finding.Area is ImpactArea.Source or ImpactArea.Binary);
    }

    [Fact]
    public void The_worst_comes_first()
    {
        ImpactReport report = ReportOf(spec =>
        {
            spec.Property("CreateVouchersBatchRequest", "quantity")["maximum"] = 200;
            spec.Component("UpdateBookingRequest")["properties"]!["table_name"] = new JsonObject { ["type"] = "string" };
        });
        Assert.Equal(report.Findings.OrderByDescending(finding => finding.Severity).Select(finding => finding.Severity), report.Findings.Select(finding => finding.Severity));
        Assert.Contains(report.Findings, finding => finding is { Severity: ImpactSeverity.Addition, Area: ImpactArea.AgentSchema, Rule: "member-added" });
    }

    [Fact]
    public void Markdown_has_a_table_and_the_version_and_lets_nothing_out_of_a_cell()
    {
        ImpactReport report = ReportOf(spec => spec.Component("CreateVouchersBatchRequest")["properties"]!.AsObject().Remove("contact_uuid"));
        string markdown = ImpactMarkdown.Of(report);
        Assert.Contains("### Breaking (", markdown, StringComparison.Ordinal);
        Assert.Contains("raise the first number", markdown, StringComparison.Ordinal);
        Assert.All(markdown.Split('\n').Where(line => line.StartsWith('|')), line => Assert.Equal(5, line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|')));
    }

    [Fact]
    public void Json_is_read_by_programs()
    {
        using JsonDocument json = JsonDocument.Parse(ImpactJson.Of(Narrowed));
        Assert.Equal("major", json.RootElement.GetProperty("version_step").GetString());
        Assert.Equal(Narrowed.Findings.Count, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal("agent_schema", json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("area").GetString()).First(area => area != "wire"));
    }

    [Theory]
    [InlineData("no-such-file.yaml", "cannot be read")]
    [InlineData("no-such.nupkg", "cannot be read")]
    public void What_cannot_be_read_is_said(string path, string message) =>
        Assert.Contains(message, Assert.Throws<ImpactException>(() => ImpactReport.OfFiles(path, path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_spec_with_errors_is_refused_with_their_places()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "openapi: 3.1.0\npaths: [");
        Assert.Contains("PIGGY", Assert.Throws<ImpactException>(() => ImpactReport.OfFiles(file, file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    private static ImpactReport ReportOf(Action<JsonObject> edit)
    {
        JsonObject spec = BaseSpec.New();
        edit(spec);
        return ImpactReport.Of(BaseSpec.Side, SpecSide.Parse("new.json", spec.ToJsonString(), CancellationToken.None));
    }
}
