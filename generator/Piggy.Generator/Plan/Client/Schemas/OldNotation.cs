using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>Reads two habits of 3.0 documents the way Kiota's reader does, since both decide which types there are.</summary>
internal static class OldNotation
{
    /// <summary>The schema with its types as Kiota sees them: nullable without a type says nothing, and a union of bare types is a list of types.</summary>
    public static Schema Read(Schema schema)
    {
        Schema written = schema.HasImpliedType ? schema with { Types = JsonTypes.None, HasImpliedType = false } : schema;
        if (written.Types != JsonTypes.None)
        {
            return written;
        }

        return AreBareTypes(written.AnyOf) ? written with { Types = All(written.AnyOf), AnyOf = default }
            : AreBareTypes(written.OneOf) ? written with { Types = All(written.OneOf), OneOf = default }
            : written;
    }

    private static bool AreBareTypes(EquatableArray<Schema> members) => !members.IsEmpty && members.All(static member => member.IsBareType);

    private static JsonTypes All(EquatableArray<Schema> members) => members.Aggregate(JsonTypes.None, static (types, member) => types | member.Types);
}
