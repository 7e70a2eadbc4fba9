using System.Globalization;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Piggy.Generated.Http.Direct;

/// <summary>Makes the exception of an answer whose status says that the call failed, as Kiota's adapter does.</summary>
internal static class ErrorAnswer
{
    /// <summary>Whether an answer is an error. Redirects that nobody follows are not: what they hold is read. Nor is it one that nothing has changed.</summary>
    internal static bool Is(HttpResponseMessage response) => !response.IsSuccessStatusCode && (int)response.StatusCode is not (301 or 302 or 304);

    /// <summary>Whether an answer has no body by its status, whatever follows.</summary>
    internal static bool IsEmpty(HttpResponseMessage response) => (int)response.StatusCode is 204 or 304;

    /// <summary>Finds what stands for a status: the status itself, then its class, then all of them.</summary>
    internal static ParsableFactory<IParsable>? FactoryOf(int status, Dictionary<string, ParsableFactory<IParsable>>? errors)
    {
        if (errors is null)
        {
            return null;
        }

        string? family = status switch
        {
            >= 400 and < 500 => "4XX",
            >= 500 and < 600 => "5XX",
            _ => null,
        };
        return errors.TryGetValue(status.ToString(CultureInfo.InvariantCulture), out ParsableFactory<IParsable>? factory)
            || (family is not null && errors.TryGetValue(family, out factory))
            || errors.TryGetValue("XXX", out factory)
            ? factory
            : null;
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isMapped">Whether something stands for its status.</param>
    /// <param name="model">What was read of the body, or null.</param>
    internal static Exception Of(HttpResponseMessage response, bool isMapped, IParsable? model)
    {
        int status = (int)response.StatusCode;
        if (model is Exception and not ApiException)
        {
            return (Exception)model;
        }

        string problem = isMapped ? "the error registered for this code failed to deserialize" : "no error factory is registered for this code";
        ApiException exception = model as ApiException
            ?? new ApiException(string.Create(CultureInfo.InvariantCulture, $"The server returned an unexpected status code and {problem}: {status}"));
        return Describe(exception, response);
    }

    /// <summary>Makes the exception of a body that is not what its media type says, or of a type that nobody reads.</summary>
    internal static ApiException Unreadable(HttpResponseMessage response, string mediaType, Exception cause) => Describe(
        new ApiException(string.Create(CultureInfo.InvariantCulture, $"The answer could not be read as {mediaType}. Either its text is broken, or no reader is registered for that type."), cause), response);

    private static ApiException Describe(ApiException exception, HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers)
        {
            headers[header.Key] = header.Value;
        }

        exception.ResponseStatusCode = (int)response.StatusCode;
        exception.ResponseHeaders = headers;
        return exception;
    }
}
