using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Batch;
using Piggy.Cli.Failures;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Batch;

/// <summary>Rows of files become inputs of actions.</summary>
public sealed class BatchInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_become_what_the_schema_says()
    {
        BatchRow[] rows = Read("PIGGY_CREATE_CREDIT_RECEPTION", "a.csv", "contact_uuid,credits,unit_value,contact_identifier_value,attributes\nc,25,18.50,007,\"{\"\"till\"\": 3}\"\nc,,,,\n", requires: "shop_uuid,s");

        Assert.Equal("""{"shop_uuid":"s","contact_uuid":"c","credits":25,"unit_value":18.50,"contact_identifier_value":"007","attributes":{"till": 3}}""", Text(rows[0]));
        Assert.Equal("""{"shop_uuid":"s","contact_uuid":"c"}""", Text(rows[1]));
    }

    [Theory]
    [InlineData("TRUE", "true")]
    [InlineData("false", "false")]
    [InlineData("yes", "\"yes\"")]
    public void A_truth_is_read_whatever_its_case(string cell, string json)
    {
        BatchRow row = Assert.Single(Read("PIGGY_UPDATE_CONTACT_IDENTIFIERS", "a.csv", $"contact_identifier_value,contact_identifier_active\nx,{cell}\n"));

        Assert.Equal($$"""{"contact_identifier_value":"x","contact_identifier_active":{{json}}}""", Text(row));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("1,5")]
    [InlineData("five")]
    [InlineData("1e")]
    public void What_is_no_number_stays_text_for_the_validator_to_name(string cell)
    {
        BatchRow row = Assert.Single(Read("PIGGY_LIST_VOUCHERS", "a.csv", $"limit\n\"{cell}\"\n"));

        Assert.True(PiggyActions.Registry.TryGet("PIGGY_LIST_VOUCHERS", out PiggyAction? action));
        Assert.Equal("/limit", Assert.Single(action.Validate(row.Json)).Pointer);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    public void The_headings_show_the_separator(string separator)
    {
        BatchRow row = Assert.Single(Read("PIGGY_CLAIM_ANONYMOUS_CONTACT", "a.csv", $"\uFEFFanonymous_contact_uuid{separator}email\r\na{separator}b@example.com\r\n"));

        Assert.Equal("""{"anonymous_contact_uuid":"a","email":"b@example.com"}""", Text(row));
    }

    [Fact]
    public void Rows_know_the_lines_in_which_they_begin()
    {
        BatchRow[] csv = Read("PIGGY_FIND_VOUCHER_BY_CODE", "a.csv", "code\n\"two\nlines\"\n\nlast\n");
        BatchRow[] lines = Read("PIGGY_FIND_VOUCHER_BY_CODE", "a.jsonl", "{\"code\": \"a\"}\n\n{\"code\": \"b\"}");

        Assert.Equal([(1, 2L), (2, 5L)], csv.Select(row => (row.Number, row.Line)));
        Assert.Equal([(1, 1L), (2, 3L)], lines.Select(row => (row.Number, row.Line)));
    }

    [Theory]
    [InlineData("a.csv", "secret-cell\nx\n", "heading of column 1")]
    [InlineData("a.csv", "code,code\nx,y\n", "twice")]
    [InlineData("a.csv", "", "is empty")]
    [InlineData("a.csv", "code\nx,secret-cell\n", "line 2, has 2 cells")]
    [InlineData("a.csv", "code\nx\n\"secret-cell\" or not\n", "line 3, has a quotation mark")]
    [InlineData("a.txt", "code\nx\n", "neither .csv nor .jsonl")]
    public void A_file_that_cannot_be_meant_is_refused_without_quoting_its_rows(string name, string text, string expected)
    {
        var failure = Assert.Throws<CliFailure>(() => Read("PIGGY_FIND_VOUCHER_BY_CODE", name, text));

        Assert.Equal(ExitCodes.WrongUsage, failure.ExitCode);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-cell", failure.Message + failure.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_input_without_a_heading_is_told_once() =>
        Assert.Contains("no heading for shop_uuid, contact_uuid", Assert.Throws<CliFailure>(() => Read("PIGGY_CREATE_CREDIT_RECEPTION", "a.csv", "credits\n1\n2\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.jsonl")]
    public void Another_encoding_is_refused(string name)
    {
        string path = _folder.File(name);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(name.EndsWith("csv", StringComparison.Ordinal) ? "code\nZo\u00EB\n" : "{\"code\": \"Zo\u00EB\"}\n"));

        Assert.Contains("not UTF-8", Assert.Throws<CliFailure>(() => Rows("PIGGY_FIND_VOUCHER_BY_CODE", path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_is_that_of_the_bytes()
    {
        string path = _folder.Write("a.csv", "code\nx\n");

        // printf 'code\nx\n' | sha256sum
        Assert.Equal("71963ead8fce54912d0bb6f7972db322106caf70bccdc9d3dead9548bbc9f344", await BatchInput.Open(path, Action("PIGGY_FIND_VOUCHER_BY_CODE").Descriptor).HashAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_gives_no_further_row()
    {
        string path = _folder.Write("a.csv", "code\nfirst\nsecond\n");
        BatchInput input = BatchInput.Open(path, Action("PIGGY_FIND_VOUCHER_BY_CODE").Descriptor);
        await input.HashAsync(CancellationToken.None);
        using IEnumerator<BatchRow> rows = input.Rows().GetEnumerator();

        Assert.True(rows.MoveNext());
        await File.AppendAllTextAsync(path, "third\n");

        Assert.Contains("was changed", Assert.Throws<CliFailure>(() => rows.MoveNext()).Message, StringComparison.Ordinal);
    }

    private static PiggyAction Action(string slug) => PiggyActions.Registry.TryGet(slug, out PiggyAction? action) ? action : throw new InvalidOperationException(slug);

    private static string Text(BatchRow row) => Encoding.UTF8.GetString(row.Json);

    private static BatchRow[] Rows(string slug, string path) => [.. BatchInput.Open(path, Action(slug).Descriptor).Rows()];

    private BatchRow[] Read(string slug, string name, string text, string? requires = null)
    {
        string[] extra = requires?.Split(',') ?? [];
        IEnumerable<string> lines = text.Split('\n').Select((line, number) => extra.Length == 0 || line.Length == 0 ? line : $"{extra[number == 0 ? 0 : 1]},{line}");
        return Rows(slug, _folder.Write(name, string.Join('\n', lines)));
    }
}
