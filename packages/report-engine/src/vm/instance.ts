import { newQuickJSWASMModule, type QuickJSContext, type QuickJSHandle, type QuickJSRuntime, Scope } from "quickjs-emscripten";
import { LIMITS } from "./limits.ts";
import { prelude } from "./prelude.ts";
import type { VmFailure } from "./protocol.ts";
import { takeSnapshot } from "./snapshot.ts";

/** Everything the language has but a clock. */
const INTRINSICS = {
  BaseObjects: true,
  Eval: true,
  StringNormalize: true,
  RegExpCompiler: true,
  RegExp: true,
  JSON: true,
  Proxy: true,
  MapSet: true,
  TypedArrays: true,
  Promise: true,
  BigInt: true,
  Date: false,
};

/** What stopped a plugin, where it is not a fault of ours. */
export class VmStopped extends Error {
  readonly failure: VmFailure;
  constructor(failure: VmFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** What a plugin wrote, and how much memory its VM had in use at most meanwhile, in bytes. */
interface Answered {
  readonly text: string;
  readonly peakBytes: number;
}

/** A plugin, read and ready, in a WebAssembly module of its own. */
export interface Instance {
  /** @throws VmStopped; the instance is then of no further use. */
  call(verb: "describe" | "render", input: readonly string[]): Answered;
  /** Whether its memory had to grow: such an instance is not kept. */
  outgrown(): boolean;
}

/** A text property of something the plugin threw; it may be anything, with getters of its own. */
function textProperty(context: QuickJSContext, value: QuickJSHandle, name: string): string {
  return context
    .getProp(value, name)
    .consume((property) => (context.typeof(property) === "string" ? context.getString(property).slice(0, 4_000) : ""));
}

/** Errors of the language itself: a name that a plugin made up could be the name of a client. */
const ERRORS: ReadonlySet<string> = new Set(
  "Error EvalError RangeError ReferenceError SyntaxError TypeError URIError InternalError AggregateError".split(" "),
);

const MOST_SAID = 300;

function failureOf(context: QuickJSContext, thrown: QuickJSHandle, forAuthor: boolean): VmFailure {
  const error = textProperty(context, thrown, "name");
  const message = textProperty(context, thrown, "message");
  if (message === "out of memory") return { kind: "out-of-memory" };
  if (message === "stack overflow") return { kind: "too-deep" };
  const threw = { kind: "threw", error: ERRORS.has(error) ? error : "Error", stack: textProperty(context, thrown, "stack") } as const;
  return forAuthor ? { ...threw, said: message.replaceAll(/\s+/g, " ").slice(0, MOST_SAID) } : threw;
}

/** What this thread worked so far, in ms. Not what went by: a machine that slept, or a process that was stopped, says nothing of a plugin. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Interrupts whatever runs once its time is over. */
function watch(runtime: QuickJSRuntime) {
  let deadline = 0;
  let interrupted = false;
  runtime.setInterruptHandler(() => {
    interrupted = worked() > deadline;
    return interrupted;
  });
  return {
    start: () => {
      deadline = worked() + LIMITS.interruptMs;
      interrupted = false;
    },
    interrupted: () => interrupted,
  };
}

export interface InstanceOptions {
  /** What a plugin threw is told as it said it: only where every view is made up. */
  readonly forAuthor: boolean;
}

/**
 * Reads a plugin in a new WebAssembly module and remembers its whole memory at that moment. Before every document the memory is put
 * back: each document finds the state of a context in which nothing ran yet, without reading the plugin anew.
 *
 * @throws VmStopped
 */
export async function openInstance(code: string, { forAuthor }: InstanceOptions): Promise<Instance> {
  const quickjs = await newQuickJSWASMModule();
  const runtime = quickjs.newRuntime({ memoryLimitBytes: LIMITS.memoryBytes, maxStackSizeBytes: LIMITS.stackBytes });
  const clock = watch(runtime);
  const context = runtime.newContext({ intrinsics: INTRINSICS });

  const value = (result: ReturnType<QuickJSContext["evalCode"]>): QuickJSHandle => {
    if (result.error === undefined) return result.value;
    if (clock.interrupted()) throw new VmStopped({ kind: "too-slow" });
    const failure = result.error.consume((thrown) => failureOf(context, thrown, forAuthor));
    // Reading what was thrown runs code of the plugin once more.
    throw new VmStopped(clock.interrupted() ? { kind: "too-slow" } : failure);
  };

  clock.start();
  const calls = value(context.evalCode(prelude(forAuthor ? "asked" : "as it is"), "host.js"));
  const verbs = { describe: context.getProp(calls, "describe"), render: context.getProp(calls, "render") };
  const module = value(context.evalCode(code, "report.js", { type: "module" }));
  const snapshot = takeSnapshot(quickjs.getWasmMemory());

  function run(verb: "describe" | "render", input: readonly string[]): string {
    return Scope.withScope((scope) => {
      const given = input.map((text) => scope.manage(context.newString(text)));
      const result = scope.manage(value(context.callFunction(verbs[verb], context.undefined, module, ...given)));
      if (context.typeof(result) !== "string") throw new VmStopped({ kind: "no-result" });
      const length = scope.manage(context.getProp(result, "length"));
      if (context.getNumber(length) > LIMITS.textLength) throw new VmStopped({ kind: "result-too-large" });
      return context.getString(result);
    });
  }

  return {
    call: (verb, input) => {
      clock.start();
      const text = run(verb, input);
      return { text, peakBytes: snapshot.restore() };
    },
    outgrown: () => snapshot.outgrown(),
  };
}
