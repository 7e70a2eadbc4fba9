using System.Globalization;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Coverage;

/// <summary>What of a document's servers a client uses: the address of the first.</summary>
internal static class ServerUse
{
    public static IEnumerable<SpecProblem> Problems(YamlMapping document)
    {
        if (document["servers"] is not YamlSequence { Items.Count: > 0 } servers)
        {
            yield break;
        }

        if (AddressOf(servers.Items[0]) is { } address && FlawOf(address) is { } flaw)
        {
            yield return SpecProblem.At("/servers/0/url", ClientRules.AddressIncomplete, address, flaw);
        }

        if (servers.Items.Count > 1)
        {
            yield return SpecProblem.At("/servers/1", ClientRules.OtherServers, servers.Items.Count.ToString(CultureInfo.InvariantCulture), AddressOf(servers.Items[0]) ?? "");
        }
    }

    private static string? AddressOf(YamlNode server) => ((server as YamlMapping)?["url"] as YamlScalar)?.Text;

    private static string? FlawOf(string address) => address switch
    {
        _ when address.IndexOf('{') >= 0 => "holds variables, which are not filled in",
        _ when address.IndexOf("://", StringComparison.Ordinal) < 0 => "is relative, and a client does not know to what",
        _ => null,
    };
}
