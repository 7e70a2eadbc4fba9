using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Actions;
using Piggy.Generated.Models;

namespace Piggy.Generated;

/// <summary>What the catalogue of error codes says about an exception of the Kiota layer. Actions carry it in their envelope.</summary>
public static class PiggyErrorExtensions
{
    /// <summary>Looks up what Piggy's error code means, whether the call may succeed later, and what to do.</summary>
    /// <remarks>Where <see cref="PiggyErrorCode.IsAmbiguous"/> is true, the number stands for any of <see cref="PiggyErrorCode.Meanings"/>.</remarks>
    /// <param name="exception">What a call threw; all refusals of Piggy are a <see cref="PiggyError"/>.</param>
    /// <returns>The entry of the catalogue; <see langword="null"/> if the answer had no code, or one that the spec does not list, or was not in Piggy's form.</returns>
    public static PiggyErrorCode? GetErrorCode(this ApiException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is PiggyError { Code: { } code } ? PiggyErrorCodes.Find(code) : null;
    }
}
