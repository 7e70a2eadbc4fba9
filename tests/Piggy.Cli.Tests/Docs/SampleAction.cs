using System;
using System.Collections.Generic;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Json;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Tests.Docs;

/// <summary>An action that only has a descriptor, so that tests choose every text of it. An input with fewer members than its schema requires is wrong, all else is right.</summary>
internal sealed class SampleAction(ActionDescriptor descriptor) : PiggyAction<SampleInput, SampleInput>
{
    public override ActionDescriptor Descriptor { get; } = descriptor;

    protected override SampleInput ReadInput(ref ShapeReader json)
    {
        int members = 0;
        if (json.BeginObject())
        {
            for (; json.NextProperty(); members++)
            {
                json.ReadAny();
            }
        }

        return new SampleInput(members);
    }

    protected override void Check(SampleInput input, ValidationErrors errors)
    {
        using JsonDocument schema = JsonDocument.Parse(Descriptor.InputSchema);
        if (schema.RootElement.TryGetProperty("required", out JsonElement required) && input.Members < required.GetArrayLength())
        {
            errors.Required(required[0].GetString()!);
        }
    }

    protected override void WriteInput(Utf8JsonWriter writer, SampleInput input) => throw new NotSupportedException();

    protected override ActionRequest CreateRequest(SampleInput input) => throw new NotSupportedException();

    protected override SampleInput ReadOutput(ref ShapeReader json) => throw new NotSupportedException();

    protected override void WriteOutput(Utf8JsonWriter writer, SampleInput output) => throw new NotSupportedException();
}

/// <summary>What is known of an input.</summary>
internal sealed record SampleInput(int Members);

/// <summary>Registries made by hand.</summary>
internal static class Samples
{
    public const string InputSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["contact_uuid"],
          "properties": {
            "contact_uuid": { "type": "string", "format": "uuid", "description": "Who gets the credits.", "x-piggy-entity": "contact", "examples": ["4f6c1b0e-8d27-4a53-9e61-b5a07c92d3f4"] },
            "credits": { "type": "integer", "minimum": 1, "maximum": 500, "x-piggy-unit": "credits", "description": "How many.", "examples": [25] },
            "unit_value": { "type": ["number", "null"], "description": "Purchase amount.", "x-piggy-evidence": { "confidence": "low", "note": "One sample *shows* text." } },
            "channel": { "type": "string", "x-extensible-enum": ["till", "web"], "examples": ["till", "web"], "x-piggy-evidence": { "confidence": "medium" } },
            "nickname": { "type": "string", "examples": ["Bo", "Jo"] },
            "status": { "$ref": "#/$defs/Status", "description": "How it stands." },
            "options": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object", "required": ["label"],
                "properties": { "label": { "type": "string", "maxLength": 1 }, "value": { "type": ["string", "number"] } },
                "x-piggy-rules": [{ "differ": ["label", "value"], "because": "A label explains a value." }]
              }
            },
            "attributes": { "type": "object", "additionalProperties": true }
          },
          "additionalProperties": false,
          "x-piggy-rules": [{ "at-least-one-of": ["credits", "unit_value"], "because": "Something must be awarded." }],
          "$defs": { "Status": { "type": "string", "enum": ["open", "closed"], "description": "A state." } }
        }
        """;

    public const string OutputSchema = """
        {
          "type": "object",
          "properties": {
            "data": {
              "anyOf": [
                { "type": "object", "required": ["token"], "properties": { "token": { "type": "string", "x-piggy-secret": true, "description": "The token." },
                  "contact": { "anyOf": [{ "$ref": "#/$defs/Contact" }, { "type": "null" }] } } },
                { "type": "null" }
              ]
            },
            "error": { "type": ["object", "null"], "properties": { "kind": { "type": "string" } } },
            "successful": { "type": "boolean" }
          },
          "$defs": { "Contact": { "type": "object", "properties": { "email": { "type": "string", "x-piggy-personal": true }, "parent": { "$ref": "#/$defs/Contact" } } } }
        }
        """;

    public static PiggyErrorCode Code { get; } = new(55031, "ContactNotFound", "The account has no such contact.", false, "Check the UUID.");

    public static ActionDescriptor Descriptor { get; } = new()
    {
        Slug = "SAMPLE_AWARD",
        Name = "Award",
        Title = "Award credits",
        Summary = "Awards credits.",
        Description = "Awards `credits` to a contact.",
        Toolset = "core",
        SuccessStatus = 200,
        Operation = new OperationDescriptor
        {
            OperationId = "award",
            Method = "POST",
            Path = "/awards/{contact_uuid}",
            Summary = "Awards credits.",
            Effect = new OperationEffect
            {
                Writes = true, Irreversible = true, GivesValue = true, SendsMail = true, ReturnsSecret = true, PersonalData = true, RepeatSafe = false, Asynchronous = true,
            },
            Evidence = new OperationEvidence
            {
                Request = Confidence.High, Response = Confidence.Medium, Errors = Confidence.Low, Sources = ["docs"], Checked = new DateOnly(2026, 11, 22), Note = "Sources disagree.",
            },
            Errors = [Code],
        },
        Inputs = [new("contact_uuid", ActionInputLocation.Path, true), new("credits", ActionInputLocation.Body, false), new("attributes", ActionInputLocation.BodyMembers, false)],
        InputSchema = InputSchema,
        OutputSchema = OutputSchema,
    };

    public static ActionRegistry Registry(params IEnumerable<ActionDescriptor> descriptors)
    {
        var actions = new List<PiggyAction>();
        foreach (ActionDescriptor descriptor in descriptors)
        {
            actions.Add(new SampleAction(descriptor));
        }

        return new ActionRegistry(new SpecOrigin("Sample", "1", "00"), actions, [Code]);
    }

    /// <summary>A registry with the sample action and one trigger.</summary>
    public static ActionRegistry RegistryOf(TriggerDescriptor descriptor) => new(new SpecOrigin("Sample", "1", "00"), [new SampleAction(Descriptor)], [Code])
    {
        Triggers = new TriggerRegistry([new SampleTrigger(descriptor)]),
    };
}
