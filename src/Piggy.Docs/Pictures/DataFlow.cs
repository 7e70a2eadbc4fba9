using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Text;

namespace Piggy.Docs.Pictures;

/// <summary>From the spec to the faces, on the home page.</summary>
internal static class DataFlow
{
    private const string Words =
        "The spec, one OpenAPI document, goes into the generator, which reads, plans and emits inside the compiler. Out comes the SDK with client, actions, validators and schemas in one registry. "
        + "C# code, agents, the command line, these pages and webhooks are faces of that registry; the sandbox is made from the spec alone.";

    private static readonly (string Name, string Detail)[] Faces = [("C#", "typed calls"), ("Agents", "by slug"), ("Shell", "piggy run"), ("Docs", "this site"), ("Webhooks", "typed events")];

    public static Picture Picture { get; } = new(Words, Draw());

    private static Html Draw()
    {
        IEnumerable<Html> faces = Faces.Select((face, index) => Face(face.Name, face.Detail, 5 + (index * 112)));
        return $"""
            <svg viewBox="0 0 560 330" role="img" aria-label="{Words}">
            <rect class="made" x="130" y="1" width="300" height="52" rx="8"/>
            <text class="name mid" x="280" y="23">spec/piggy.openapi.yaml</text>
            <text class="mid" x="280" y="41">174 operations, each with effect and evidence</text>
            <path class="arrow" d="M280 53v26m-6-8 6 8 6-8"/>
            <rect class="same" x="70" y="80" width="420" height="70" rx="8"/>
            <text class="name mid" x="280" y="101">Piggy.Generator, inside the compiler</text>
            {Stage("Read", 92)}{Stage("Plan", 222)}{Stage("Emit", 352)}<path class="arrow" d="M208 127h12m-5-4 5 4-5 4M338 127h12m-5-4 5 4-5 4"/>
            <path class="arrow" d="M280 150v26m-6-8 6 8 6-8"/>
            <rect class="changed" x="70" y="177" width="420" height="52" rx="8"/>
            <text class="name mid" x="280" y="199">Piggy.Generated: one registry</text>
            <text class="mid" x="280" y="217">client, actions, validators, JSON Schemas, triggers</text>
            <path class="arrow" d="M280 229v16M57 275v-30H505v30M169 245v30M280 245v30M393 245v30"/>
            {Html.Concat(faces)}</svg>

            """;
    }

    private static Html Stage(string name, int left) => $"""
        <rect class="stage" x="{left}" y="112" width="116" height="28" rx="14"/>
        <text class="mid" x="{left + 58}" y="130">{name}</text>

        """;

    private static Html Face(string name, string detail, int left) => $"""
        <rect class="same" x="{left}" y="276" width="104" height="50" rx="8"/>
        <text class="name mid" x="{left + 52}" y="297">{name}</text>
        <text class="mid" x="{left + 52}" y="314">{detail}</text>

        """;
}
