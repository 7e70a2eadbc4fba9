using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Piggy.Generated.Json;

/// <content>The open objects and lists around the current value.</content>
public ref partial struct ShapeReader
{
    // Hardly any text is nested deeper, so hardly any needs an array.
    private const int FewFrames = 8;

    [UnscopedRef]
    private readonly ref readonly Frame Open(int index) => ref _manyFrames is { } frames ? ref frames[index] : ref _firstFrames[index];

    [UnscopedRef]
    private ref Frame OpenToChange(int index) => ref _manyFrames is { } frames ? ref frames[index] : ref _firstFrames[index];

    private void Push(Frame frame)
    {
        if (_depth == (_manyFrames?.Length ?? FewFrames))
        {
            var more = new Frame[_depth * 2];
            for (int index = 0; index < _depth; index++)
            {
                more[index] = Open(index);
            }

            _manyFrames = more;
        }

        OpenToChange(_depth++) = frame;
        _atValue = false;
    }

    private void Pop() => _depth = Math.Max(0, _depth - 1);

    private readonly void MoveErrorPath(int depth)
    {
        _errors.ResetPath();
        for (int i = 0; i < depth; i++)
        {
            ref readonly Frame frame = ref Open(i);
            if (frame.IsArray)
            {
                _errors.Enter(Math.Max(0, frame.Index));
            }
            else if (frame.HasPlace)
            {
                _errors.Enter(NameOf(frame));
            }
        }
    }

    private readonly string Pointer()
    {
        var pointer = new StringBuilder();
        for (int i = 0; i < _depth; i++)
        {
            ref readonly Frame frame = ref Open(i);
            ErrorPath.AppendSegment(pointer, frame.IsArray ? frame.Index.ToString(CultureInfo.InvariantCulture) : NameOf(frame));
        }

        return pointer.ToString();
    }

    private readonly string NameOf(in Frame frame)
    {
        ReadOnlySpan<byte> raw = _text.Slice(frame.NameStart, frame.NameLength);
        if (!frame.NameIsEscaped)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var name = new Utf8JsonReader(_text.Slice(frame.NameStart - 1, frame.NameLength + 2));
        name.Read();
        return name.GetString()!;
    }

    /// <summary>One open object or list, and the place in it. Names stay bytes of the text until an error needs them.</summary>
    private struct Frame
    {
        internal int NameStart;
        internal int NameLength;
        internal int Index;
        internal bool NameIsEscaped;
        internal bool IsArray;
        internal bool HasPlace;
    }

    [InlineArray(FewFrames)]
    private struct FirstFrames
    {
        private Frame _first;
    }
}
