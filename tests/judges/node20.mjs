// The conformance package wants fs.globSync, which Node has from version 22 and which no scenario for servers uses. Node 20 gets an empty one: node --import ./node20.mjs …
import { register } from "node:module";
import fs from "node:fs";

if (!fs.globSync) {
  register(
    `data:text/javascript,${encodeURIComponent(`
      export async function load(url, context, next) {
        const loaded = await next(url, context);
        if (!url.includes("/@modelcontextprotocol/conformance/dist/index.js")) return loaded;
        const name = /globSync as (\\w+),/;
        const source = loaded.source.toString();
        return { ...loaded, source: source.replace(name, "") + ";function " + name.exec(source)[1] + "(){return[]}" };
      }`)}`,
  );
}
