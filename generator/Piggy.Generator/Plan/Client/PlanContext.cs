using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>What all planners of one client share.</summary>
internal sealed class PlanContext
{
    private readonly HashSet<SpecProblem> _known = [];
    private readonly HashSet<SpecProblem> _told = [];

    public PlanContext(ApiModel api, SpecOptions options, CancellationToken cancellation)
    {
        Api = api;
        Options = options;
        Cancellation = cancellation;
        BaseUrl = Servers.BaseUrl(api.ServerUrls);
        Catalog = new SchemaCatalog(api, new PlanningWork(cancellation));
        Client = NamespaceDraft.Root().Child(options.Namespace);
        Models = Client.Child("Models");
    }

    public ApiModel Api { get; }

    public SpecOptions Options { get; }

    public CancellationToken Cancellation { get; }

    public SchemaCatalog Catalog { get; }

    /// <summary>The server to use when the adapter names none, or null.</summary>
    public string? BaseUrl { get; }

    /// <summary>The namespace of the root client.</summary>
    public NamespaceDraft Client { get; }

    /// <summary>The namespace of component schemas.</summary>
    public NamespaceDraft Models { get; }

    /// <summary>The type beside the client that models keep the readers of their members in. Ask when all names are settled: it takes one that
    /// is free, and has the client's name in front, because another client may share the namespace.</summary>
    public TypeName FieldReaders => new(Client.FullName, Client.FreeName(Options.ClientName + "FieldReaders"));

    /// <summary>The type beside the client that makes and sends the requests of its operations; ask when all names are settled, as above.</summary>
    public TypeName OperationSupport => new(Client.FullName, Client.FreeName(Options.ClientName + "Operation"));

    public List<SpecProblem> Problems { get; } = [];

    /// <summary>Notes a problem once, however often planning comes by the place.</summary>
    public void Report(string pointer, DiagnosticDescriptor rule, params string[] arguments)
    {
        var problem = SpecProblem.At(pointer, rule, arguments);
        if (_known.Add(problem))
        {
            Problems.Add(problem);
        }
    }

    /// <summary>Notes a problem once for the whole document, at the place where planning meets it first.</summary>
    public void ReportOnce(string pointer, DiagnosticDescriptor rule, params string[] arguments)
    {
        if (_told.Add(SpecProblem.At("", rule, arguments)))
        {
            Report(pointer, rule, arguments);
        }
    }

    /// <summary>The schema of a parameter's value; null where the value is text to the client, because a media type says how it is written.</summary>
    public SchemaView? SchemaOf(Parameter parameter) => parameter.IsSerialized ? null : Catalog.View(parameter.Schema);

    /// <summary>The namespace a component belongs to: a dotted name has its own below Models, less what all dotted names share.</summary>
    public NamespaceDraft HomeOf(string component)
    {
        string name = component.StartsWith(Options.ClientName, StringComparison.OrdinalIgnoreCase) ? component.Substring(Options.ClientName.Length) : component;
        name = name.Trim('.');
        string prefix = Catalog.ModelNamespacePrefix;
        name = prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length).Trim('.') : name;
        int dot = name.LastIndexOf('.');
        return dot < 0 ? Models : Models.Child(string.Join(".", name.Substring(0, dot).Split('.').Select(SymbolName.From)));
    }

    /// <summary>The namespace for a schema's type: its component's, or the one at hand for an inline schema.</summary>
    public NamespaceDraft HomeOf(SchemaView schema, NamespaceDraft current) => schema.ReferenceId.Length > 0 ? HomeOf(schema.ReferenceId) : current;
}
