import { batchManifestRoute, batchZipRoute } from "../batches/download-zip.ts";
import { documentFileRoute } from "../reports/document-file.ts";
import type { FileRoute } from "./file-route.ts";

/** Files that the coach portal fetches, and those that the manager portal pipes on to its visitor. */
export const coachFiles: readonly FileRoute[] = [documentFileRoute, batchZipRoute, batchManifestRoute];
export const managerFiles: readonly FileRoute[] = [];
