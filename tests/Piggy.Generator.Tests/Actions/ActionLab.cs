using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Emits the actions of a document, compiles them against the runtime as a stranger's assembly, loads and runs them.</summary>
internal sealed class ActionLab
{
    private static readonly ConcurrentDictionary<string, ActionLab> Labs = new(StringComparer.Ordinal);

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(PiggyAction).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IRequestAdapter).Assembly.Location),
    ];

    private readonly Assembly _assembly;

    private ActionLab(string spec)
    {
        Plan = PlanOf(spec);
        Files = ActionEmitter.Emit(Plan, CancellationToken.None).ToDictionary(file => file.HintName, file => file.Text, StringComparer.OrdinalIgnoreCase);
        _assembly = Compile(Files);
        Registry = (ActionRegistry)Type("AcmeActions").GetProperty("Registry")!.GetValue(null)!;
    }

    public ActionSetPlan Plan { get; }

    public IReadOnlyDictionary<string, string> Files { get; }

    public ActionRegistry Registry { get; }

    /// <summary>The only action of the document.</summary>
    public PiggyAction Action => Assert.Single(Registry);

    public static ActionLab Of(string spec) => Labs.GetOrAdd(spec, text => new ActionLab(text));

    public static ActionSetPlan PlanOf(string spec, bool allowProblems = false) =>
        ActionPlanner.Plan(allowProblems ? Spec.Read(spec).Api! : Spec.ReadApi(spec), new SpecOptions("Acme", "AcmeClient"), CancellationToken.None);

    public Type Type(string name) => _assembly.GetType("Acme.Actions." + name, throwOnError: true)!;

    /// <summary>What is wrong with an input: pointer and rule of each error.</summary>
    public string[] Validate(string json) => [.. Action.Validate(Encoding.UTF8.GetBytes(json)).Select(error => $"{error.Pointer} {error.Rule}")];

    /// <summary>Runs the action on an answer; gives the request and the envelope.</summary>
    public async Task<Run> RunAsync(string input, string answer = """{"data":null}""", HttpStatusCode status = HttpStatusCode.OK)
    {
        using var handler = new RecordingHandler(answer, status);
        using var http = new HttpClient(handler);
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = "https://api.example.com" };
        var runner = (ActionRunner)Activator.CreateInstance(Type("AcmeActions"), new ActionTransport(adapter))!;

        // Whatever toolset the document of a test names: the lab is the host, and allows it.
        typeof(ActionRunner).GetProperty(nameof(ActionRunner.Toolsets))!.SetValue(runner, ActionToolsets.All);
        ActionResult result = await runner.RunAsync(Action.Descriptor.Slug, input);
        return new Run(handler.Request, handler.Body, result);
    }

    private static Assembly Compile(IReadOnlyDictionary<string, string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Acme" + Guid.NewGuid().ToString("N"),
            files.Select(file => CSharpSyntaxTree.ParseText(file.Value, ParseOptions, file.Key, Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        IEnumerable<string> complaints = compilation.Emit(assembly, xmlDocumentationStream: documentation).Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        Assert.Empty(complaints);
        return Assembly.Load(assembly.ToArray());
    }

    /// <param name="Request">Method, path and query; null if nothing was sent.</param>
    /// <param name="Body">The body's text.</param>
    /// <param name="Result">The envelope.</param>
    public sealed record Run(string? Request, string? Body, ActionResult Result)
    {
        public string Envelope => Result.ToJson();

        /// <summary>The data's JSON.</summary>
        public string Data => System.Text.Json.JsonDocument.Parse(Envelope).RootElement.GetProperty("data").GetRawText();
    }

    private sealed class RecordingHandler(string answer, HttpStatusCode status) : HttpMessageHandler
    {
        public string? Request { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = $"{request.Method} {request.RequestUri!.PathAndQuery}";
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
