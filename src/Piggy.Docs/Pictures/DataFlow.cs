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
        IEnumerable<Html> faces = Faces.Select((face, index) => Face(face.Name, face.Detail, 1 + (index * 88)));
        return $"""
            <svg viewBox="0 0 440 330" role="img" aria-label="{Words}">
            <rect class="made" x="60" y="1" width="320" height="52" rx="8"/>
            <text class="name mid" x="220" y="23">spec/piggy.openapi.yaml</text>
            <text class="mid" x="220" y="41">174 operations, each with effect and evidence</text>
            <path class="arrow" d="M220 53v26m-6-8 6 8 6-8"/>
            <rect class="same" x="1" y="80" width="438" height="70" rx="8"/>
            <text class="name mid" x="220" y="101">Piggy.Generator, inside the compiler</text>
            {Stage("Read", 24)}{Stage("Plan", 162)}{Stage("Emit", 300)}<path class="arrow" d="M143 126h16m-5-4 5 4-5 4M281 126h16m-5-4 5 4-5 4"/>
            <path class="arrow" d="M220 150v26m-6-8 6 8 6-8"/>
            <rect class="changed" x="1" y="177" width="438" height="52" rx="8"/>
            <text class="name mid" x="220" y="199">Piggy.Generated: one registry</text>
            <text class="mid" x="220" y="217">client, actions, validators, JSON Schemas, triggers</text>
            <path class="arrow" d="M220 229v47M44 276v-24H396v24M132 252v24M308 252v24"/>
            {Html.Concat(faces)}</svg>

            """;
    }

    private static Html Stage(string name, int left) => $"""
        <rect class="stage" x="{left}" y="112" width="116" height="28" rx="14"/>
        <text class="mid" x="{left + 58}" y="130">{name}</text>

        """;

    private static Html Face(string name, string detail, int left) => $"""
        <rect class="same" x="{left}" y="276" width="86" height="50" rx="8"/>
        <text class="name mid" x="{left + 43}" y="297">{name}</text>
        <text class="mid" x="{left + 43}" y="314">{detail}</text>

        """;
}
