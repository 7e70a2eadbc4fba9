using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Settings;

/// <summary>The accounts that <c>piggy connect</c> has stored, and which of them is active.</summary>
internal sealed class AccountStore
{
    private AccountStore(IReadOnlyList<Account> accounts, string? active)
    {
        Accounts = accounts;
        ActiveName = active;
    }

    public static string Path => System.IO.Path.Combine(ConfigurationFile.Folder, "accounts.json");

    public IReadOnlyList<Account> Accounts { get; }

    public string? ActiveName { get; }

    public Account? Active => Accounts.FirstOrDefault(account => account.Name == ActiveName);

    public static AccountStore Read()
    {
        string path = Path;
        try
        {
            if (!File.Exists(path))
            {
                return new AccountStore([], null);
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Its message may quote the text, and so a key.
            throw Unusable(path, "is not what 'piggy connect' writes");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, "cannot be read");
        }
    }

    public Account Find(string name) => Accounts.FirstOrDefault(account => account.Name == name)
        ?? throw new CliFailure(
            ExitCodes.WrongUsage,
            $"There is no account '{Account.CheckName(name)}'.",
            Accounts.Count == 0 ? "'piggy connect' makes one." : $"There are: {string.Join(", ", Accounts)}.");

    /// <summary>Adds an account, or takes the place of one of that name, and makes it the active one.</summary>
    public void Add(Account account) => Write([.. Accounts.Where(other => other.Name != account.Name), account], account.Name);

    public void Use(Account account) => Write(Accounts, account.Name);

    public void Remove(Account account) => Write([.. Accounts.Where(other => other.Name != account.Name)], ActiveName == account.Name ? null : ActiveName);

    public override string ToString() => Path;

    private static AccountStore Read(JsonElement root)
    {
        string? active = root.GetProperty("active"u8).GetString();
        return new AccountStore(
            [.. root.GetProperty("accounts"u8).EnumerateObject().Select(account =>
                new Account(account.Name, account.Value.GetProperty("apiKey"u8).GetString()!, account.Value.GetProperty("baseAddress"u8).GetString()!))],
            active);
    }

    private static void Write(IReadOnlyList<Account> accounts, string? active)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("active"u8, active);
            json.WriteStartObject("accounts"u8);
            foreach (Account account in accounts.OrderBy(account => account.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject(account.Name);
                json.WriteString("apiKey"u8, account.ApiKey);
                json.WriteString("baseAddress"u8, account.BaseAddress);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        PrivateFile.Write(Path, [.. buffer.WrittenSpan, (byte)'\n']);
    }

    private static CliFailure Unusable(string path, string why) => new(ExitCodes.WrongUsage, $"The file of accounts {path} {why}.", "Mend or remove it, and connect again.");
}
