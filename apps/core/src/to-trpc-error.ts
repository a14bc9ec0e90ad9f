import { StaleSaveError } from "@hervat/database/repositories";
import { TRPCError } from "@trpc/server";
import { BasisMissingError, FactorMissingError, NotFoundError } from "./errors.ts";
import { refusalOfFault } from "./refusal-of-fault.ts";
import type { Service } from "./service-context.ts";

/**
 * The one place where an exception becomes an answer. Only what a client can act on keeps its own code; everything else is a
 * fault of ours: logged under the request's number, answered without a word about it.
 */
export function toTrpcError(error: TRPCError, ctx: { service: Service; requestId: string }, path: string): TRPCError {
  const cause = refusalOfFault(error.cause);
  if (cause !== error.cause) ctx.service.log.warn({ requestId: ctx.requestId, procedure: path, err: error.cause }, "the database refused");
  if (cause instanceof NotFoundError) return new TRPCError({ code: "NOT_FOUND" });
  if (error.cause instanceof BasisMissingError || error.cause instanceof FactorMissingError)
    return new TRPCError({ code: "PRECONDITION_FAILED", cause: error.cause });
  if (cause instanceof StaleSaveError) return new TRPCError({ code: "CONFLICT" });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  ctx.service.log.error({ requestId: ctx.requestId, procedure: path, err: error.cause ?? error }, "a call failed");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
}
