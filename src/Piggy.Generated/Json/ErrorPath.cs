using System.Globalization;
using System.Text;

namespace Piggy.Generated.Json;

/// <summary>A place in a JSON value, written as a JSON pointer (RFC 6901).</summary>
internal sealed class ErrorPath
{
    private Segment[] _segments = new Segment[8];
    private int _depth;

    internal void Push(string property) => Push(new Segment(property, 0));

    internal void Push(int index) => Push(new Segment(null, index));

    internal void Pop() => _depth--;

    internal void Clear() => _depth = 0;

    internal string PointerTo(string property)
    {
        var pointer = new StringBuilder();
        foreach (Segment segment in _segments.AsSpan(0, _depth))
        {
            AppendSegment(pointer, segment.Property ?? segment.Index.ToString(CultureInfo.InvariantCulture));
        }

        AppendSegment(pointer, property);
        return pointer.ToString();
    }

    internal static void AppendSegment(StringBuilder pointer, string segment) =>
        pointer.Append('/').Append(DisplayText.Name(segment).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    /// <summary>Whether <paramref name="inner"/> is <paramref name="outer"/> or a place inside it.</summary>
    internal static bool Contains(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '/');

    private void Push(Segment segment)
    {
        if (_depth == _segments.Length)
        {
            Array.Resize(ref _segments, _depth * 2);
        }

        _segments[_depth++] = segment;
    }

    private readonly record struct Segment(string? Property, int Index);
}
