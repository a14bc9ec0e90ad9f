import { TRPCClientError } from "@trpc/client";

/** The word of a refusal by core, such as NOT_FOUND; undefined when core was not reached. */
export function refusalCode(fault: unknown): string | undefined {
  if (!(fault instanceof TRPCClientError)) return undefined;
  const data: unknown = fault.data;
  const code: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "code") : undefined;
  return typeof code === "string" ? code : undefined;
}
