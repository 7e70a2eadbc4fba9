// Reads one JSON object from standard input: how to reach a server of the Model Context Protocol ({ command, args } or { url, token }), and what to call ([{ name, arguments }]).
// Connects with the official TypeScript client, lists everything, makes the calls, approves what it is asked, and writes what it saw as one JSON object.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { text } from "node:stream/consumers";

const { command, args, url, token, calls } = JSON.parse(await text(process.stdin));
const transport = command
  ? new StdioClientTransport({ command, args, env: process.env, stderr: "ignore" })
  : new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: token ? { Authorization: `Bearer ${token}` } : {} } });

const client = new Client({ name: "piggy-judge", version: "1.0.0" }, { capabilities: { elicitation: {} } });
const questions = [];
client.setRequestHandler(ElicitRequestSchema, async (request) => {
  questions.push(request.params.message);
  return { action: "accept", content: { approve: true } };
});

await client.connect(transport);

// Once it has listed the tools, the client holds every structured answer against the tool's output schema.
const { tools } = await client.listTools();
const { resources } = await client.listResources();
const { resourceTemplates } = await client.listResourceTemplates();
const { prompts } = await client.listPrompts();
const account = await client.readResource({ uri: "piggy://account" });
const results = [];
for (const call of calls) {
  const progress = [];
  const result = await client.callTool(call, undefined, { onprogress: (told) => progress.push(told.progress) });
  results.push({ name: call.name, isError: result.isError, text: result.content[0].text, structured: result.structuredContent, progress });
}

await client.close();
process.stdout.write(
  JSON.stringify({
    server: client.getServerVersion(),
    tools: tools.map((tool) => tool.name),
    resources: resources.map((resource) => resource.uri),
    resourceTemplates: resourceTemplates.map((template) => template.uriTemplate),
    prompts: prompts.map((prompt) => prompt.name),
    account: account.contents[0].text,
    questions,
    results,
  }),
);
