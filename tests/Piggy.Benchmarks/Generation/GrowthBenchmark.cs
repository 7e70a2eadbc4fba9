using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Piggy.Benchmarks.Generation;

/// <summary>How the generator's time and memory grow with the document, from one to ten times the Piggy document.</summary>
internal static partial class GrowthBenchmark
{
    private const int Rounds = 9;

    private static readonly int[] Sizes = [1, 2, 5, 10];

    public static void Run()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "artifacts", "spec", "piggy.openapi.yaml"));
        List<Subject> subjects = [.. Sizes.Select(size => new Subject(size, new GeneratorInput(RepeatedSpec.Of(text, size))))];
        foreach (Subject subject in subjects)
        {
            subject.Check(subjects[0]);
        }

        // In turn, so that a machine that changes its speed changes it for all; the first rounds warm up.
        for (int round = 0; round < Rounds + 2; round++)
        {
            foreach (Subject subject in subjects)
            {
                subject.Measure(keep: round >= 2);
            }
        }

        Console.WriteLine("times  operations  files      ms   ms/operation  ratio to 1x  without GC pauses  ratio to 1x    KB/operation  ratio to 1x");
        foreach (Subject subject in subjects)
        {
            Console.WriteLine(
                $"{subject.Size,5}  {subject.Operations,10}  {subject.Files,5}  {subject.Milliseconds,6:F1}  {subject.Milliseconds / subject.Operations,13:F3}  "
                + $"{subject.Milliseconds / subject.Operations / (subjects[0].Milliseconds / subjects[0].Operations),11:F2}  "
                + $"{subject.Working / subject.Operations,17:F3}  {subject.Working / subject.Operations / (subjects[0].Working / subjects[0].Operations),11:F2}  {subject.Kilobytes / subject.Operations,14:F1}  "
                + $"{subject.Kilobytes / subject.Operations / (subjects[0].Kilobytes / subjects[0].Operations),11:F2}");
        }
    }

    // One for each operation; what all operations share has none.
    [GeneratedRegex(@"public RequestInformation To\w+RequestInformation\(")]
    private static partial Regex RequestMethod();

    private sealed class Subject(int size, GeneratorInput input)
    {
        private readonly List<double> _milliseconds = [];
        private readonly List<double> _working = [];
        private readonly List<double> _kilobytes = [];

        public int Size => size;

        public int Files { get; private set; }

        public int Operations { get; private set; }

        /// <summary>The best of all rounds: everything else on the machine can only add to it.</summary>
        public double Milliseconds => _milliseconds.Min();

        /// <summary>The same without the pauses of the garbage collector, which walks what is kept: a larger client, in the end.</summary>
        public double Working => _working.Min();

        public double Kilobytes => _kilobytes.Min();

        /// <summary>Whether all the copies came out: as many operations, and no error.</summary>
        public void Check(Subject one)
        {
            GeneratorDriverRunResult result = input.Run();
            Files = result.GeneratedTrees.Length;
            Operations = result.GeneratedTrees.Sum(tree => RequestMethod().Count(tree.ToString()));
            Diagnostic[] errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (errors.Length > 0 || (one != this && Operations != one.Operations * size))
            {
                throw new InvalidOperationException($"{size} times the document has {Operations} operations, once {one.Operations}. {string.Join('\n', errors.Take(5).Select(error => error.ToString()))}");
            }
        }

        public void Measure(bool keep)
        {
            GC.Collect();
            long bytes = GC.GetTotalAllocatedBytes(precise: true);
            TimeSpan pauses = GC.GetTotalPauseDuration();
            long began = Stopwatch.GetTimestamp();
            input.Run();
            double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            double paused = (GC.GetTotalPauseDuration() - pauses).TotalMilliseconds;
            if (keep)
            {
                _milliseconds.Add(milliseconds);
                _working.Add(milliseconds - paused);
                _kilobytes.Add((GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024.0);
            }
        }
    }
}
