using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Plans the obsolete members that Kiota keeps for callers of the clients it generated in its first years. Each stands beside the member that took its place.</summary>
/// <remarks>They are Kiota's, right or wrong: where two operations of a path share an obsolete answer, it is the first one's.</remarks>
internal sealed class BackwardCompatibility
{
    private const string AnswerSuffix = "Response";
    private const string Indexer = "This indexer is deprecated and will be removed in the next major version. Use the one with the typed parameter instead.";

    private readonly bool _isIncluded;

    public BackwardCompatibility(PlanContext context) => _isIncluded = !context.Options.ExcludeBackwardCompatible;

    /// <summary>Says what to use instead, once no name changes any more.</summary>
    public static void Describe(IEnumerable<ModelDraft> models, IEnumerable<BuilderDraft> builders)
    {
        foreach (ModelDraft model in models.Where(static model => model.IsLegacy))
        {
            model.Obsolete = $"This class is obsolete. Use {model.Base!.ToTypeName().Simple} instead.";
        }

        IEnumerable<QueryPropertyDraft> properties = builders.SelectMany(static builder => builder.Operations).SelectMany(static operation => operation.Query?.Properties ?? []);
        foreach (QueryPropertyDraft property in properties.Where(static property => property.Replacement is not null))
        {
            property.Obsolete = $"This property is deprecated, use {property.Replacement!.Name} instead";
        }
    }

    /// <summary>Gives up the name of a former answer: what the document declares has the better right to it.</summary>
    public static void MakeRoom(DefinitionDraft former)
    {
        string name = former.Name;
        do
        {
            name += "Former";
        }
        while (former.Namespace.Find(name) is not null);
        former.Namespace.Rename(former, name);
    }

    public static string ObsoleteExecutor(string replacement) => $"This method is obsolete. Use {replacement} instead.";

    /// <summary>An indexer that takes a text, where the one at hand takes something else.</summary>
    public IndexerDraft? TextIndexer(IndexerDraft indexer) => _isIncluded && indexer.Parameter != Primitive.String
        ? indexer with { Parameter = Primitive.String, Obsolete = Indexer }
        : null;

    /// <summary>A property for the text of an enumeration's value. The one at hand makes room for it and takes a longer name.</summary>
    public QueryPropertyDraft? TextProperty(QueryPropertyDraft property)
    {
        if (!_isIncluded || property.Type.Definition is not EnumDraft values)
        {
            return null;
        }

        var text = new QueryPropertyDraft(property.Name, property.Key, TypeUse.Of(Primitive.String, property.Type.List))
        {
            HasOwnName = property.HasOwnName,
            Description = property.Description,
            Replacement = property,
        };
        property.Name += "As" + Casing.FirstUpper(values.Name);
        property.HasOwnName = true;
        return text;
    }

    /// <summary>The class for an operation's configuration, and a method that returns an answer by its former name where the answer was named by the operation.</summary>
    public void Plan(OperationDraft operation, BuilderDraft builder)
    {
        if (!_isIncluded)
        {
            return;
        }

        operation.ConfigurationClass = builder.Name + operation.Verb + "RequestConfiguration";
        string name = operation.Return.Name;
        string suffix = operation.Verb + AnswerSuffix;
        if (name.EndsWith(suffix, StringComparison.Ordinal)
            && FormerAnswer(operation.Return, name.Substring(0, name.Length - suffix.Length) + AnswerSuffix) is { } answer)
        {
            operation.Executor = $"{operation.Verb}As{Casing.FirstUpper(name)}";
            operation.FormerReturn = answer;
        }
    }

    private static TypeUse? FormerAnswer(TypeUse answer, string name) => answer switch
    {
        { Model: { } model } => model.Namespace.Add(new ModelDraft(name, model.Pointer) { Base = model, Description = model.Description, IsLegacy = true }) is ModelDraft former
            ? TypeUse.Of(former)
            : null,
        { Union: { } union } => TypeUse.Of(union.Copy(name)),
        _ => null,
    };
}
