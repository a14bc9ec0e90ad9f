import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from "quickjs-emscripten";
import { Scope } from "quickjs-emscripten";
import { LIMITS } from "./limits.ts";
import { PRELUDE } from "./prelude.ts";
import type { VmFailure, VmReply, VmRequest } from "./protocol.ts";

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

class VmStopped extends Error {
  readonly failure: VmFailure;
  constructor(failure: VmFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A text property of something the plugin threw; it may be anything, with getters of its own. */
function textProperty(context: QuickJSContext, value: QuickJSHandle, name: string): string {
  return context
    .getProp(value, name)
    .consume((property) => (context.typeof(property) === "string" ? context.getString(property).slice(0, 4_000) : ""));
}

function failureOf(context: QuickJSContext, thrown: QuickJSHandle, interrupted: boolean): VmFailure {
  if (interrupted) return { kind: "too-slow" };
  const error = textProperty(context, thrown, "name");
  const message = textProperty(context, thrown, "message");
  if (message === "out of memory") return { kind: "out-of-memory" };
  if (message === "stack overflow") return { kind: "too-deep" };
  return { kind: "threw", error: /^[A-Z]\w{0,40}$/.test(error) ? error : "Error", stack: textProperty(context, thrown, "stack") };
}

/**
 * One document in a context of its own: a runtime is made, used once and thrown away, so that nothing
 * a plugin leaves behind is there for the next document.
 */
export function runInContext(quickjs: QuickJSWASMModule, request: VmRequest): VmReply {
  const { id } = request;
  let interrupted = false;
  try {
    const text = Scope.withScope((scope) => {
      const runtime = scope.manage(quickjs.newRuntime({ memoryLimitBytes: LIMITS.memoryBytes, maxStackSizeBytes: LIMITS.stackBytes }));
      const deadline = performance.now() + LIMITS.interruptMs;
      runtime.setInterruptHandler(() => {
        interrupted = performance.now() > deadline;
        return interrupted;
      });
      const context = scope.manage(runtime.newContext({ intrinsics: INTRINSICS }));
      const value = (result: ReturnType<QuickJSContext["evalCode"]>): QuickJSHandle => {
        if (result.error === undefined) return scope.manage(result.value);
        throw new VmStopped(result.error.consume((thrown) => failureOf(context, thrown, interrupted)));
      };
      const calls = value(context.evalCode(PRELUDE, "host.js"));
      const call = scope.manage(context.getProp(calls, request.verb));
      const module = value(context.evalCode(request.code, "report.js", { type: "module" }));
      const input =
        request.verb === "render" ? [request.view, request.options].map((argument) => scope.manage(context.newString(argument))) : [];
      const result = value(context.callFunction(call, context.undefined, module, ...input));
      if (context.typeof(result) !== "string") throw new VmStopped({ kind: "no-result" });
      const length = scope.manage(context.getProp(result, "length"));
      if (context.getNumber(length) > LIMITS.textLength) throw new VmStopped({ kind: "result-too-large" });
      return context.getString(result);
    });
    return { id, ok: true, text };
  } catch (error) {
    if (error instanceof VmStopped) return { id, ok: false, failure: error.failure };
    throw error;
  }
}
