using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Generation;

/// <summary>GitHub's description of its REST API, as the npm package @octokit/openapi has it: 13 MB, the largest document that is easy to come by.</summary>
internal static class GitHubDocument
{
    private const string Package = "@octokit/openapi";
    private const string Version = "23.0.2";
    private const string Sha256 = "829b4bebb19a53133289f7b0bc819f4f1118115821db2ca9f25e9ee995a7da2a";

    /// <summary>The path of the document; npm fetches it the first time.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed, or what it brought is another document.</exception>
    public static async Task<string> GetAsync()
    {
        string folder = Repository.Scratch("npm");
        string path = Path.Combine(folder, "node_modules", "@octokit", "openapi", "generated", "api.github.com.json");
        if (!File.Exists(path))
        {
            Console.WriteLine($"Fetching {Package} {Version} …");
            await MeasuredProcess.RunAsync(folder, "npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", $"{Package}@{Version}");
        }

        await using FileStream stream = File.OpenRead(path);
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
        return hash == Sha256 ? path : throw new InvalidOperationException($"{path} is not the document that was measured before (SHA-256 {hash}). Delete the folder to fetch it again.");
    }
}
