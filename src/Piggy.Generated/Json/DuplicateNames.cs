using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Notes every member name that occurs twice in its object: which of the two was meant, nobody can tell.</summary>
internal sealed class DuplicateNames
{
    private readonly ValidationErrors _errors;
    private readonly Stack<Scope> _scopes = [];

    private DuplicateNames(ValidationErrors errors) => _errors = errors;

    /// <summary>Looks through a text that is known to be JSON.</summary>
    internal static void Note(ReadOnlySpan<byte> text, ValidationErrors errors)
    {
        var names = new DuplicateNames(errors);
        var json = new Utf8JsonReader(text, JsonSyntax.Options);
        while (json.Read())
        {
            names.Visit(ref json);
        }

        errors.ResetPath();
    }

    private void Visit(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                VisitName(json.GetString()!);
                break;
            case JsonTokenType.StartObject:
                EnterItem();
                _scopes.Push(new Scope(new HashSet<string>(StringComparer.Ordinal)));
                break;
            case JsonTokenType.StartArray:
                EnterItem();
                _scopes.Push(new Scope(null));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _scopes.Pop();
                LeaveValue();
                break;
            default:
                EnterItem();
                LeaveValue();
                break;
        }
    }

    private void VisitName(string name)
    {
        if (!_scopes.Peek().Names!.Add(name))
        {
            _errors.Duplicate(name);
        }

        _errors.Enter(name);
    }

    private void EnterItem()
    {
        if (_scopes.TryPeek(out Scope? scope) && scope.Names is null)
        {
            _errors.Enter(scope.NextIndex++);
        }
    }

    private void LeaveValue()
    {
        if (_scopes.Count > 0)
        {
            _errors.Leave();
        }
    }

    private sealed class Scope(HashSet<string>? names)
    {
        internal HashSet<string>? Names { get; } = names;

        internal int NextIndex { get; set; }
    }
}
