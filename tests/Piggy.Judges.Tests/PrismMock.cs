using System;
using System.Threading.Tasks;
using Piggy.Judges.Tests.Tools;
using Xunit;

namespace Piggy.Judges.Tests;

/// <summary>One Prism that plays Piggy, for all tests of a class.</summary>
public sealed class PrismMock : IAsyncLifetime
{
    private PrismServer? _server;

    public Uri BaseAddress => _server!.BaseAddress;

    public async Task InitializeAsync() => _server = await PrismServer.MockAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
