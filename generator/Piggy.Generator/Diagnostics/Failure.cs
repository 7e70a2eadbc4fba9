using System.IO;

namespace Piggy.Generator.Diagnostics;

/// <summary>Says what an exception that nobody foresaw means.</summary>
internal static class Failure
{
    public static SpecProblem Of(string stage, Exception exception)
    {
        string message = exception.Message.Replace('\r', ' ').Replace('\n', ' ').TrimEnd('.', ' ');
        return IsOfLoading(exception)
            ? SpecProblem.At("", ToolchainRules.LibraryUnusable, stage, message)
            : SpecProblem.At("", ReadRules.Unforeseen, stage, $"{exception.GetType().Name}: {message}");
    }

    // The generator opens no files of its own: these come from the runtime alone, when it looks for a library or finds another version of it.
    private static bool IsOfLoading(Exception exception) => exception is TypeInitializationException { InnerException: { } inner }
        ? IsOfLoading(inner)
        : exception is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException or MissingMemberException;
}
