namespace Piggy.Generated.Http;

/// <summary>Scheme, host and port of the API: the one place to which its credential may go.</summary>
internal sealed class ApiOrigin
{
    private readonly Uri _baseAddress;
    private readonly string _beginning;

    internal ApiOrigin(Uri baseAddress)
    {
        _baseAddress = baseAddress;
        _beginning = baseAddress.GetLeftPart(UriPartial.Authority) + "/";
    }

    /// <summary>Whether a credential may go to an address: if it lies there, and the spec asks for one.</summary>
    internal bool NeedsCredential(string method, Uri address) => Has(address) && !OperationRoutes.IsPublic(method, address, _baseAddress);

    // The slash ends the host, so what follows cannot make it another. An address that is written in another way is taken apart.
    private bool Has(Uri address) =>
        address.OriginalString.StartsWith(_beginning, StringComparison.Ordinal)
        || Uri.Compare(address, _baseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
