// Measures a server of the Model Context Protocol as a client sees it: node mcp-time.mjs COMMAND [ARGUMENT…]
// From the start of the process to the answer of tools/list, its memory then, and calls a second.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [command, ...args] = process.argv.slice(2);
const starts = 20;
const calls = 2000;

function open() {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map();
  let last = 0;
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const request = (method, params = {}) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  const end = () => new Promise((resolve) => child.on("close", resolve) && child.stdin.end());
  return { child, send, request, end };
}

async function list(server) {
  await server.request("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "time", version: "1" } });
  server.send({ method: "notifications/initialized" });
  return server.request("tools/list");
}

const times = [];
for (let start = 0; start < starts; start++) {
  const begun = performance.now();
  const server = open();
  await list(server);
  times.push(performance.now() - begun);
  await server.end();
}

times.sort((left, right) => left - right);
const server = open();
await list(server);
await new Promise((resolve) => setTimeout(resolve, 1000));
const memory = (name) => Number(readFileSync(`/proc/${server.child.pid}/status`, "utf8").match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024;
const idle = memory("VmRSS");

async function rate(inFlight) {
  let left = calls;
  const begun = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const answer = await server.request("tools/call", { name: "PIGGY_LIST_FORMS", arguments: {} });
      if (answer.result?.isError !== false) throw new Error(JSON.stringify(answer));
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return Math.round((calls / (performance.now() - begun)) * 1000);
}

await rate(1);
const one = await rate(1);
const sixteen = await rate(16);
console.log(`start to tools/list: best ${times[0].toFixed(0)} ms, median ${times[starts / 2].toFixed(0)} ms of ${starts}`);
console.log(`resident memory: idle ${idle.toFixed(1)} MB, after ${3 * calls} calls ${memory("VmRSS").toFixed(1)} MB`);
console.log(`calls a second: ${one} one after the other, ${sixteen} with 16 under way`);
await server.end();
