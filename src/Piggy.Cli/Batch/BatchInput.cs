using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>The rows of a file, read one after the other as often as they are asked for; never all in memory.</summary>
internal sealed class BatchInput
{
    private readonly Func<IEnumerable<BatchRow>> _read;
    private (long Length, DateTime Written)? _stamp;

    private BatchInput(string path, Func<IEnumerable<BatchRow>> read)
    {
        Path = path;
        _read = read;
    }

    public string Path { get; }

    public static BatchInput Open(string path, ActionDescriptor action)
    {
        if (!File.Exists(path))
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"There is no input file '{path}'.", "A batch reads a file, so that it can be resumed; standard input cannot be read twice.");
        }

        return System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" or ".TSV" => new BatchInput(path, () => CsvRows.Read(path, action)),
            ".JSONL" or ".NDJSON" => new BatchInput(path, () => JsonLines.Read(path)),
            _ => throw new CliFailure(ExitCodes.WrongUsage, $"'{path}' is neither .csv nor .jsonl.", "Name the file by what it holds: .csv or .tsv with headings, .jsonl or .ndjson with one JSON object a line."),
        };
    }

    /// <summary>Reads the rows. Once the file is known by its hash, it must stay as it was: another row under the number of one would be taken for it.</summary>
    public IEnumerable<BatchRow> Rows()
    {
        foreach (BatchRow row in _read())
        {
            if (_stamp is { } stamp && stamp != Stamp())
            {
                throw new CliFailure(ExitCodes.WrongUsage, $"'{Path}' was changed while it was read.", "No further row was sent. Bring the file back to what it was, and run the same command again.");
            }

            yield return row;
        }
    }

    /// <summary>The hash by which the ledger knows the file again.</summary>
    public async Task<string> HashAsync(CancellationToken cancellationToken)
    {
        _stamp = Stamp();
        using FileStream file = File.OpenRead(Path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false));
    }

    private (long Length, DateTime Written) Stamp()
    {
        var file = new FileInfo(Path);
        return (file.Exists ? file.Length : -1, file.LastWriteTimeUtc);
    }

    /// <summary>Opens a text file as UTF-8. Bytes of another encoding would silently become other names, so they are refused.</summary>
    internal static StreamReader OpenText(string path) => new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    internal static CliFailure NotUtf8(string path) =>
        new(ExitCodes.WrongUsage, $"'{path}' is not UTF-8.", "Nothing was sent. Save it as UTF-8; spreadsheets call it 'CSV UTF-8'.");
}
