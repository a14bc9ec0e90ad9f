import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { OwnContent } from "../own-fields/own-content.ts";
import type { InstanceOptions } from "./instance.ts";
import { LIMITS } from "./limits.ts";
import type { VmFailure, VmReply, VmReport, VmRequest } from "./protocol.ts";

/** The module of a plugin and the SHA-256 of its text, by which a thread knows it again. */
export interface VmCode {
  readonly hash: string;
  readonly text: string;
}

/** A VM in a thread of its own, for one document at a time. */
export interface Vm {
  describe(code: VmCode): Promise<Result<string, VmFailure>>;
  render(code: VmCode, view: string, options: string): Promise<Result<string, VmFailure>>;
  /** As `render`, and what it wrote read as markup, with what a practice asks besides in its places. */
  report(code: VmCode, view: string, options: string, own?: OwnContent): Promise<Result<VmReport, VmFailure>>;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  /** Hashes of the code it was given. */
  readonly given: Set<string>;
}

function startThread(options: InstanceOptions): Thread {
  const worker = new Worker(new URL("./vm-thread.ts", import.meta.url), {
    env: {},
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    name: "report-vm",
  });
  worker.unref();
  const ready = new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread of the VM ended before it was ready")));
  });
  // Whoever uses the thread awaits this; a thread that nobody uses any more may fail in silence.
  ready.catch(() => {});
  return { worker, ready, given: new Set() };
}

/** The answer of a thread, `undefined` when it died, or `too-slow` when it did not answer in time. */
function ask(worker: Worker, request: VmRequest): Promise<VmReply | undefined> {
  return new Promise((resolve) => {
    const settle = (reply: VmReply | undefined) => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", died).off("exit", died);
      worker.unref();
      resolve(reply);
    };
    const died = () => settle(undefined);
    let timer: NodeJS.Timeout;
    const wait = () => {
      const since = performance.now();
      timer = setTimeout(() => {
        if (performance.now() - since > LIMITS.terminateMs + LIMITS.lateMs) wait();
        else settle({ id: request.id, ok: false, failure: { kind: "too-slow" } });
      }, LIMITS.terminateMs);
    };
    wait();
    worker.on("message", settle).on("error", died).on("exit", died);
    worker.ref();
    worker.postMessage(request);
  });
}

/**
 * Starts a VM. A thread whose document went over a limit is replaced, not repaired: its WebAssembly memory
 * never shrinks, and what stopped it may have stopped half way.
 */
export function startVm(options: InstanceOptions = { forAuthor: false }): Vm {
  let thread = startThread(options);
  let last: Promise<unknown> = Promise.resolve();
  let id = 0;

  async function run(verb: VmRequest["verb"], code: VmCode, given: Pick<VmRequest, "input" | "own">): Promise<VmReply> {
    await thread.ready;
    const { hash, text } = code;
    const request = { id: ++id, verb, hash, ...given, ...(!thread.given.has(hash) && { code: text }) };
    thread.given.add(hash);
    const reply = await ask(thread.worker, request);
    if (reply?.ok) return reply;
    if (reply?.failure.kind !== "threw" && reply?.failure.kind !== "no-result") {
      const { worker } = thread;
      thread = startThread(options);
      await worker.terminate();
    }
    return reply ?? { id: request.id, ok: false, failure: { kind: "out-of-memory" } };
  }

  function inTurn(verb: VmRequest["verb"], code: VmCode, given: Pick<VmRequest, "input" | "own">): Promise<VmReply> {
    const turn = last.then(() => run(verb, code, given));
    last = turn.catch(() => {});
    return turn;
  }

  async function text(verb: "describe" | "render", code: VmCode, input: readonly string[]): Promise<Result<string, VmFailure>> {
    const reply = await inTurn(verb, code, { input });
    if (!reply.ok) return refuse(reply.failure);
    return "text" in reply ? ok(reply.text) : refuse({ kind: "no-result" });
  }

  return {
    describe: (code) => text("describe", code, []),
    render: (code, view, options) => text("render", code, [view, options]),
    report: async (code, view, options, own) => {
      const reply = await inTurn("report", code, { input: [view, options], ...(own !== undefined && { own }) });
      if (!reply.ok) return refuse(reply.failure);
      if (!("markup" in reply)) return refuse({ kind: "no-result" });
      const { markup, peakBytes, written } = reply;
      return ok({ markup, peakBytes, ...(written !== undefined && { written }) });
    },
    close: async () => {
      await thread.worker.terminate();
    },
  };
}

/** Lends a VM for one task. */
export async function withVm<Value>(use: (vm: Vm) => Promise<Value>, options?: InstanceOptions): Promise<Value> {
  const vm = startVm(options);
  try {
    return await use(vm);
  } finally {
    await vm.close();
  }
}
