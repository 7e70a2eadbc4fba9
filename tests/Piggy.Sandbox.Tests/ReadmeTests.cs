using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>The table of operations in the sandbox's README tells what the sandbox does.</summary>
public sealed class ReadmeTests
{
    private const int StatefulColumn = 2;
    private const int FallbackColumn = 3;

    [Theory]
    [InlineData(StatefulColumn, true)]
    [InlineData(FallbackColumn, false)]
    public void Each_operation_stands_once_in_the_column_of_its_kind(int column, bool stateful)
    {
        IEnumerable<string> expected = PiggySandbox.Operations.Where(operation => operation.IsStateful == stateful).Select(operation => operation.Id);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Listed(column).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed(int column) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md"))
            .SkipWhile(line => line != "## Every operation")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .SelectMany(cells => cells[column].Split('`').Where((_, index) => index % 2 == 1));
}
