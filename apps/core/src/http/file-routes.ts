import type { FileRoute } from "./file-route.ts";

/** Files that the coach portal fetches, and those that the manager portal pipes on to its visitor. */
export const coachFiles: readonly FileRoute[] = [];
export const managerFiles: readonly FileRoute[] = [];
