namespace Piggy.Generator;

/// <summary>Names of the pipeline's steps, so that tests can assert which of them ran.</summary>
internal static class TrackingNames
{
    /// <summary>The text of a spec and of the parts it refers to.</summary>
    public const string SpecText = nameof(SpecText);
    public const string Api = nameof(Api);
    public const string Problems = nameof(Problems);
    public const string Client = nameof(Client);
    public const string Actions = nameof(Actions);
    /// <summary>The seal, and whether it is the one that the project asks for.</summary>
    public const string Seal = nameof(Seal);
    public const string ClientFiles = nameof(ClientFiles);
    /// <summary>The helpers that read lists page by page.</summary>
    public const string PageFiles = nameof(PageFiles);
    public const string ActionFiles = nameof(ActionFiles);
    public const string SealFiles = nameof(SealFiles);
}
