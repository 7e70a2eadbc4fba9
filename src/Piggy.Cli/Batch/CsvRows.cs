using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Piggy.Cli.Failures;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>Reads a file of separated values whose headings are names of inputs. An empty cell leaves the input out.</summary>
internal static class CsvRows
{
    private const int LongestCell = 4 * 1024 * 1024;

    public static IEnumerable<BatchRow> Read(string path, ActionDescriptor action)
    {
        string separator = Separator(path);
        using StreamReader text = BatchInput.OpenText(path);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, MaxFieldSize = LongestCell });
        string[] headings = Next(csv, path) ?? throw new CliFailure(ExitCodes.WrongUsage, $"'{path}' is empty.", "The first line has the names of the action's inputs.");
        IReadOnlyList<CsvColumn> columns = CsvColumn.FromHeadings(headings, action);
        var json = new ArrayBufferWriter<byte>(256);
        for (int number = 1; Next(csv, path) is { } cells; number++)
        {
            long line = csv.RawRow - cells.Sum(cell => cell.Count(character => character == '\n'));
            if (cells.Length != columns.Count)
            {
                throw Malformed(path, line, string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} cells, but there are {columns.Count} headings"));
            }

            yield return new BatchRow(number, line, Json(json, columns, cells));
        }
    }

    private static byte[] Json(ArrayBufferWriter<byte> buffer, IReadOnlyList<CsvColumn> columns, string[] cells)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (int i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > 0)
                {
                    columns[i].Write(json, cells[i]);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // Spreadsheets of half the world write semicolons. No input has one in its name, so the headings tell.
    private static string Separator(string path)
    {
        using StreamReader text = BatchInput.OpenText(path);
        try
        {
            string headings = text.ReadLine() ?? "";
            return headings.Contains('\t', System.StringComparison.Ordinal) ? "\t" : headings.Contains(';', System.StringComparison.Ordinal) ? ";" : ",";
        }
        catch (DecoderFallbackException)
        {
            throw BatchInput.NotUtf8(path);
        }
    }

    // What the library says quotes the row, and so what may be personal.
    private static string[]? Next(CsvParser csv, string path)
    {
        try
        {
            return csv.Read() ? csv.Record : null;
        }
        catch (DecoderFallbackException)
        {
            throw BatchInput.NotUtf8(path);
        }
        catch (BadDataException)
        {
            throw Malformed(path, csv.RawRow, "has a quotation mark in the wrong place");
        }
        catch (MaxFieldSizeException)
        {
            throw Malformed(path, csv.RawRow, "has a cell without an end");
        }
    }

    private static CliFailure Malformed(string path, long line, string what) =>
        new(ExitCodes.WrongUsage, string.Create(CultureInfo.InvariantCulture, $"'{path}', line {line}, {what}."), "Nothing was sent. Put cells with separators, quotation marks or line breaks in quotation marks.");
}
