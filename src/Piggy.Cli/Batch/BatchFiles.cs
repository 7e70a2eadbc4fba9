using System;
using System.IO;
using System.Text;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Batch;

/// <summary>The ledger and the result file of a batch, both only ever appended to, and what they say about each row.</summary>
internal sealed class BatchFiles : IDisposable
{
    private BatchFiles(FileStream ledger, FileStream result, RowState[] rows)
    {
        Ledger = ledger;
        Result = result;
        Rows = rows;
    }

    public FileStream Ledger { get; }

    public FileStream Result { get; }

    /// <summary>The state of each row, by its number.</summary>
    public RowState[] Rows { get; }

    /// <summary>Whether an earlier run has left something.</summary>
    public bool IsResumed { get; private init; }

    public static string LedgerPath(string resultPath) => resultPath + ".ledger";

    public static BatchFiles Open(string resultPath, LedgerHead head, int rows)
    {
        string ledgerPath = LedgerPath(resultPath);
        if (File.Exists(resultPath) && !File.Exists(ledgerPath) && new FileInfo(resultPath).Length > 0)
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"There is a file '{resultPath}' already, without a ledger.", "Nothing was sent. Choose another name with --output, or move the file away.");
        }

        var states = new RowState[rows + 1];
        FileStream ledger = OpenAlone(ledgerPath);
        try
        {
            bool isResumed = ReadLedger(ledger, ledgerPath, head, states);
            FileStream result = OpenAlone(resultPath);
            try
            {
                ReadResult(result, states);
                return new BatchFiles(ledger, result, states) { IsResumed = isResumed };
            }
            catch
            {
                result.Dispose();
                throw;
            }
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Result.Dispose();
    }

    // The result holds what Piggy answered, so it is for its owner only.
    private static FileStream OpenAlone(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new FileStream(path, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"'{path}' cannot be opened.", "Nothing was sent. Another batch may be using it, or its folder is missing or may not be written to.");
        }
    }

    private static bool ReadLedger(FileStream ledger, string path, LedgerHead head, RowState[] states)
    {
        bool endsWell = EndsWithLineBreak(ledger);
        using StreamReader text = Text(ledger);
        string? first = text.ReadLine();
        if (first is null || (!endsWell && LedgerLine.ReadHead(first) is null && text.ReadLine() is null))
        {
            // New, or killed before its first line was whole, and so before anything was sent.
            ledger.SetLength(0);
            ledger.Write(LedgerLine.Head(head));
            ledger.Flush(flushToDisk: true);
            return false;
        }

        CheckHead(LedgerLine.ReadHead(first), head, path);
        while (text.ReadLine() is { } line)
        {
            LedgerLine.Apply(line, states);
        }

        ledger.Seek(0, SeekOrigin.End);
        if (!endsWell)
        {
            ledger.WriteByte((byte)'\n');
        }

        return true;
    }

    private static void CheckHead(LedgerHead? there, LedgerHead wanted, string path)
    {
        string? difference = there switch
        {
            null => "is no ledger of this version of piggy",
            _ when there.InputSha256 != wanted.InputSha256 => "belongs to another input file, or the file was changed since",
            _ when there.Slug != wanted.Slug => $"belongs to {there.Slug}",
            _ when there.Server != wanted.Server => $"belongs to the server {there.Server}",
            _ => null,
        };
        if (difference is not null)
        {
            throw new CliFailure(
                ExitCodes.WrongUsage, $"The ledger '{path}' {difference}.", "Nothing was sent. Run it with what it began with, or choose another result file with --output to begin anew.");
        }
    }

    // A line that is here although the ledger has no end of its row was written just before a crash: the row came to its end.
    private static void ReadResult(FileStream result, RowState[] states)
    {
        CutTornLine(result);
        result.Seek(0, SeekOrigin.Begin);
        using StreamReader text = Text(result);
        while (text.ReadLine() is { } line)
        {
            if (ResultLine.Read(line) is not { } read || read.Row < 1 || read.Row >= states.Length)
            {
                continue;
            }

            ref RowState state = ref states[read.Row];
            if (read.Attempt > state.Attempt)
            {
                (state.Attempt, state.Outcome) = ((ushort)read.Attempt, RowOutcome.Begun);
            }

            if (read.Attempt == state.Attempt)
            {
                state.HasResult = true;
                state.Outcome = state.Outcome == RowOutcome.Begun ? read.Outcome : state.Outcome;
            }
        }

        result.Seek(0, SeekOrigin.End);
    }

    private static void CutTornLine(FileStream file)
    {
        const int Step = 4096;
        byte[] bytes = new byte[Step];
        for (long end = file.Length; end > 0; end -= Math.Min(end, Step))
        {
            int length = (int)Math.Min(end, Step);
            file.Seek(end - length, SeekOrigin.Begin);
            file.ReadExactly(bytes, 0, length);
            int last = bytes.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (last >= 0)
            {
                file.SetLength(end - length + last + 1);
                return;
            }
        }

        file.SetLength(0);
    }

    private static bool EndsWithLineBreak(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        bool ends = file.ReadByte() == '\n';
        file.Seek(0, SeekOrigin.Begin);
        return ends;
    }

    private static StreamReader Text(FileStream file) => new(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
}
