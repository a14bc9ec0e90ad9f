import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { CallContext, ProcedureMeta } from "./call-context.ts";
import { BasisMissingError, FactorMissingError } from "./errors.ts";
import { openCall, recordRefused } from "./guard-call.ts";
import { unkeepablePlace } from "./input-limits.ts";
import { refusalOfFault } from "./refusal-of-fault.ts";
import { toTrpcError } from "./to-trpc-error.ts";

const t = initTRPC
  .context<CallContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      code: shape.code,
      // The text of an exception may repeat what someone typed, so a client gets the word and the number to ask about.
      message: error.code,
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        requestId: ctx?.requestId ?? null,
        /** Why nothing about her health may be kept in this case: what the page says a sentence about. */
        basis: error.cause instanceof BasisMissingError ? error.cause.standing : null,
        /** What the client has to give before this opens: her code once more, or her whole sign-in. */
        factor: error.cause instanceof FactorMissingError ? error.cause.asks : null,
        /** Which fields of the input were wrong; never what was in them. */
        fields:
          error.cause instanceof z.ZodError && error.code === "BAD_REQUEST" ? error.cause.issues.map(({ path }) => path.join(".")) : [],
      },
    }),
  });

const guarded = t.procedure
  .use(async ({ ctx, next, path }) => {
    const result = await next();
    if (!result.ok) throw toTrpcError(result.error, ctx, path);
    return result;
  })
  .use(async ({ ctx, meta, type, getRawInput, next }) => {
    if (meta === undefined) throw new Error("a procedure without an action");
    // A call of a procedure that takes nothing may come without a body; one that cannot be read is refused where it is parsed.
    const input = await getRawInput().catch(() => undefined);
    const verb = await openCall(ctx, meta, { changes: type === "mutation", input });
    const result = await next({ ctx: verb });
    if (!result.ok) await recordRefused(verb, refusalOfFault(result.error.cause), input);
    return result;
  });

/**
 * The only way to a procedure: first what it does to what (`.meta`), then what goes in (`.input`, optional), then what comes
 * out (`.output`, a strict schema), then `.query` or `.mutation`. Without the first and the last but one it does not compile.
 */
export const procedure = {
  meta(meta: ProcedureMeta) {
    const declared = guarded.meta(meta);
    const kept = declared.use(async ({ getRawInput, next }) => {
      const place = unkeepablePlace(await getRawInput());
      if (place === undefined) return next();
      const cause = new z.ZodError([{ code: "custom", path: [...place], message: "unkeepable", input: undefined }]);
      throw new TRPCError({ code: "BAD_REQUEST", cause });
    });
    return {
      input: <Input extends z.ZodType>(input: Input) => ({
        output: <Output extends z.ZodType>(output: Output) => kept.input(input).output(output),
      }),
      output: <Output extends z.ZodType>(output: Output) => declared.output(output),
    };
  },
};

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
