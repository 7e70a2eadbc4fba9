using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Pipeline;

namespace Piggy.SpecReading;

/// <summary>Reads a spec and the files it refers to from disk, as the project of a client would hand them to the generator.</summary>
internal static class SpecFolder
{
    private static readonly SpecOptions Options = new("ApiSdk", "ApiClient");

    /// <exception cref="IOException">The spec itself cannot be read. A part that is not there is a problem of the spec, and told as one.</exception>
    public static SpecText Read(string path)
    {
        GivenFile spec = Given(path);
        var parts = new List<SpecPart>();
        var known = new HashSet<string>(StringComparer.Ordinal) { FilePaths.Normalize(path) };
        var waiting = new Queue<SpecPart>([spec.Part]);
        while (waiting.TryDequeue(out SpecPart? file))
        {
            foreach (string mention in file.Mentions.Where(known.Add).Where(File.Exists))
            {
                SpecPart part = Given(mention).Part;
                parts.Add(part);
                waiting.Enqueue(part);
            }
        }

        return SpecParts.AddTo(spec, parts.ToEquatableArray()).Spec;
    }

    private static GivenFile Given(string path)
    {
        string text = File.ReadAllText(path);
        var part = new SpecPart(path, text, FileMentions.Of(path, text, CancellationToken.None));
        return new GivenFile(part, new SpecSource(new SpecText(path, text, Options), default), null);
    }
}
