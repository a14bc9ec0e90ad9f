import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { checkMarkup } from "../markup/check-markup.ts";
import { type Instance, openInstance, VmStopped } from "./instance.ts";
import type { VmReply, VmRequest } from "./protocol.ts";

// The thread is a watchdog, not a wall: the walls are the WebAssembly modules, one for each plugin it was given.
const MOST_INSTANCES = 6;
const instances = new Map<string, Instance>();
const codes = new Map<string, string>();
const options = z.strictObject({ forAuthor: z.boolean() }).parse(workerData);

async function instanceOf(hash: string): Promise<Instance> {
  const known = instances.get(hash);
  if (known !== undefined) return known;
  const [oldest] = instances.keys();
  if (oldest !== undefined && instances.size >= MOST_INSTANCES) instances.delete(oldest);
  const code = codes.get(hash);
  if (code === undefined) throw new Error("the thread of the VM was never given this code");
  return openInstance(code, options);
}

async function answer({ id, verb, hash, code, input, own }: VmRequest): Promise<VmReply> {
  if (code !== undefined) codes.set(hash, code);
  try {
    const instance = await instanceOf(hash);
    // Whatever ends in an exception leaves an instance of which nobody knows the state: it is kept only after it has answered.
    instances.delete(hash);
    const { text, peakBytes } = instance.call(verb === "describe" ? "describe" : "render", input);
    if (!instance.outgrown()) instances.set(hash, instance);
    if (verb !== "report") return { id, ok: true, text };
    const written: string = JSON.parse(text);
    return { id, ok: true, markup: checkMarkup(written, own), peakBytes, ...(options.forAuthor && { written }) };
  } catch (error) {
    if (error instanceof VmStopped) return { id, ok: false, failure: error.failure };
    throw error;
  }
}

parentPort?.on("message", async (request: VmRequest) => parentPort?.postMessage(await answer(request)));
parentPort?.postMessage("ready");
