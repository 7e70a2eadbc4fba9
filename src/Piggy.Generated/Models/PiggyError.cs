using System.Globalization;
using System.Text;

namespace Piggy.Generated.Models;

/// <content>What an error of Piggy's says of itself.</content>
public partial class PiggyError
{
    /// <summary>Shows the code, the HTTP status and the stack trace, never the server's sentence, which may quote a person's data; that is in <see cref="Message"/>.</summary>
    /// <returns>Some lines for a log.</returns>
    public override string ToString()
    {
        var shown = new StringBuilder(GetType().FullName).Append(CultureInfo.InvariantCulture, $": Piggy answered HTTP {ResponseStatusCode}");
        if (Code is { } code)
        {
            shown.Append(CultureInfo.InvariantCulture, $" with the error code {code}");
        }

        shown.Append('.');
        return StackTrace is { } trace ? shown.AppendLine().Append(trace).ToString() : shown.ToString();
    }
}
