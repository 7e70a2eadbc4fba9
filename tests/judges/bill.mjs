// Reads a bill of materials from standard input and writes what the library of CycloneDX's makers has against it, as JSON; null if it is valid.
import { readFileSync } from "node:fs";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";

const text = readFileSync(0, "utf8");
const version = Spec.Version[`v${JSON.parse(text).specVersion.replace(".", "dot")}`];
process.stdout.write(JSON.stringify(await new Validation.JsonStrictValidator(version).validate(text)));
