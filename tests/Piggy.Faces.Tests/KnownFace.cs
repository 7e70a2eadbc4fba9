using Piggy.Agents.Policies;
using Piggy.Sandbox;

namespace Piggy.Faces.Tests;

/// <summary>All faces. One that is added here is held against the others by every test.</summary>
/// <param name="Name">As documents name it.</param>
/// <param name="MakeOpen">Makes it with nothing in the way (<see cref="Face.Open"/>).</param>
/// <param name="MakeGuarded">Makes it under the default policy; null for one that takes typed input only, which says nothing that a model could make up.</param>
/// <param name="HidesSecrets">Whether a secret leaves it as a handle only.</param>
internal sealed record KnownFace(string Name, Func<PiggySandbox, Face> MakeOpen, Func<PiggySandbox, Face>? MakeGuarded, bool HidesSecrets)
{
    public static IReadOnlyList<KnownFace> All { get; } =
    [
        new("typed", sandbox => new TypedFace(sandbox), null, HidesSecrets: false),
        new("session", sandbox => new SessionFace(sandbox), sandbox => new SessionFace(sandbox, AgentPolicy.Default), HidesSecrets: true),
        new("AIFunction", sandbox => new FunctionFace(sandbox), sandbox => new FunctionFace(sandbox, AgentPolicy.Default), HidesSecrets: true),
        new("plain HTTP", sandbox => new HttpFace(sandbox), sandbox => new HttpFace(sandbox, AgentPolicy.Default), HidesSecrets: true),
        new("MCP over HTTP", sandbox => new McpHttpFace(sandbox), sandbox => new McpHttpFace(sandbox, AgentPolicy.Default), HidesSecrets: true),
        new("MCP over standard streams", sandbox => new McpStdioFace(sandbox), sandbox => new McpStdioFace(sandbox, "{}"), HidesSecrets: true),
        new("command line", sandbox => new CliFace(sandbox), sandbox => new CliFace(sandbox, "{}"), HidesSecrets: false),
    ];

    public static async Task<Face> MakeOpenAsync(string name) => All.Single(face => face.Name == name).MakeOpen(await Face.StartAsync());
}
