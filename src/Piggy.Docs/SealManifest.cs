using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>The list of the site's files with their hashes, under the seal of the spec and the generator: <c>piggy verify</c> holds a folder against it.</summary>
/// <remarks>It tells files that do not belong together. It is no signature: whoever can write the files can write the list.</remarks>
public static class SealManifest
{
    /// <summary>The file's name, in the root of the site.</summary>
    public const string FileName = "seal.json";

    internal static DocFile Of(IEnumerable<DocFile> files, SpecOrigin spec) => new(FileName, Catalogues.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("spec"u8);
        ActionJson.Write(writer, spec);
        writer.WriteStartObject("files"u8);
        foreach (DocFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            writer.WriteString(file.Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }));
}
