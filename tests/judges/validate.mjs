// Reads JSON lines from standard input: first an array of [name, schema], then the name of a schema, a tab and a document per line.
// Answers each document with a line: 1 if ajv finds it valid, 0 if not.
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = new Ajv2020({ allowUnionTypes: true, strict: false, validateFormats: true });
addFormats(ajv);

// ajv-formats 3.0.1 takes more than the standards that JSON Schema names: an offset without colon or minutes and a blank for the T (RFC 3339 has neither),
// and a whole URN for a UUID (RFC 9562 calls that a URN).
const dateTime = ajv.formats["date-time"];
ajv.addFormat("date-time", (text) => /^\d{4}-\d\d-\d\d[Tt][\d:.]+([Zz]|[+-]\d\d:\d\d)$/.test(text) && dateTime.validate(text));
const uuid = ajv.formats["uuid"];
ajv.addFormat("uuid", (text) => !/^urn:/i.test(text) && uuid.test(text));

// Two rules between fields have no keyword of JSON Schema. This is their meaning, written a second time and from spec/README.md alone.
ajv.addKeyword({
  keyword: "x-piggy-rules",
  type: "object",
  validate: (rules, value) =>
    rules.every((rule) => {
      const [first, second] = (rule["differ"] ?? rule["in-order"] ?? []).map((name) => value[name]);
      if (typeof first !== "string" || typeof second !== "string") return true;
      if (rule["differ"]) return first.toLowerCase() !== second.toLowerCase();
      return !(Date.parse(first) >= Date.parse(second));
    }),
});

let schemas;
const answers = [];
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (schemas === undefined) {
    schemas = new Map(JSON.parse(line).map(([name, schema]) => [name, ajv.compile(schema)]));
    continue;
  }

  const tab = line.indexOf("\t");
  answers.push(schemas.get(line.slice(0, tab))(JSON.parse(line.slice(tab + 1))) ? "1" : "0");
}

process.stdout.write(answers.join("\n"));
