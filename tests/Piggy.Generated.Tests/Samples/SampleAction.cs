using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Samples;

/// <summary>An action as the generator emits it, in the three kinds that decide about repetition.</summary>
internal sealed class SampleAction : PiggyAction<SampleInput, SampleOutput>
{
    private SampleAction(string slug, string method, bool writes, bool repeatSafe) => Descriptor = new ActionDescriptor
    {
        Slug = slug,
        Name = "Sample",
        Title = "Sample",
        Summary = "Sample.",
        Description = "Sample.",
        Toolset = "core",
        SuccessStatus = 200,
        Operation = Operation(method, writes, repeatSafe),
        Inputs = [],
        InputSchema = "{}",
        OutputSchema = "{}",
    };

    private static OperationDescriptor Operation(string method, bool writes, bool repeatSafe) => new()
    {
        OperationId = "sample",
        Method = method,
        Path = "/contacts/{contact_uuid}/sample",
        Summary = "Sample.",
        Effect = new OperationEffect
        {
            Writes = writes, RepeatSafe = repeatSafe, Irreversible = false, GivesValue = writes && !repeatSafe,
            SendsMail = false, ReturnsSecret = false, PersonalData = true, Asynchronous = false,
        },
        Evidence = new OperationEvidence { Request = Confidence.High, Response = Confidence.High, Errors = Confidence.Low, Sources = [], Checked = new DateOnly(2026, 1, 31) },
        Errors = [new PiggyErrorCode(60003, "NotEnoughCredits", "as the action says", false, "Give fewer credits.")],
    };

    public static SampleAction Read { get; } = new("SAMPLE_READ", "GET", writes: false, repeatSafe: true);

    public static SampleAction Give { get; } = new("SAMPLE_GIVE", "POST", writes: true, repeatSafe: false);

    public static SampleAction Put { get; } = new("SAMPLE_PUT", "PUT", writes: true, repeatSafe: true);

    /// <summary>A write without a body, as Piggy's GET that writes.</summary>
    public static SampleAction Bare { get; } = new("SAMPLE_BARE", "GET", writes: true, repeatSafe: false);

    public override ActionDescriptor Descriptor { get; }

    protected override SampleInput ReadInput(ref ShapeReader json) => SampleInput.Read(ref json);

    protected override void Check(SampleInput input, ValidationErrors errors) => input.Check(errors);

    protected override void WriteInput(Utf8JsonWriter writer, SampleInput input) => input.Write(writer);

    protected override ActionRequest CreateRequest(SampleInput input)
    {
        var request = new ActionRequest(Descriptor.Method, $"/contacts/{ActionRequest.Escape(input.ContactUuid.ToString())}/sample");
        return Descriptor.Method == "GET" ? request.Query("email", input.Email) : request.Body(input.WriteBody);
    }

    protected override SampleOutput? ReadOutput(ref ShapeReader json) => SampleOutput.Read(ref json);

    protected override void WriteOutput(Utf8JsonWriter writer, SampleOutput output) => output.Write(writer);
}

/// <summary>The runner the generator emits beside its actions.</summary>
internal sealed class SampleActions(ActionTransport transport) : ActionRunner(Registry, transport)
{
    public static ActionRegistry Registry { get; } = new(
        new SpecOrigin("Sample", "1", "00"),
        [SampleAction.Bare, SampleAction.Give, SampleAction.Put, SampleAction.Read],
        [
            new PiggyErrorCode(60003, "Elsewhere", "as the catalogue says", true, "Something else."),
            new PiggyErrorCode(1008, "Busy", "Piggy is busy with this contact.", true, "Wait a little."),
            new PiggyErrorCode(55031, "ContactNotFound", "No such contact.", false, "Look the contact up."),
        ]);
}
