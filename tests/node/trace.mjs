// Decodes a federated trace, in base64 on standard input, by Apollo's own package; prints it as JSON.
import { readFileSync } from "node:fs";
import { Trace } from "@apollo/usage-reporting-protobuf";

const trace = Trace.decode(Buffer.from(readFileSync(0, "utf8"), "base64"));
console.log(JSON.stringify(Trace.toObject(trace, { longs: Number })));
