import { TRPCClientError } from "@trpc/client";

function fact(error: unknown, name: "code" | "requestId" | "basis"): string | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** The word of a refusal by core, such as NOT_FOUND; undefined when core was not reached. */
export function errorCode(error: unknown): string | undefined {
  return fact(error, "code");
}

/** The number to mention to who looks after this installation. */
export function requestIdOf(error: unknown): string | undefined {
  return fact(error, "requestId");
}

/** Why nothing about her health may be kept in this case; undefined for every other error. */
export function basisOf(error: unknown): "missing" | "withdrawn" | undefined {
  const basis = fact(error, "basis");
  return basis === "missing" || basis === "withdrawn" ? basis : undefined;
}
