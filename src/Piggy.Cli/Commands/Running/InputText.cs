using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Running;

/// <summary>Gets the input of an action from where the user has it. Messages never quote it: it may hold personal data.</summary>
internal static class InputText
{
    private const int LargestInput = 4 * 1024 * 1024;

    public static async Task<byte[]> ReadAsync(ActionDescriptor descriptor, string? given, CancellationToken cancellationToken)
    {
        byte[]? text = given switch
        {
            null => NoInput(descriptor),
            "-" => await Terminal.ReadInputAsync(LargestInput, cancellationToken).ConfigureAwait(false),
            _ when given.TrimStart().StartsWith('{') => Encoding.UTF8.GetBytes(given),
            _ => await ReadFileAsync(given, cancellationToken).ConfigureAwait(false),
        };
        if (text is null || text.Length > LargestInput)
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"The input is larger than {LargestInput / 1024 / 1024} MB.", "No action takes that much.");
        }

        return CheckJson(text, given);
    }

    private static byte[] NoInput(ActionDescriptor descriptor)
    {
        string[] required = [.. descriptor.Inputs.Where(input => input.Required).Select(input => input.Name)];
        return required.Length == 0
            ? "{}"u8.ToArray()
            : throw new CliFailure(
                ExitCodes.WrongUsage,
                $"{descriptor.Slug} needs an input with {string.Join(", ", required)}.",
                $"Give it with --input; 'piggy actions show {descriptor.Slug}' has an example.");
    }

    private static async Task<byte[]?> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CliFailure(
                ExitCodes.WrongUsage,
                $"There is no input file '{path}'.",
                "Give the name of a file, '-' for standard input, or a JSON object in quotation marks.");
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return await BoundedReader.ReadAsync(file, LargestInput, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"The input file '{path}' cannot be read.", "Check its permissions.");
        }
    }

    private static byte[] CheckJson(byte[] text, string? given)
    {
        ReadOnlyMemory<byte> json = text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text;
        string source = given switch
        {
            "-" => "Standard input",
            null => "The input",
            _ when given.TrimStart().StartsWith('{') => "The input",
            _ => $"The input file '{given}'",
        };
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return json.ToArray();
        }
        catch (JsonException failure)
        {
            string place = $"line {(failure.LineNumber ?? 0) + 1}, byte {(failure.BytePositionInLine ?? 0) + 1}";
            throw new CliFailure(
                ExitCodes.WrongUsage,
                $"{source} is not JSON: something is wrong at {place}.",
                "Nothing was sent. An input is one JSON object, such as {\"code\": \"...\"}.");
        }
    }
}
