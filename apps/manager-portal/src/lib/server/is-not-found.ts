import { TRPCClientError } from "@trpc/client";

/** What does not exist, and what is somebody else's, answer alike. */
export function isNotFound(fault: unknown): boolean {
  return fault instanceof TRPCClientError && fault.data?.code === "NOT_FOUND";
}
