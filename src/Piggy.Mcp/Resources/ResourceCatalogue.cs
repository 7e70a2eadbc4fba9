using System.Diagnostics.CodeAnalysis;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Mcp.Resources;

/// <summary>What a client may read beside the tools: the account, and page and full schemas of each action that is a tool.</summary>
internal sealed class ResourceCatalogue
{
    private const string PageTemplate = "piggy://docs/{slug}";
    private const string SchemaTemplate = "piggy://schemas/{slug}/{side}";
    private const string SchemaType = "application/schema+json";
    private const int MostCompletions = 100;

    private static readonly string[] Sides = ["input", "output"];

    private readonly Dictionary<string, ActionDescriptor> _actions;
    private readonly AccountOverview _account;
    private readonly Func<ActionDescriptor, string>? _page;

    public ResourceCatalogue(AgentTools tools, AccountOverview account, Func<ActionDescriptor, string>? page)
    {
        _actions = tools.Tools.Where(tool => tool.Action is not null).ToDictionary(tool => tool.Name, tool => tool.Action!, StringComparer.Ordinal);
        _account = account;
        _page = page;
        List = new ListResourcesResult { Resources = [.. Account(), .. Pages()] };
        Templates = new ListResourceTemplatesResult { ResourceTemplates = [.. TemplateList()] };
    }

    public ListResourcesResult List { get; }

    public ListResourceTemplatesResult Templates { get; }

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        string uri = request.Params?.Uri ?? "";
        TextResourceContents? contents = uri == AccountOverview.Uri && !_account.IsEmpty
            ? new TextResourceContents { Uri = uri, MimeType = "application/json", Text = await _account.ReadAsync(cancellationToken).ConfigureAwait(false) }
            : Document(uri);
        return contents is null
            ? throw new McpProtocolException("There is no such resource. See resources/list and resources/templates/list.", NotFoundCode(request.Server.NegotiatedProtocolVersion))
            : new ReadResourceResult { Contents = [contents] };
    }

    /// <summary>Completes the names of actions, and the sides of a schema.</summary>
    public CompleteResult Complete(CompleteRequestParams? parameters)
    {
        IEnumerable<string> all = parameters switch
        {
            { Ref: ResourceTemplateReference { Uri: PageTemplate or SchemaTemplate }, Argument.Name: "slug" } => _actions.Keys,
            { Ref: ResourceTemplateReference { Uri: SchemaTemplate }, Argument.Name: "side" } => Sides,
            _ => [],
        };
        string[] values = [.. all.Where(value => value.StartsWith(parameters!.Argument.Value, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return new CompleteResult { Completion = new Completion { Values = [.. values.Take(MostCompletions)], Total = values.Length, HasMore = values.Length > MostCompletions } };
    }

    private TextResourceContents? Document(string uri) => uri.Split('/') switch
    {
        ["piggy:", "", "docs", var slug] when _page is not null && TryGet(slug, out ActionDescriptor? action) =>
            new TextResourceContents { Uri = uri, MimeType = "text/markdown", Text = _page(action) },
        ["piggy:", "", "schemas", var slug, "input"] when TryGet(slug, out ActionDescriptor? action) =>
            new TextResourceContents { Uri = uri, MimeType = SchemaType, Text = action.InputSchema },
        ["piggy:", "", "schemas", var slug, "output"] when TryGet(slug, out ActionDescriptor? action) =>
            new TextResourceContents { Uri = uri, MimeType = SchemaType, Text = action.OutputSchema },
        _ => null,
    };

    private bool TryGet(string slug, [NotNullWhen(true)] out ActionDescriptor? action) => _actions.TryGetValue(slug, out action);

    private IEnumerable<Resource> Account()
    {
        if (!_account.IsEmpty)
        {
            yield return new Resource { Uri = AccountOverview.Uri, Name = "account", Title = "The account", Description = _account.Description, MimeType = "application/json" };
        }
    }

    private IEnumerable<Resource> Pages() => _page is null ? [] : _actions.Values.Select(action => new Resource
    {
        Uri = $"piggy://docs/{action.Slug}",
        Name = action.Slug,
        Title = action.Title,
        Description = $"All that is known about {action.Slug}: input, output, errors, examples, evidence.",
        MimeType = "text/markdown",
    });

    private IEnumerable<ResourceTemplate> TemplateList()
    {
        if (_page is not null)
        {
            yield return new ResourceTemplate { UriTemplate = PageTemplate, Name = "docs", Title = "Page about an action", MimeType = "text/markdown" };
        }

        yield return new ResourceTemplate
        {
            UriTemplate = SchemaTemplate,
            Name = "schemas",
            Title = "Full JSON Schema of an action",
            Description = "With examples, units and evidence, which the schemas of the tools leave out. The side is input or output.",
            MimeType = SchemaType,
        };
    }

    // The revision 2026-07-28 calls a missing resource a wrong parameter; those before it have a code for it. Revisions are dates, so they sort as text.
    private static McpErrorCode NotFoundCode(string? revision) =>
        string.CompareOrdinal(revision, "2026-07-28") >= 0 ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound;
}
