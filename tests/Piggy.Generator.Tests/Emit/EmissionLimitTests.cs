using System.Linq;
using System.Text;
using System.Threading;
using Piggy.Generator.Emit;
using Piggy.Generator.Plan;
using Xunit;

namespace Piggy.Generator.Tests.Emit;

/// <summary>How much one layer may write, on both sides of each limit.</summary>
public sealed class EmissionLimitTests
{
    private const int Files = 50_000;
    private const int Mebi = 1024 * 1024;

    [Fact]
    public void Layer_HasSoManyFiles_AndNoMore()
    {
        var files = new SourceFileList(CancellationToken.None);
        files.AddRange(Enumerable.Range(0, Files).Select(number => new SourceFile($"{number}.g.cs", "")));

        Assert.Equal(Files, files.AsAdded().Count);
        Assert.Contains("more than 50000 files", Assert.Throws<TooComplexException>(() => files.Add(new SourceFile("x.g.cs", ""))).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Layer_HasSoManyCharacters_AndNoMore()
    {
        var files = new SourceFileList(CancellationToken.None);
        string text = new('x', Mebi);
        files.AddRange(Enumerable.Range(0, 128).Select(number => new SourceFile($"{number}.g.cs", text)));

        Assert.Equal(128, files.AsAdded().Count);
        Assert.Contains("134217728 characters", Assert.Throws<TooComplexException>(() => files.Add(new SourceFile("x.g.cs", "x"))).Message, System.StringComparison.Ordinal);
    }

    // Once the limit is met nothing is printed any more, so a file that costs time is not even made.
    [Fact]
    public void FileBehindTheLimit_IsNotPrinted()
    {
        var files = new SourceFileList(CancellationToken.None);
        int printed = 0;

        Assert.Throws<TooComplexException>(() => files.AddRange(Enumerable.Range(0, 2 * Files).Select(number => new SourceFile($"{++printed}.g.cs", ""))));
        Assert.Equal(Files + 1, printed);
    }

    [Fact]
    public void File_HasSoManyCharacters_AndNoMore()
    {
        var text = new StringBuilder().Append('x', 32 * Mebi);
        SourceWriter.Guard(text);
        text.Append('x');

        Assert.Contains("33554432 characters", Assert.Throws<TooComplexException>(() => SourceWriter.Guard(text)).Message, System.StringComparison.Ordinal);
    }
}
