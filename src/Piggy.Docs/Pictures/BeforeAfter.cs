using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Text;

namespace Piggy.Docs.Pictures;

/// <summary>Draws what there is before a call on the left, what there is after it on the right, and the call between them.</summary>
internal static class BeforeAfter
{
    private const int BoxWidth = 166;
    private const int BoxHeight = 48;
    private const int Gap = 12;
    private const int Right = 273;

    public static Picture Draw(string words, string call, Box[] before, Box[] after)
    {
        int rows = Math.Max(before.Length, after.Length);
        int height = (rows * (BoxHeight + Gap)) - Gap + 2;
        int middle = height / 2;
        Html svg = $"""
            <svg viewBox="0 0 440 {height}" role="img" aria-label="{words}">
            {Column(before, 1, height)}<path class="arrow" d="M174 {middle}H263m-8-6 8 6-8 6"/>
            <text class="call" x="218" y="{middle - 9}">{call}</text>
            {Column(after, Right - 1, height)}</svg>

            """;
        return new Picture(words, svg);
    }

    private static Html Column(Box[] boxes, int left, int height)
    {
        int top = (height - ((boxes.Length * (BoxHeight + Gap)) - Gap)) / 2;
        IEnumerable<Html> drawn = boxes.Select((box, index) =>
        {
            int y = top + (index * (BoxHeight + Gap));
            return (Html)$"""
                <rect class="{box.Tone.ToString().ToLowerInvariant()}" x="{left}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="8"/>
                <text class="name" x="{left + 12}" y="{y + 20}">{box.Name}</text>
                <text x="{left + 12}" y="{y + 37}">{box.Detail}</text>

                """;
        });
        return Html.Concat(drawn);
    }
}

/// <summary>One thing in a picture.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Detail">What matters about it, in at most 24 letters.</param>
/// <param name="Tone">What the call does to it.</param>
internal sealed record Box(string Name, string Detail, BoxTone Tone = BoxTone.Same);

/// <summary>What a call does to a thing.</summary>
internal enum BoxTone
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is made.</summary>
    Made,

    /// <summary>It is another afterwards.</summary>
    Changed,

    /// <summary>It is gone afterwards.</summary>
    Gone,
}
