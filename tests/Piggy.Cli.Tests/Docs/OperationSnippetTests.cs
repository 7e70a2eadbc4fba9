using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What people copy from the pages of plain calls makes exactly that call, as it stands.</summary>
public sealed class OperationSnippetTests : IAsyncLifetime
{
    // The account has no such thing at its start, or nobody can know the secret: these calls arrive, and are refused for it.
    private static readonly HashSet<string> Refused =
    [
        "getAccessToken", "verifyLoginCode", "claimLoyaltyToken", "reverseCollectableRewardRedemption", "updateVoucher", "validateVoucher", "multiRedeemVoucher", "lockVoucher",
        "releaseVoucher", "reverseVoucherRedemption", "reversePrepaidTransaction", "processOrder", "findOrder", "getOrder", "updateOrder", "createAndProcessOrderReturn", "createOrderReturn",
        "processOrderReturn", "getProduct", "updateProduct", "deleteProduct", "getCategory", "updateCategory", "deleteCategory", "updateCustomAttribute", "getWebhookSubscription",
        "updateWebhookSubscription", "deleteWebhookSubscription", "deleteZapierWebhook", "getPortalSession", "findShift",
    ];

    private PublishedSnippets _snippets = null!;

    public async Task InitializeAsync() => _snippets = await PublishedSnippets.ReadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_CSharp_snippet_makes_its_call_and_is_answered()
    {
        Type snippets = Load();
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var sent = new SentCalls();
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress, Handler = sent, Retry = PiggyRetry.None });
        var wrong = new List<string>();
        foreach (OperationDescriptor operation in PiggyOperations.All)
        {
            sandbox.Reset();
            sent.Clear();
            try
            {
                await (Task)snippets.GetMethod(operation.OperationId)!.Invoke(null, [piggy])!;
            }
            catch (ApiException) when (Refused.Contains(operation.OperationId))
            {
                // As expected; how it was refused is looked at below.
            }

            string said = sent.Single();
            if (!IsCallOf(operation, said))
            {
                wrong.Add($"{operation.OperationId}: {said}");
            }
        }

        Assert.NotEmpty(PiggyOperations.All);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_curl_snippet_makes_its_call_and_is_answered()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var folder = new TemporaryFolder();

        // The shell reads each snippet as it stands; what it makes of them goes to one curl, as starting hundreds takes long.
        var script = new StringBuilder("calls=()\ncurl() { calls+=(\"$@\" --silent --show-error --output /dev/null --next); }\n");
        foreach (OperationDescriptor operation in PiggyOperations.All)
        {
            script.Append("curl --request POST \"${PIGGY_BASE_ADDRESS%/api/*}/__sandbox/reset\" --header \"Authorization: Bearer $PIGGY_API_KEY\"\n")
                .Append(_snippets.FindCall(operation.OperationId, "### curl")).Append(" --write-out '%{method} %{url} %{http_code}\\n'\n");
        }

        script.Append("unset 'calls[-1]'\ncommand curl \"${calls[@]}\"\n");

        CommandOutput output = await CommandLine.RunAsync(
            "bash",
            folder.FullName,
            new Dictionary<string, string?> { ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString().TrimEnd('/'), ["PIGGY_API_KEY"] = sandbox.ApiKey },
            null,
            folder.Write("script.sh", script.ToString()));

        string[] said = output.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] wrong = [.. PiggyOperations.All.Zip(said).Where(pair => !IsCallOf(pair.First, pair.Second)).Select(pair => $"{pair.First.OperationId}: {pair.Second}")];
        Assert.True(PiggyOperations.All.Count == said.Length, output.All);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    // "GET http://127.0.0.1:5000/api/v3/oauth/clients/contacts?page=2 200".
    private static bool IsCallOf(OperationDescriptor operation, string said)
    {
        string[] parts = said.Split(' ');
        string template = string.Join('/', operation.Path.TrimEnd('/').Split('/').Select(segment => segment.StartsWith('{') ? "[^/{}]+" : Regex.Escape(segment)));
        string start = operation.IsPublic ? "" : "/api/v3/oauth/clients";
        return parts[0] == operation.Method && Regex.IsMatch(new Uri(parts[1]).AbsolutePath, $"^{start}{template}/?$") && (Refused.Contains(operation.OperationId) ? parts[2] is "400" or "401" : parts[2].StartsWith('2'));
    }

    private Type Load()
    {
        string methods = string.Join("\n", PiggyOperations.All.Select(operation =>
            $"public static async Task {operation.OperationId}(PiggyClient piggy) {{\n{_snippets.FindCall(operation.OperationId, "### C#")}\n}}"));
        using var assembly = new MemoryStream();
        SnippetCompiler.Emit(
            "using System; using System.Collections.Generic; using System.Globalization; using System.Threading.Tasks; using Microsoft.Kiota.Abstractions.Serialization; using Piggy.Generated; using Piggy.Generated.Models;\n"
                + $"public static class Calls {{ {methods} }}",
            assembly);
        assembly.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(assembly).GetType("Calls")!;
    }

    /// <summary>Notes what was sent and how it was answered, in curl's words.</summary>
    private sealed class SentCalls() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private readonly List<string> _calls = [];

        public string Single() => Assert.Single(_calls);

        public void Clear() => _calls.Clear();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            _calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {(int)answer.StatusCode}");
            return answer;
        }
    }
}
