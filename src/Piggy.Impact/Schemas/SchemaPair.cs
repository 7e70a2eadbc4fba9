using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;

namespace Piggy.Impact.Schemas;

/// <summary>The same place in both schemas, with how a value at this place becomes a whole value of the old schema.</summary>
internal sealed record SchemaPair(SchemaNode Old, SchemaNode New, string Place, Func<JsonNode?, JsonNode?> Whole)
{
    public SchemaPair Member(string name, SchemaNode old, SchemaNode @new) => new(old, @new, $"{Place}/{name}", value =>
    {
        if (ExampleValue.Of(Old) is not JsonObject whole)
        {
            return null;
        }

        whole[name] = value;
        return Whole(whole);
    });

    public SchemaPair Item(SchemaNode old, SchemaNode @new) => new(old, @new, Place + "/*", value => Whole(new JsonArray(value)));

    public SchemaPair MapValue(SchemaNode old, SchemaNode @new) => new(old, @new, Place + "/*", value => Whole(new JsonObject { ["example"] = value }));

    public SchemaPair Alternative(SchemaNode old, SchemaNode @new) => this with { Old = old, New = @new };
}
