import { TRPCClientError } from "@trpc/client";

/** Somebody else saved the same since it was read. */
export function isConflict(fault: unknown): boolean {
  return fault instanceof TRPCClientError && fault.data?.code === "CONFLICT";
}
