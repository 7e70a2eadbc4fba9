open System
open Piggy.Generated
open Piggy.Generated.Actions

/// The envelope as F# likes it: data, if the action has any, or the error.
let ofEnvelope<'data when 'data: not struct and 'data: not null> (envelope: ActionResult<'data>) =
    match envelope.Error with
    | null -> Ok(Option.ofObj (envelope.Data: 'data | null))
    | error -> Error error

/// The new balance of who was given credits, as far as the answer tells it.
let balance (reception: CreditReception) =
    Option.ofObj reception.Contact
    |> Option.bind (_.CreditBalance >> Option.ofObj)
    |> Option.map _.Balance

/// What a person at the till reads.
let describe outcome =
    match outcome with
    | Ok(Some credits) -> $"balance: {credits}"
    | Ok None -> "done"
    | Error(error: ActionError) ->
        let fields = error.Fields |> Seq.map (fun field -> $"{field.Pointer} breaks {field.Rule}") |> String.concat ", "
        $"{error.Kind}: {fields}"

let award (piggy: PiggyClient) shop contact credits =
    task {
        let input =
            CreateCreditReceptionInput(
                ShopUuid = ShopUuid.Parse shop,
                ContactUuid = ContactUuid.Parse contact,
                Credits = Option.toNullable credits
            )

        let! envelope = piggy.Actions.CreateCreditReceptionAsync input
        return ofEnvelope envelope |> Result.map (Option.bind balance)
    }

let variable name =
    match Environment.GetEnvironmentVariable name with
    | null -> failwith $"{name} is not set."
    | value -> value

[<EntryPoint>]
let main arguments =
    use piggy = new PiggyClient(PiggyClientOptions(ApiKey = variable "PIGGY_API_KEY", BaseAddress = Uri(variable "PIGGY_BASE_ADDRESS")))

    let story =
        task {
            let! envelope = piggy.Actions.ListFormsAsync()

            match ofEnvelope envelope with
            | Ok forms -> printfn $"forms: {forms |> Option.map _.Count |> Option.defaultValue 0}"
            | Error error -> eprintfn $"{error.Message} {error.Hint}"

            let! given = award piggy arguments[0] arguments[1] (Some 25L)
            printfn $"{describe given}"
            let! refused = award piggy arguments[0] arguments[1] None
            printfn $"{describe refused}"
        }

    story.GetAwaiter().GetResult()
    0
