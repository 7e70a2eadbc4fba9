using System.Collections.Concurrent;
using System.IO;
using System.Runtime.ExceptionServices;
using Piggy.Hosting.Tests;
using Piggy.Testing;

namespace Piggy.Canary.Tests;

/// <summary>Hears everything that the process tells: logs at their finest, spans and measurements of every source, exceptions even if somebody catches them, files, and texts that are handed to it.</summary>
internal sealed class Capture : IDisposable
{
    private readonly Telemetry _telemetry = new();
    private readonly ConcurrentQueue<string> _exceptions = new();
    private readonly ConcurrentQueue<string> _texts = new();

    public Capture() => AppDomain.CurrentDomain.FirstChanceException += Note;

    public RecordingLogs Logs { get; } = new();

    /// <summary>Where files are written.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>How much was heard in each way.</summary>
    public IReadOnlyDictionary<string, string> Heard => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["logs"] = Logs.All,
        ["telemetry"] = _telemetry.All,
        ["exceptions"] = string.Join('\n', _exceptions),
        ["texts"] = string.Join('\n', _texts),
        ["files"] = string.Join('\n', Directory.EnumerateFiles(Folder.FullName, "*", SearchOption.AllDirectories).Select(Read)),
    };

    /// <summary>The lines with a canary.</summary>
    public IReadOnlyList<string> Found => [.. Heard.SelectMany(way => way.Value.Split('\n').Where(Canaries.In).Select(line => $"{way.Key}: {line}")).Take(20)];

    public void Tell(string? text) => _texts.Enqueue(text ?? "");

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Note;
        _telemetry.Dispose();
        Folder.Dispose();
    }

    private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is not CarelessException)
        {
            _exceptions.Enqueue(thrown.Exception.ToString());
        }
    }

    // A journal that is still open is read beside its writer; the lock beside it is open to nobody, and empty.
    private static string Read(string file)
    {
        if (file.EndsWith(".lock", StringComparison.Ordinal))
        {
            Assert.Equal(0, new FileInfo(file).Length);
            return Path.GetFileName(file);
        }

        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return $"{Path.GetFileName(file)}: {reader.ReadToEnd()}";
    }
}

/// <summary>What a program's own code throws, with a person's data in its message. Only who catches it may look into it.</summary>
internal sealed class CarelessException() : Exception(Canaries.All);
