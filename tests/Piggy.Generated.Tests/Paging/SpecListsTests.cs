using System.IO;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Support;
using Piggy.Testing;

namespace Piggy.Generated.Tests.Paging;

/// <summary>Each list that the spec marks with x-piggy-paging has its two helpers, which ask for its path.</summary>
public sealed partial class SpecListsTests
{
    [Fact]
    public async Task EachPagedList_HasItsHelpers()
    {
        string[] lists = [.. ListsOfTheSpec()];

        Assert.Equal(15, lists.Length);
        Assert.Equal(lists, await PathsAskedBy("ReadAllAsync"));
        Assert.Equal(lists, await PathsAskedBy("ReadPagesAsync"));
    }

    private static IEnumerable<string> ListsOfTheSpec() => Directory
        .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "spec", "resources"), "*.yaml")
        .SelectMany(static file => Paged().Matches(File.ReadAllText(file)))
        .Select(static match => PiggyOperations.Find(match.Groups["id"].Value)!.Path)
        .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> PathsAskedBy(string helper)
    {
        using StubHandler handler = StubHandler.Json(200, """{"data":[]}""");
        using var http = new System.Net.Http.HttpClient(handler);
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = "https://piggy.test" };
        using var client = new PiggyClient(adapter); // Tells Kiota what reads JSON.
        foreach (MethodInfo method in typeof(PiggyClientPages).GetMethods().Where(method => method.Name == helper))
        {
            object builder = Activator.CreateInstance(method.GetParameters()[0].ParameterType, new Dictionary<string, object> { ["baseurl"] = "https://piggy.test" }, adapter)!;
            MethodInfo count = typeof(SpecListsTests).GetMethod(nameof(CountAsync), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(method.ReturnType.GenericTypeArguments);
            Assert.Equal(0, await (Task<int>)count.Invoke(null, [method.Invoke(null, [builder, null, CancellationToken.None])])!);
        }

        return handler.Sent.Select(static request => request.Uri.AbsolutePath).Order(StringComparer.Ordinal);
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items) => (await PagedListTests.Collect(items, static item => item)).Length;

    // From one operation's id to the key, without another id between them.
    [GeneratedRegex(@"operationId: (?<id>\w+)(?:(?!operationId:).)*?x-piggy-paging:", RegexOptions.Singleline)]
    private static partial Regex Paged();
}
