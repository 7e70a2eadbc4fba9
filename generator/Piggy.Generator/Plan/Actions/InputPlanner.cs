using System.Text;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>The inputs of an action and how they become a request.</summary>
internal sealed record InputPlan(RecordPlan Record, EquatableArray<PathPart> PathParts, bool HasBody);

/// <summary>Flattens path, query and body of an operation into one input object.</summary>
internal sealed class InputPlanner(TypePlanner types, ProblemList problems)
{
    /// <summary>Plans the input, or reports why the action cannot be emitted.</summary>
    public InputPlan? Plan(PathItem path, Operation operation, string slug, string actionName, string recordName)
    {
        var builder = new MemberBuilder(types, recordName, isInput: true, slug);
        bool isComplete = true;
        foreach (Parameter parameter in ParametersOf(path, operation))
        {
            isComplete &= AddParameter(builder, parameter, operation, slug, actionName);
        }

        Schema? body = null;
        isComplete &= operation.Body is null || AddBody(builder, operation, slug, actionName, out body);
        EquatableArray<MemberPlan> members = builder.Members.ToEquatableArray();
        EquatableArray<PathPart>? parts = PathPartsOf(path.Template, members, operation, slug);
        if (!isComplete || parts is not { } pathParts || HasClash(members, operation, slug))
        {
            return null;
        }

        var record = new RecordPlan
        {
            Name = recordName,
            Role = RecordRole.ActionInput,
            Summary = Sentence.Of(body?.Description) ?? $"The input of {slug}.",
            Members = members,
            Rules = body is null ? default : RulePlanner.Plan(body, members, slug, problems),
            Annotations = body is null ? AnnotationsPlan.None : TypePlanner.Annotate(body),
        };
        return new InputPlan(record, pathParts, operation.Body is not null);
    }

    // Path before query; an operation's own parameter replaces the path item's.
    private static IEnumerable<Parameter> ParametersOf(PathItem path, Operation operation)
    {
        List<Parameter> own = [.. operation.Parameters];
        IEnumerable<Parameter> shared = path.Parameters.Where(parameter =>
            !own.Any(other => other.Name == parameter.Name && other.Location == parameter.Location));
        return shared.Concat(own).OrderBy(parameter => parameter.Location);
    }

    private bool AddParameter(MemberBuilder builder, Parameter parameter, Operation operation, string slug, string actionName)
    {
        if (parameter.Location is ParameterLocation.Header or ParameterLocation.Cookie)
        {
            return LeaveOut(parameter, operation, slug, $"travels in a {(parameter.Location == ParameterLocation.Header ? "header" : "cookie")}");
        }

        bool isPath = parameter.Location == ParameterLocation.Path;
        bool isPresent = isPath || parameter.Required;
        if (FindMisfit(parameter) is string misfit)
        {
            return LeaveOut(parameter, operation, slug, misfit);
        }

        Schema schema = parameter.Schema with
        {
            Description = parameter.Description ?? parameter.Schema.Description,
            Examples = parameter.Examples.IsEmpty ? parameter.Schema.Examples : parameter.Examples,
            Deprecated = parameter.Deprecated || parameter.Schema.Deprecated,
        };
        MemberLocation location = isPath ? MemberLocation.Path : MemberLocation.Query;
        builder.Add(parameter.Name, schema, isPresent, actionName, location, isJoined: !isPath && !parameter.Explode);
        return true;
    }

    private bool LeaveOut(Parameter parameter, Operation operation, string slug, string reason)
    {
        bool isNeeded = parameter.Required || parameter.Location == ParameterLocation.Path;
        DiagnosticDescriptor rule = isNeeded ? ActionRules.ParameterNotSupported : ActionRules.ParameterLeftOut;
        problems.Report(operation.Pointer, rule, slug, parameter.Name, reason + ", which actions do not send");
        return !isNeeded;
    }

    private string? FindMisfit(Parameter parameter)
    {
        ResolvedSchema resolved = types.Resolve(parameter.Schema);
        Schema? items = resolved.Schema.Items;
        bool isList = (resolved.Schema.Types & JsonTypes.Array) != 0;
        return parameter switch
        {
            _ when !IsText(resolved) && !isList => "is no plain value",
            _ when isList && parameter.Location == ParameterLocation.Path => "is a list in the path",
            _ when isList && (items is null || !IsText(types.Resolve(items))) => "is a list of something else than plain values",
            { Style: not ("" or "form" or "simple") } => $"is written in the style {parameter.Style}",
            _ => null,
        };
    }

    private static bool IsText(ResolvedSchema resolved)
    {
        JsonTypes types = resolved.Schema.Types & ~JsonTypes.Null;
        bool isOneType = types is JsonTypes.String or JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean or (JsonTypes.Integer | JsonTypes.Number);
        return isOneType && resolved.Conflict is null && resolved.Schema is { OneOf.IsEmpty: true, AnyOf.IsEmpty: true, Properties.IsEmpty: true };
    }

    private bool AddBody(MemberBuilder builder, Operation operation, string slug, string actionName, out Schema? body)
    {
        body = null;
        MediaType? media = operation.Body!.Content.FirstOrDefault(content => IsJson(content.Name));
        if (media?.Schema is null)
        {
            string found = operation.Body.Content.IsEmpty ? "empty" : $"of the type {operation.Body.Content[0].Name}";
            return RefuseBody(operation, slug, media is null ? found : "without a schema");
        }

        ResolvedSchema resolved = types.Resolve(media.Schema);
        Schema schema = resolved.Schema;
        if (schema.IsLost)
        {
            return false;
        }

        bool isObject = !schema.Properties.IsEmpty || schema.Types is JsonTypes.Object or (JsonTypes.Object | JsonTypes.Null);
        if (resolved.Conflict is not null || !isObject || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            return RefuseBody(operation, slug, resolved.Conflict ?? (schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty ? "no object" : "a choice between schemas"));
        }

        bool isFree = schema.Properties.IsEmpty && schema.AdditionalProperties == AdditionalProperties.Unspecified;
        body = isFree ? schema with { AdditionalProperties = AdditionalProperties.Any } : schema;
        types.Records.AddProperties(builder, body, actionName);
        return true;
    }

    private bool RefuseBody(Operation operation, string slug, string found)
    {
        problems.Report(operation.Pointer, ActionRules.BodyNotAnObject, slug, found);
        return false;
    }

    private static bool IsJson(string mediaType) => OutputPlanner.IsJson(mediaType);

    private bool HasClash(EquatableArray<MemberPlan> members, Operation operation, string slug)
    {
        IEnumerable<MemberPlan> named = members.Where(member => member.Kind != MemberKind.OpenMembers);
        IGrouping<string, MemberPlan>? clash = named.GroupBy(member => member.WireName, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (clash is null)
        {
            return false;
        }

        string[] places = [.. clash.Take(2).Select(member => member.Location.ToString().ToLowerInvariant())];
        problems.Report(operation.Pointer, ActionRules.InputNameClash, slug, clash.Key, places[0], places[1]);
        return true;
    }

    private EquatableArray<PathPart>? PathPartsOf(string template, EquatableArray<MemberPlan> members, Operation operation, string slug)
    {
        var parts = new List<PathPart>();
        string rest = template;
        while (rest.Length > 0)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new PathPart(EscapePath(rest), null));
                break;
            }

            string name = rest.Substring(open + 1, close - open - 1);
            if (members.FirstOrDefault(member => member.Location == MemberLocation.Path && member.WireName == name) is not MemberPlan member)
            {
                problems.Report(operation.Pointer, ActionRules.ParameterNotSupported, slug, name, "has no description among the parameters");
                return null;
            }

            if (open > 0)
            {
                parts.Add(new PathPart(EscapePath(rest.Substring(0, open)), null));
            }

            parts.Add(new PathPart(null, member));
            rest = rest.Substring(close + 1);
        }

        return parts.ToEquatableArray();
    }

    private static string EscapePath(string path)
    {
        const string allowed = "-._~/:@!$&'()*+,;=%";
        var escaped = new StringBuilder(path.Length);
        foreach (byte octet in Encoding.UTF8.GetBytes(Names.Wire(path)))
        {
            char character = (char)octet;
            bool isPlain = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || allowed.IndexOf(character) >= 0;
            _ = isPlain ? escaped.Append(character) : escaped.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
