using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Generated.Http;

/// <summary>Reads the data at which a reader stands.</summary>
internal delegate TOutput? OutputReader<TOutput>(ref ShapeReader json)
    where TOutput : class;

/// <summary>Where an answer holds its data, and how closely it is held to the spec.</summary>
/// <param name="DataIsOptional">Whether a successful answer may be without data, even without a body.</param>
/// <param name="DataIsWholeBody">Whether the body is the data, with no envelope around it.</param>
/// <param name="Check">What happens when it can be understood and is not what the spec describes.</param>
internal readonly record struct AnswerShape(bool DataIsOptional, bool DataIsWholeBody, OutputCheck Check);

/// <summary>Turns an answer into the envelope: data, or an error that says what happened and what to do.</summary>
internal static class AnswerReader
{
    internal static ActionResult<TOutput> Read<TOutput>(
        ActionDescriptor descriptor,
        ActionRegistry registry,
        ActionAnswer answer,
        OutputReader<TOutput> readOutput,
        Action<Utf8JsonWriter, TOutput> writeOutput,
        AnswerShape shape)
        where TOutput : class
    {
        if (answer.Failure != AnswerFailure.None || answer.Status is not (>= 200 and < 300))
        {
            return ActionResult<TOutput>.Failure(new AnswerErrors(descriptor, answer).Of(registry));
        }

        if (shape.DataIsOptional && answer.Body.IsEmpty)
        {
            return ActionResult<TOutput>.Success(null, writeOutput);
        }

        ValidationErrors errors = ValidationErrors.Take();
        var json = new ShapeReader(answer.Body.Span, errors, strictInput: false);
        TOutput? data = ReadData(ref json, readOutput, shape);
        if (data is null && !shape.DataIsWholeBody && new AnswerErrors(descriptor, answer).OfContradiction(registry) is { } contradiction)
        {
            return ActionResult<TOutput>.Failure(contradiction);
        }

        if (!errors.IsEmpty)
        {
            return ActionResult<TOutput>.Failure(new AnswerErrors(descriptor, answer).Unreadable(errors.ToList()));
        }

        if (shape.Check == OutputCheck.Off)
        {
            errors.Give();
            return ActionResult<TOutput>.Success(data, writeOutput);
        }

        var strict = new ShapeReader(answer.Body.Span, errors, strictInput: false, strictTypes: true);
        ReadData(ref strict, readOutput, shape);
        if (errors.IsEmpty)
        {
            return ActionResult<TOutput>.Success(data, writeOutput);
        }

        ActionError deviations = new AnswerErrors(descriptor, answer).Unreadable(errors.ToList());
        return shape.Check == OutputCheck.Enforce
            ? ActionResult<TOutput>.Failure(deviations)
            : ActionResult<TOutput>.Success(data, writeOutput, deviations.Fields);
    }

    private static TOutput? ReadData<TOutput>(ref ShapeReader json, OutputReader<TOutput> readOutput, AnswerShape shape)
        where TOutput : class =>
        shape.DataIsWholeBody ? readOutput(ref json) : ReadEnvelope(ref json, readOutput, shape.DataIsOptional);

    private static TOutput? ReadEnvelope<TOutput>(ref ShapeReader json, OutputReader<TOutput> readOutput, bool dataIsOptional)
        where TOutput : class
    {
        TOutput? data = null;
        bool isObject = json.BeginObject();
        if (isObject)
        {
            while (json.NextProperty())
            {
                if (json.NameIs("data"u8))
                {
                    data = json.IsNull ? null : readOutput(ref json);
                }
                else
                {
                    json.UnknownProperty([]);
                }
            }
        }

        // A body that is just "null" is no envelope, even where an envelope may be without data.
        json.Require("data", data is not null || (isObject && dataIsOptional));

        return data;
    }
}
