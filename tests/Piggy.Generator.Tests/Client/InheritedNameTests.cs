using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Piggy.Generator.Plan.Naming;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>A document may call its things like what every class and every exception has already, and like words of C#. What those are is asked of the runtime and of the compiler.</summary>
public sealed class InheritedNameTests
{
    private static readonly string[] OfObject = MembersOf(typeof(object));
    private static readonly string[] OfException = MembersOf(typeof(ApiException));
    private static readonly Lazy<EmittedClient> Pascal = new(() => new EmittedClient(Document(name => name)));
    private static readonly Lazy<EmittedClient> Camel = new(() => new EmittedClient(Document(name => char.ToLowerInvariant(name[0]) + name[1..])));

    [Fact]
    public void TheRuntime_HasSuchMembers()
    {
        Assert.Contains("ToString", OfObject);
        Assert.Subset(OfException.ToHashSet(), OfObject.Append("StackTrace").Append("ResponseStatusCode").ToHashSet());
    }

    [Fact]
    public void InheritedMembers_AreTheOnesThatAreKnown()
    {
        Assert.Equal(OfObject, ReservedNames.MembersOfObject.Order(StringComparer.Ordinal));
        Assert.Equal(OfException, ReservedNames.MembersOfApiException.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Client_CompilesWithoutWarnings(bool camel) => Assert.Empty((camel ? Camel : Pascal).Value.Complaints());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Model_KeepsEveryValue(bool camel)
    {
        JsonObject payload = Payload(OfObject, camel);
        var handler = new RecordingHandler(HttpStatusCode.OK, payload.ToJsonString());

        object? written = await (camel ? Camel : Pascal).Value.RunAsync(
            "var read = (await client.Things.GetAsync())!; if (read.AdditionalData.Count > 0) throw new InvalidOperationException(); return await KiotaJsonSerializer.SerializeAsStringAsync(read);", handler);

        Assert.True(JsonNode.DeepEquals(payload, JsonNode.Parse(Assert.IsType<string>(written))), (string)written!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Error_KeepsEveryValue(bool camel)
    {
        JsonObject payload = Payload(OfException, camel);
        var handler = new RecordingHandler(HttpStatusCode.BadRequest, payload.ToJsonString());

        object? written = await (camel ? Camel : Pascal).Value.RunAsync(
            "try { await client.Things.GetAsync(); return null; } catch (Failed error) when (error.AdditionalData.Count == 0) { return await KiotaJsonSerializer.SerializeAsStringAsync(error); }", handler);

        Assert.True(JsonNode.DeepEquals(payload, JsonNode.Parse(Assert.IsType<string>(written))), (string)written!);
    }

    [Fact]
    public async Task Query_TakesEveryName()
    {
        var handler = new RecordingHandler();

        await Pascal.Value.RunAsync(
            $"await client.Things.PutAsync(request => {{ {string.Concat(OfObject.Select(name => $"request.QueryParameters.{name} = \"{name}\";"))} }}); return null;", handler);

        Assert.Equal(OfObject.Select(name => $"{name}={name}"), new Uri(handler.Url!).Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parameter_IsEscapedWhereItIsAWordOfCSharp()
    {
        string[] words = [.. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText)];

        Assert.Contains("class", words);
        Assert.All(words, word => Assert.Equal("@" + word, ReservedNames.Parameter(word)));
        Assert.All(new[] { "Class", "item", "var", "record", "await", "value" }, name => Assert.Equal(name, ReservedNames.Parameter(name)));
    }

    // What is private is seen by nobody who inherits it; an accessor belongs to its property; a finalizer and an operator cannot be named.
    private static string[] MembersOf(Type type) =>
    [
        .. Bases(type)
            .SelectMany(ancestor => ancestor.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(member => member switch
            {
                MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.IsSpecialName,
                PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
                EventInfo @event => @event.AddMethod!.IsPublic || @event.AddMethod.IsFamily,
                FieldInfo field => field.IsPublic || field.IsFamily,
                _ => false,
            })
            .Select(member => member.Name)
            .Where(name => name != "Finalize")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    private static JsonObject Payload(IEnumerable<string> names, bool camel)
    {
        var payload = new JsonObject();
        foreach (string name in names)
        {
            payload[camel ? char.ToLowerInvariant(name[0]) + name[1..] : name] = "of " + name;
        }

        return payload;
    }

    private static string Document(Func<string, string> spell)
    {
        string Properties(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{JsonSerializer.Serialize(spell(name))}: {{ \"type\": \"string\" }}"));
        string query = string.Join(", ", OfObject.Select(name => $$"""{ "name": {{JsonSerializer.Serialize(spell(name))}}, "in": "query", "schema": { "type": "string" } }"""));
        return $$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "Names", "version": "1" },
              "servers": [ { "url": "https://names.example" } ],
              "paths": {
                "/things": {
                  "get": { "responses": {
                    "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                    "4XX": { "description": "no", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Failed" } } } } } },
                  "put": { "parameters": [ {{query}} ], "responses": { "204": { "description": "ok" } } }
                }
              },
              "components": { "schemas": {
                "Thing": { "type": "object", "properties": { {{Properties(OfObject)}} } },
                "Failed": { "type": "object", "properties": { {{Properties(OfException)}} } }
              } }
            }
            """;
    }
}
