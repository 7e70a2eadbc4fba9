using System;

namespace Piggy.Sandbox.State;

/// <summary>All ids, codes and tokens of a sandbox. Repeatable on purpose, hence not fit for real secrets.</summary>
internal sealed class RandomSource(int seed)
{
    private const string CodeAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private readonly Random _random = new(seed);
    private long _lastId = 8000;

    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public long Id() => ++_lastId;

    public string Code(string prefix, int length) => $"{prefix}-{new string(_random.GetItems<char>(CodeAlphabet, length))}";

    public string Digits(int length) => new(_random.GetItems<char>("0123456789", length));

    public string Token()
    {
        byte[] bytes = new byte[48];
        _random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
