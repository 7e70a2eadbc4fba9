namespace Piggy.Generator.Emit.Client;

/// <summary>Statements that send and read several streams at once. Kiota's runtime has no call for them, so they travel as texts in base64, as bytes in JSON do.</summary>
internal static class StreamListCode
{
    /// <summary>Puts what the streams of <c>body</c> hold into a list of texts, and gives the call that makes it the content.</summary>
    public static string Write(SourceWriter writer, string mediaType)
    {
        writer.Line($"var texts = new {Runtime.List}<string>(body.Count);");
        writer.Block($"foreach ({Runtime.Stream} stream in body)", () => writer
            .Line($"using var bytes = new {Runtime.MemoryStream}();")
            .Line("stream.CopyTo(bytes);")
            .Line($"texts.Add({Runtime.Convert.Static}.ToBase64String(bytes.ToArray()));"));
        writer.Line();
        return $"SetContentFromScalarCollection(RequestAdapter, {mediaType}, texts)";
    }

    /// <summary>Returns a stream for each of the texts <c>items</c>.</summary>
    public static SourceWriter Read(SourceWriter writer)
    {
        writer.Block("if (items is null)", () => writer.Line("return null;"));
        writer.Line($"var streams = new {Runtime.List}<{Runtime.Stream}>();");
        writer.Block("foreach (string? text in items)", () => writer.Line($"streams.Add(text is null ? null! : new {Runtime.MemoryStream}({Runtime.Convert.Static}.FromBase64String(text)));"));
        return writer.Line("return streams;");
    }
}
