using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the class where a caller begins.</summary>
internal static class RootClientEmitter
{
    public static void Emit(SourceWriter writer, RootClientPlan plan)
    {
        RequestBuilderPlan builder = plan.Builder;
        writer.Summary(builder.Summary).TypeAttributes(null);
        writer.Type($"partial class {builder.Name.Simple} : {Runtime.BaseRequestBuilder}", () =>
        {
            RequestBuilderEmitter.OperationFields(writer, builder);
            RequestBuilderEmitter.KeptBuilders(writer, builder);
            Constructor(writer, plan);
            RequestBuilderEmitter.Members(writer, builder);
            RequestBuilderEmitter.NestedTypes(writer, builder);
        });
    }

    private static void Constructor(SourceWriter writer, RootClientPlan plan)
    {
        writer.Summary("Makes a client that sends its requests through the adapter.").Param("requestAdapter", "Sends the requests.");
        writer.Line($"public {plan.Builder.Name.Simple}({Runtime.RequestAdapter} requestAdapter)");
        writer.Indent(() => writer.Line($": base(requestAdapter, {CSharpText.Literal(plan.Builder.UrlTemplate)}, new {Runtime.Values(writer)}())"));
        writer.Block("", () =>
        {
            foreach (TypeName factory in Runtime.WriterFactories)
            {
                writer.Line($"{Runtime.ApiClientBuilder.Static}.RegisterDefaultSerializer<{factory}>();");
            }

            foreach (TypeName factory in Runtime.ReaderFactories)
            {
                writer.Line($"{Runtime.ApiClientBuilder.Static}.RegisterDefaultDeserializer<{factory}>();");
            }

            BaseUrl(writer, plan.BaseUrl);
        });
    }

    private static void BaseUrl(SourceWriter writer, string? url)
    {
        if (url is null)
        {
            return;
        }

        writer.Block("if (string.IsNullOrEmpty(RequestAdapter.BaseUrl))", () => writer.Line($"RequestAdapter.BaseUrl = {CSharpText.Literal(url)};"));
        writer.Line("PathParameters[\"baseurl\"] = RequestAdapter.BaseUrl;");
    }
}
