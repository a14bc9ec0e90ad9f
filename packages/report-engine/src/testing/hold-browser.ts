import { createReportEngine } from "../engine.ts";
import { shippedPlugin } from "./shipped-plugin.ts";

// A process of its own that has printed once and keeps its browser, until somebody kills it.
const engine = await createReportEngine({ lanes: 1 });
const invoice = await shippedPlugin("invoice");
await engine.render({ plugin: invoice, view: invoice.samples.get("normal"), organisation: "held" });
process.stdout.write(`${(await engine.health()).browserPid}\n`);
setInterval(() => {}, 1_000);
