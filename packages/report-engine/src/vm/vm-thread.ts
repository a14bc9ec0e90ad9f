import { parentPort } from "node:worker_threads";
import { newQuickJSWASMModule } from "quickjs-emscripten";
import type { VmRequest } from "./protocol.ts";
import { runInContext } from "./run-in-context.ts";

// The thread is a watchdog, not a wall: the wall is the WebAssembly module, of which this thread has one of its own.
const quickjs = await newQuickJSWASMModule();
parentPort?.on("message", (request: VmRequest) => parentPort?.postMessage(runInContext(quickjs, request)));
parentPort?.postMessage("ready");
