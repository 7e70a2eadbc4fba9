using System.Collections.Generic;
using System.Linq;
using Piggy.Spec.Tests.Spec;

namespace Piggy.Spec.Tests.Facts;

/// <summary>Holds one operation of the facts against the spec: what is missing, what contradicts, and what the spec invents.</summary>
internal sealed class FactComparison
{
    private readonly FactOperation _fact;
    private readonly SpecOperation? _operation;
    private readonly IReadOnlyDictionary<string, string> _renames;
    private readonly List<string> _faults = [];

    private FactComparison(FactOperation fact, SpecDocument spec)
    {
        _fact = fact;
        Difference? difference = FactTable.Differences.GetValueOrDefault(fact.Id);
        _renames = difference?.Renames ?? new Dictionary<string, string>();
        _operation = spec.Operations.GetValueOrDefault(difference?.Spec ?? fact.Call);
    }

    public bool IsFound => _operation is not null;

    /// <summary>Inputs that the facts name: parameters and fields of the body.</summary>
    public int Inputs { get; private set; }

    public int InputsFound { get; private set; }

    /// <summary>Fields of the answer that the facts name.</summary>
    public int Outputs { get; private set; }

    public int OutputsFound { get; private set; }

    public IReadOnlyList<string> Faults => _faults;

    public static FactComparison Of(FactOperation fact, SpecDocument spec)
    {
        var comparison = new FactComparison(fact, spec);
        comparison.Compare();
        return comparison;
    }

    private void Compare()
    {
        if (_operation is null)
        {
            _faults.Add($"{_fact.Call} is not in the spec");
        }
        else if (_operation.Id != _fact.Id)
        {
            _faults.Add($"its operationId is {_operation.Id}");
        }

        CompareParameters("path", _fact.Path);
        CompareParameters("query", _fact.Query);
        CompareFields("body", _fact.Body ?? [], _operation?.Body, isInput: true);
        CompareFields("answer", _fact.Answer, _operation?.Answer(_fact.Status), isInput: false);
        Inventions();
        HashSet<string> codes = [.. _operation?.Node["x-piggy-errors"]?.Items.Select(item => item.Text) ?? []];
        _faults.AddRange(_fact.Errors.Where(code => !codes.Contains(code)).Select(code => $"x-piggy-errors lacks {code}"));
    }

    private void CompareParameters(string kind, IReadOnlyList<FactField> facts)
    {
        IReadOnlyDictionary<string, SpecNode> parameters = _operation?.Parameters(kind) ?? new Dictionary<string, SpecNode>();
        foreach (FactField fact in facts)
        {
            Inputs++;
            if (!parameters.TryGetValue(_renames.GetValueOrDefault(fact.Name, fact.Name), out SpecNode? parameter))
            {
                _faults.Add($"{kind} parameter {fact.Name} is missing");
                continue;
            }

            InputsFound++;
            bool isRequired = parameter["required"]?.Is("true") == true;
            if (isRequired != (fact.Required || kind == "path"))
            {
                _faults.Add($"{kind} parameter {fact.Name} is {(isRequired ? "required" : "optional")}");
            }

            CompareValues($"{kind} parameter {fact.Name}", fact, parameter["schema"]!);
        }
    }

    private void CompareFields(string place, IReadOnlyList<FactField> facts, SpecNode? schema, bool isInput)
    {
        IReadOnlyDictionary<string, SpecNode> properties = schema is null ? new Dictionary<string, SpecNode>() : SpecSchema.Properties(schema);
        foreach (FactField fact in facts)
        {
            _ = isInput ? Inputs++ : Outputs++;
            string name = $"{place}.{fact.Name}";
            properties.TryGetValue(fact.Name, out SpecNode? property);
            if (property is null)
            {
                _faults.Add($"{name} is missing");
            }
            else
            {
                _ = isInput ? InputsFound++ : OutputsFound++;
                ComparePresence(name, fact, SpecSchema.Requires(schema!, fact.Name), property, isInput);
                CompareValues(name, fact, property);
            }

            CompareFields(name, fact.Fields, property, isInput);
        }
    }

    private void ComparePresence(string name, FactField fact, bool isRequired, SpecNode property, bool isInput)
    {
        if (isInput && isRequired != fact.Required)
        {
            _faults.Add($"{name} is {(isRequired ? "required" : "optional")}");
        }

        if (!isInput && isRequired && fact.Sometimes)
        {
            _faults.Add($"{name} is required, but not always there");
        }

        if (!isInput && fact.Nullable && !SpecSchema.AllowsNull(property))
        {
            _faults.Add($"{name} does not allow null");
        }
    }

    private void CompareValues(string name, FactField fact, SpecNode schema)
    {
        IReadOnlySet<string> values = SpecSchema.Values(schema);
        _faults.AddRange(fact.Values.Where(value => !values.Contains(value)).Select(value => $"{name} lacks the value {value}"));
    }

    // Answers are unions of all samples of a thing, so they may name more than one call is known to send. Inputs are not.
    private void Inventions()
    {
        if (_operation is null)
        {
            return;
        }

        foreach ((string kind, IReadOnlyList<FactField> facts) in new[] { ("path", _fact.Path), ("query", _fact.Query) })
        {
            IEnumerable<string> known = facts.Select(fact => _renames.GetValueOrDefault(fact.Name, fact.Name));
            _faults.AddRange(_operation.Parameters(kind).Keys.Except(known).Select(name => $"no fact knows the {kind} parameter {name}"));
        }

        IEnumerable<string> inputs = _operation.Body is { } body ? SpecSchema.Properties(body).Keys : [];
        _faults.AddRange(inputs.Except((_fact.Body ?? []).Select(fact => fact.Name)).Select(name => $"no fact knows body.{name}"));
    }
}
