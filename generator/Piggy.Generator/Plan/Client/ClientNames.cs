using Piggy.Generator.Plan.Client.Paging;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Settles for each file of a client how it spells the types it mentions.</summary>
internal sealed class ClientNames
{
    private static readonly string[] BuilderMembers = ["PathParameters", "RequestAdapter", "UrlTemplate", "WithUrl"];
    private static readonly string[] ModelMembers = ["AdditionalData", "CreateFromDiscriminatorValue", "GetFieldDeserializers", "Serialize"];

    private readonly TypeIndex _index;
    private readonly Dictionary<TypeName, ModelPlan> _models;

    public ClientNames(ClientPlan plan)
    {
        _models = plan.Models.ToDictionary(static model => model.Name);
        _index = new TypeIndex(plan.Builders.Select(static builder => builder.Name)
            .Concat(_models.Keys)
            .Concat(plan.Enums.Select(static values => values.Name))
            .Concat(new[] { plan.Root.Builder.Name, plan.FieldReaders, plan.OperationSupport, plan.Pages?.Name }.OfType<TypeName>()));
    }

    public FileNames Of(PagedListsPlan pages) => new(
        _index,
        Scope(pages.Name, [], pages.Lists.Select(static list => list.Field), []),
        pages.Lists.SelectMany(static list => new[] { list.Builder, list.Query, list.Answer, list.ItemList.Name }).Where(IsOfClient));

    /// <summary>For a type that all models or all builders share.</summary>
    public FileNames Of(TypeName support) => new(_index, Scope(support, ["IDirectAdapter", "Readers"], [], []), []);

    public FileNames Of(EnumPlan values) => new(_index, Scope(values.Name, [], [], []), []);

    public FileNames Of(RequestBuilderPlan builder)
    {
        IEnumerable<string> members = BuilderMembers
            .Concat(builder.Wrappers.IsEmpty ? [] : ModelMembers.Concat(ReservedNames.MembersOfObject))
            .Concat(builder.Navigations.Select(static navigation => navigation.Name))
            .Concat(builder.Methods.Select(static method => method.Name))
            .Concat(builder.Operations.SelectMany(static operation => operation.Executors).Select(static executor => executor.Name));
        IEnumerable<string> nested = builder.Wrappers.Select(static wrapper => wrapper.Name.Simple)
            .Concat(builder.Operations.SelectMany(NestedTypes).Select(static type => type.Simple));
        IEnumerable<TypeName> mentioned = builder.Navigations.Select(static navigation => navigation.Type)
            .Concat(builder.Indexers.Select(static indexer => indexer.Type))
            .Concat(builder.Methods.Select(static method => method.Type))
            .Concat(builder.Operations.SelectMany(Mentioned))
            .Concat(builder.Wrappers.SelectMany(Mentioned));
        return new FileNames(_index, Scope(builder.Name, nested, members, builder.Wrappers.SelectMany(Properties)), mentioned.Where(IsOfClient));
    }

    public FileNames Of(ModelPlan model) => new(
        _index,
        Scope(model.Name, SelfAndBases(model).SelectMany(static part => part.Wrappers).Select(static wrapper => wrapper.Name.Simple), Inherited(model), Properties(model)),
        Mentioned(model).Where(IsOfClient));

    private static FileScope Scope(TypeName type, IEnumerable<string> nestedTypes, IEnumerable<string> members, IEnumerable<PropertyPlan> properties)
    {
        var scope = new FileScope(type.Namespace, type.Name, new HashSet<string>(nestedTypes, StringComparer.Ordinal), new HashSet<string>(members, StringComparer.Ordinal));
        foreach (PropertyPlan property in properties)
        {
            scope.AddMember(property.Name, property.Type is { Kind: TypeKind.Model, IsList: false } ? property.Type.Name : null);
        }

        return scope;
    }

    private static IEnumerable<TypeName> NestedTypes(OperationPlan operation) => new[] { operation.Query?.Name, operation.ConfigurationClass }.OfType<TypeName>();

    private static IEnumerable<TypeName> Mentioned(OperationPlan operation) => operation.Executors.Select(static executor => executor.Return.Name)
        .Concat(operation.Errors.Select(static error => error.Type))
        .Append(operation.Support)
        .Concat(operation.Body is { } body ? [body.Type.Name] : [])
        .Concat(operation.Query is { } query ? query.Properties.Select(static property => property.Type.Name) : []);

    private static IEnumerable<TypeName> Mentioned(ModelPlan model) => model.Properties.Select(static property => property.Type.Name)
        .Concat(model.Base is { } parent ? [parent, model.FieldReaders] : [model.FieldReaders])
        .Concat(model.Discriminator is { } discriminator ? discriminator.Mappings.Select(static mapping => mapping.Type) : [])
        .Concat(model.Wrappers.SelectMany(Mentioned));

    private static IEnumerable<string> Inherited(ModelPlan model) => ModelMembers.Concat(model.IsError ? ReservedNames.MembersOfApiException : ReservedNames.MembersOfObject);

    private IEnumerable<PropertyPlan> Properties(ModelPlan model) =>
        SelfAndBases(model).SelectMany(static part => part.Properties).Concat(model.Wrappers.SelectMany(Properties));

    private IEnumerable<ModelPlan> SelfAndBases(ModelPlan model)
    {
        for (ModelPlan? part = model; part is not null; part = part.Base is { } parent && _models.TryGetValue(parent, out ModelPlan found) ? found : null)
        {
            yield return part;
        }
    }

    private bool IsOfClient(TypeName type) => _index.IsType(type.Namespace, type.Outermost);
}
