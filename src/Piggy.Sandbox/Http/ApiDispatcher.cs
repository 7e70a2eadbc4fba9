using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Http;

/// <summary>Takes a call from the wire to its operation and the answer back, with the fault in between that a test may have ordered.</summary>
internal sealed class ApiDispatcher(SandboxState state, SandboxOptions options)
{
    public async Task RunAsync(HttpContext context, Route route)
    {
        SandboxFault? fault = state.TakeFault(route.Operation);
        Answer? answer = fault?.Kind switch
        {
            SandboxFaultKind.Maintenance => Refusal.Maintenance,
            SandboxFaultKind.Refuse => Refusal.Because(fault.Code),
            SandboxFaultKind.CutBefore or SandboxFaultKind.HangBefore => null,
            _ => await CarryOutAsync(context.Request, route).ConfigureAwait(false),
        };
        bool carriedOut = answer?.Status < StatusCodes.Status400BadRequest;
        if (answer is null || fault?.Kind is SandboxFaultKind.CutAfter or SandboxFaultKind.HangAfter)
        {
            state.Remember(new SandboxCall(route.Operation, Status: 0, carriedOut));
            if (fault?.Kind is SandboxFaultKind.HangBefore or SandboxFaultKind.HangAfter)
            {
                await HangAsync(context).ConfigureAwait(false);
            }

            context.Abort();
            return;
        }

        state.Remember(new SandboxCall(route.Operation, answer.Status, carriedOut));
        await answer.WriteAsync(context.Response).ConfigureAwait(false);
    }

    // A sandbox that stops must not wait for a caller that waits for it.
    private static async Task HangAsync(HttpContext context)
    {
        CancellationToken stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Answer> CarryOutAsync(HttpRequest request, Route route)
    {
        RequestBody body = await RequestBody.ReadAsync(request, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        Dictionary<string, string> texts = OutsideTheBody(request);
        JsonElement json = body.Json;
        return state.Change((tables, now) => route.Handle(new Call(new Input(texts, json), tables, now, options)));
    }

    /// <summary>Query values, of which the last counts, and over them the values in the path.</summary>
    private static Dictionary<string, string> OutsideTheBody(HttpRequest request)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method))
        {
            foreach ((string name, StringValues values) in request.Query)
            {
                texts[name] = values[^1] ?? "";
            }
        }

        foreach ((string name, object? value) in request.RouteValues)
        {
            texts[name] = value as string ?? "";
        }

        return texts;
    }
}
