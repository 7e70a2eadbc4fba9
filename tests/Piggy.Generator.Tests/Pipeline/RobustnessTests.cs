using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

public sealed class RobustnessTests
{
    private const int Mutations = 400;

    private const string Characters = "{}[]:,&*!|>'\"%@`#?-~\t\0\uD800\u2028";

    private static readonly string[] Values = ["", "null", "[]", "{}", "[null]", "{ a: null }", "1e999", "-1", "true", "'#/'", "{ $ref: '#' }", "{ $ref: '#/components/schemas/Gift' }", "*a", "&a x"];

    [Fact]
    public void BrokenDocument_NeverBreaksTheGenerator()
    {
        var random = new Random(20261123);
        var failures = new List<string>();
        for (int number = 0; number < Mutations; number++)
        {
            string text = Mutate(PiggySpec.Text, random);
            var result = new GeneratorRun(GeneratorHarness.CreateDriver(new SpecAdditionalText(new SpecFile(text)))
                .RunGenerators(GeneratorHarness.CreateCompilation()).GetRunResult());
            if (result.Exception is not null || result.Diagnostics.Any(diagnostic => diagnostic.Id is "PIGGY1000"))
            {
                failures.Add($"{result.Exception?.Message ?? result.Diagnostics.First(diagnostic => diagnostic.Id is "PIGGY1000").GetMessage(CultureInfo.InvariantCulture)} for\n{text}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Mutations} failed, the first: {failures.FirstOrDefault()}");
    }

    [Fact]
    public void ReferencesThatMultiply_MeetALimit()
    {
        string levels = string.Join('\n', Enumerable.Range(1, 40).Select(level =>
            $"L{level}: {{ properties: {{ p: {{ allOf: [ {{ $ref: '#/components/schemas/L{level - 1}/properties/p' }}, {{ $ref: '#/components/schemas/L{level - 1}/properties/p' }} ] }} }} }}"));
        ReadResult result = Spec.Read(Spec.WithSchemas("L0: { properties: { p: { type: string } } }\n" + levels));

        Assert.Null(result.Api);
        Assert.Single(result.Problems, problem => problem.Rule.Id == "PIGGY1003");
    }

    [Fact]
    public void DeepSchemas_FitASmallStack()
    {
        string chain = string.Join('\n', Enumerable.Range(1, 300).Select(level => $"L{level}: {{ properties: {{ p: {{ items: {{ $ref: '#/components/schemas/L{level - 1}/properties/p' }} }} }} }}"));
        string text = Spec.WithSchemas("L0: { properties: { p: { type: string } } }\n" + chain);
        ReadResult? result = null;
        var thread = new Thread(() => result = Spec.Read(text), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Single(result!.Problems, problem => problem.Rule.Id == "PIGGY1003");
    }

    private static string Mutate(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int changes = random.Next(1, 4);
        for (int change = 0; change < changes; change++)
        {
            int line = random.Next(lines.Count);
            int other = random.Next(lines.Count);
            switch (random.Next(8))
            {
                case 0: lines.RemoveAt(line); break;
                case 1: lines.Insert(other, lines[line]); break;
                case 2: (lines[line], lines[other]) = (lines[other], lines[line]); break;
                case 3: lines[line] = lines[line][..random.Next(lines[line].Length + 1)]; break;
                case 4: lines[line] = new string(' ', random.Next(12)) + lines[line].TrimStart(); break;
                case 5: lines[line] = lines[line].Insert(random.Next(lines[line].Length + 1), Characters[random.Next(Characters.Length)].ToString()); break;
                case 6: lines[line] = lines[line].Split(':')[0] + ": " + Values[random.Next(Values.Length)]; break;
                default: lines = [.. lines.Take(Math.Max(1, line))]; break;
            }

            if (lines.Count == 0)
            {
                lines.Add("");
            }
        }

        return string.Join('\n', lines);
    }
}
