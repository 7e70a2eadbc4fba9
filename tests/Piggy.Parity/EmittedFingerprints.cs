using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Client;

namespace Piggy.Parity;

/// <summary>One line for each file that the generator writes, both layers: the hash of its bytes and its name. Equal lines on two machines mean equal files.</summary>
internal static class EmittedFingerprints
{
    public static IEnumerable<string> Of(string text, SpecOptions options)
    {
        ReadResult read = OpenApiReader.Read(new SpecText("api.yaml", text, options), CancellationToken.None);
        return read.Api is { } api ? Files(api, options) : [];
    }

    /// <summary>Where a process believes to be, for whoever compares what two of them write.</summary>
    public static string Surroundings => $"{CultureInfo.CurrentCulture.Name} {TimeZoneInfo.Local.Id}";

    private static IEnumerable<string> Files(ApiModel api, SpecOptions options) => ClientEmitter.Emit(ClientPlanner.Plan(api, options, CancellationToken.None), CancellationToken.None)
        .Concat(ActionEmitter.Emit(ActionPlanner.Plan(api, options, CancellationToken.None), CancellationToken.None))
        .Select(file => $"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))} {file.HintName}");
}
