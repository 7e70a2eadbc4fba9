using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Paging;

/// <summary>Finds the properties by which lists with x-piggy-paging are read page by page. Runs when all names are settled.</summary>
internal sealed class PagedListPlanner
{
    private const string Key = "x-piggy-paging";
    private static readonly string[] Numbers = ["page", "current_page"];
    private static readonly string[] Identities = ["uuid", "id", "name"];

    private readonly PlanContext _context;
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);

    private PagedListPlanner(PlanContext context) => _context = context;

    /// <summary>The class with the helpers, or null when the document has no such list.</summary>
    public static PagedListsPlan? Plan(PlanContext context, IEnumerable<BuilderDraft> builders)
    {
        var planner = new PagedListPlanner(context);
        EquatableArray<PagedListPlan> lists = builders
            .OrderBy(static builder => builder.ToTypeName().Global, StringComparer.Ordinal)
            .SelectMany(builder => builder.Operations.Select(operation => planner.List(builder, operation)))
            .OfType<PagedListPlan>()
            .ToEquatableArray();
        return lists.IsEmpty ? null : new PagedListsPlan(
            new TypeName(context.Client.FullName, context.Client.FreeName(context.Options.ClientName + "Pages")),
            context.Options.ClientName,
            lists);
    }

    private PagedListPlan? List(BuilderDraft builder, OperationDraft draft)
    {
        if (draft.Operation.Piggy?.Paging is not { } paging)
        {
            return null;
        }

        string pointer = $"{draft.Operation.Pointer}/{Key}";
        List<QueryPropertyDraft> query = draft.Query?.Properties ?? [];
        NumberPlan? page = Parameter(query, paging.Page, pointer, "page");
        NumberPlan? size = paging.Size is null ? null : Parameter(query, paging.Size, pointer, "size");
        List<PropertyDraft> answer = PropertiesOf(draft.Return);
        PropertyDraft? items = answer.Find(static property => property.WireName == "data");
        if (items is not { Type.List: ListKind.List or ListKind.Array })
        {
            _context.Report(pointer, VocabularyRules.PagingUnknown, "the answer has no list 'data'", "");
        }

        PageFactsPlan? facts = Facts(answer, paging.Last, pointer);
        bool isComplete = page is not null && (paging.Size is null || size is not null) && (paging.Last is null || facts?.Last is not null);
        if (!isComplete || items is not { Type.List: ListKind.List or ListKind.Array })
        {
            return null;
        }

        SchemaView? sizeSchema = paging.Size is null ? null : SchemaOf(builder, draft.Operation, paging.Size);
        return new PagedListPlan
        {
            Field = Field(builder),
            Path = builder.Node.DocumentPath,
            Summary = Summaries.Or(draft.Operation.Summary, $"Reads {builder.Node.DocumentPath}."),
            Obsolete = draft.Obsolete,
            RefersToObsolete = draft.Obsolete is null && (PlanAssembler.IsObsolete(draft.Return) || PlanAssembler.IsObsolete(items.Type) || items.Obsolete is not null),
            Builder = builder.ToTypeName(),
            Executor = draft.Executor + "Async",
            Query = draft.Query!.ToTypeName(),
            Page = page!,
            Size = size,
            DefaultSize = WholeNumber(sizeSchema?.Default),
            MaximumSize = WholeNumber(sizeSchema?.Maximum),
            Answer = PlanAssembler.Type(draft.Return).Name,
            Items = Casing.FirstUpper(items.Name),
            ItemList = PlanAssembler.Type(items.Type),
            Facts = facts,
            Identity = Identity(items.Type),
        };
    }

    private NumberPlan? Parameter(List<QueryPropertyDraft> query, string name, string pointer, string role)
    {
        QueryPropertyDraft? property = query.Find(candidate => candidate.Key == UrlTemplate.Key(name));
        if (property is { Type: var type } && IsWholeNumber(type))
        {
            return new NumberPlan(Casing.FirstUpper(property.Name), type.Primitive == Primitive.Int64);
        }

        string problem = property is null ? $"the operation has no query parameter '{name}'" : $"the query parameter '{name}' is no integer";
        _context.Report($"{pointer}/{role}", VocabularyRules.PagingUnknown, problem, Spelling.Hint(name, query.Select(static known => Uri.UnescapeDataString(known.Key)).Where(known => known != name)));
        return null;
    }

    private PageFactsPlan? Facts(List<PropertyDraft> answer, string? last, string pointer)
    {
        PropertyDraft? meta = answer.Find(static property => property.WireName == "meta");
        List<PropertyDraft> members = meta is null ? [] : PropertiesOf(meta.Type);
        if (last is not null && NumberIn(members, last) is null)
        {
            string problem = members.Exists(member => member.WireName == last) ? $"'{last}' in the 'meta' of the answer is no integer" : $"the answer has no '{last}' in 'meta'";
            _context.Report($"{pointer}/last", VocabularyRules.PagingUnknown, problem, Spelling.Hint(last, members.Select(static member => member.WireName).Where(known => known != last)));
        }

        return meta is null || members.Count == 0 ? null : new PageFactsPlan(
            Casing.FirstUpper(meta.Name),
            Numbers.Select(name => NumberIn(members, name)).FirstOrDefault(static name => name is not null),
            last is null ? null : NumberIn(members, last),
            NumberIn(members, "total"));
    }

    private static string? NumberIn(List<PropertyDraft> members, string wireName) =>
        members.Find(member => member.WireName == wireName) is { } member && IsWholeNumber(member.Type) ? Casing.FirstUpper(member.Name) : null;

    // The last of these is no key, but two pages that begin with one name are as unlikely.
    private static string? Identity(TypeUse items)
    {
        List<PropertyDraft> members = PropertiesOf(items);
        return Identities.Select(name => members.Find(member => member.WireName == name && member.Type is { List: ListKind.One, Primitive.Kind: PrimitiveKind.Text or PrimitiveKind.Value }))
            .OfType<PropertyDraft>()
            .Select(static member => Casing.FirstUpper(member.Name))
            .FirstOrDefault();
    }

    // What a class has of its own comes before what it inherits.
    private static List<PropertyDraft> PropertiesOf(TypeUse type) => type.Model is { } model
        ? new[] { model }.Concat(model.Ancestors()).SelectMany(static part => part.Properties).Where(static property => !property.IsInherited).ToList()
        : [];

    private static bool IsWholeNumber(TypeUse type) => type.List == ListKind.One && (type.Primitive == Primitive.Integer || type.Primitive == Primitive.Int64);

    private SchemaView? SchemaOf(BuilderDraft builder, Operation operation, string parameter) => (builder.Node.Content?.Parameters ?? []).Concat(operation.Parameters)
        .Where(candidate => candidate.Location == ParameterLocation.Query && candidate.Name == parameter)
        .Select(candidate => _context.Catalog.View(candidate.Schema))
        .FirstOrDefault();

    private string Field(BuilderDraft builder)
    {
        const string Suffix = "RequestBuilder";
        string name = Casing.FirstUpper(builder.Name);
        name = name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        int number = _fields[name] = _fields.TryGetValue(name, out int taken) ? taken + 1 : 1;
        return "_" + Casing.FirstLower(name) + (number == 1 ? "" : "_" + number.ToString(CultureInfo.InvariantCulture));
    }

    private static long? WholeNumber(string? json) => long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
