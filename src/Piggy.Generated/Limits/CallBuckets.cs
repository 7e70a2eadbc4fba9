using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Piggy.Generated.Limits;

/// <summary>The buckets of this process, one for each key and host. Keys are kept as hashes only.</summary>
internal static class CallBuckets
{
    private const int Spring = 256;

    private static readonly ConcurrentDictionary<(string Owner, TimeProvider Time), CallBucket> Known = new();

    public static CallBucket Of(PiggyCredential credential, Uri baseAddress, PiggyRateLimit limit, TimeProvider time)
    {
        string owner = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{baseAddress.Authority}\n{credential.LimitOwner}")));
        if (Known.Count >= Spring)
        {
            Clean();
        }

        CallBucket bucket = Known.GetOrAdd((owner, time), static (key, limit) => new CallBucket(limit, key.Time), limit);
        bucket.Use(limit);
        return bucket;
    }

    // A full bucket is as good as none. Someone may just be taking from it, and then the next bucket is fuller than it should be by that call.
    private static void Clean()
    {
        foreach (var known in Known.Where(known => known.Value.IsFull))
        {
            Known.TryRemove(known);
        }
    }
}
