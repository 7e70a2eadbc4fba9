using System.Net.Http;
using Piggy.Generated.Http;

namespace Piggy.Hosting;

/// <summary>How the log calls a request: a path of the spec, never one with values.</summary>
internal static class OperationPath
{
    public static string Of(HttpRequestMessage request, Uri baseAddress) =>
        OperationRoutes.Find(request.Method, request.RequestUri!, baseAddress)?.Path ?? "(a path that the spec does not have)";
}
