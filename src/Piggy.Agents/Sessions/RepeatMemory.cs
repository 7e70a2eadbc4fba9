using System.Security.Cryptography;
using System.Text;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Sessions;

/// <summary>Remembers which calls failed and how often in a row, so that a model which repeats itself is told so, and stopped.</summary>
internal sealed class RepeatMemory(int limit)
{
    private const int MostKept = 256;

    private readonly object _lock = new();
    private readonly Dictionary<string, Failure> _failures = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();

    /// <summary>What tells calls apart before anything is known about them: the name and the very bytes.</summary>
    public static string KeyOf(string tool, ReadOnlySpan<byte> input)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(tool));
        hash.AppendData("\n"u8);
        hash.AppendData(input);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The refusal of a call that failed too often; <see langword="null"/> if it may be tried.</summary>
    public ActionError? Stop(string key)
    {
        lock (_lock)
        {
            return _failures.TryGetValue(key, out Failure? failure) && failure.Times >= limit ? PolicyErrors.Repeated(failure.Error, failure.Times) : null;
        }
    }

    /// <summary>Notes how a call ended.</summary>
    /// <returns>The error, with a word about how often it came; <see langword="null"/> after a success.</returns>
    public ActionError? Note(string key, ActionError? error)
    {
        lock (_lock)
        {
            // What passes by itself may be tried again, and so may what a person still has to approve.
            if (error is null || error.Retryable || error.Kind == ActionErrorKind.ApprovalRequired)
            {
                Forget(key);
                return error;
            }

            int times = _failures.TryGetValue(key, out Failure? before) && IsSame(before.Error, error) ? before.Times + 1 : 1;
            Forget(key);
            _failures.Add(key, new Failure(error, times, _order.AddLast(key)));
            if (_failures.Count > MostKept)
            {
                Forget(_order.First!.Value);
            }

            return times == 1 ? error : PolicyErrors.AgainTheSame(error, times);
        }
    }

    private static bool IsSame(ActionError left, ActionError right) => left.Kind == right.Kind && left.Code == right.Code && left.Fields.SequenceEqual(right.Fields);

    private void Forget(string key)
    {
        if (_failures.Remove(key, out Failure? failure))
        {
            _order.Remove(failure.Place);
        }
    }

    private sealed record Failure(ActionError Error, int Times, LinkedListNode<string> Place);
}
