using System.Net.Http;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Stands for the handler of Microsoft's package, which our rules know by its name.</summary>
internal sealed class ResilienceHandler : DelegatingHandler;
