import type { RenderRefusal } from "@hervat/report-engine";
import { z } from "zod";

/** Failures that a plugin cannot help: nothing is held against it. */
const NOT_ITS_OWN = ["cancelled", "engine-closed", "browser-stopped", "browser-missing", "print-too-slow"] as const;

const WITHOUT_PLACE = [
  ...NOT_ITS_OWN,
  "walls-missing",
  "view-too-large",
  "plugin-too-slow",
  "plugin-out-of-memory",
  "plugin-too-deep",
  "markup-missing",
  "markup-too-large",
  "markup-text-broken",
] as const;

/** A failure as it is kept for the administrator and the author. */
export const KeptFailure = z.union([
  z.strictObject({ kind: z.enum(WITHOUT_PLACE) }),
  z.strictObject({ kind: z.enum(["view-invalid", "view-text-broken"]), where: z.string() }),
  z.strictObject({ kind: z.literal("view-audience-differs"), audience: z.string() }),
  z.strictObject({ kind: z.literal("options-invalid"), option: z.string() }),
  z.strictObject({ kind: z.literal("plugin-failed"), error: z.string(), at: z.string() }),
  z.strictObject({ kind: z.literal("markup-refused"), what: z.literal("…") }),
]);
export type KeptFailure = z.infer<typeof KeptFailure>;

/**
 * What is kept of a failure, or null when it says nothing of the plugin. Which markup was refused is not kept: a plugin writes its names
 * itself, and could write what it read of a case into one.
 */
export function keptFailure(refusal: RenderRefusal): KeptFailure | null {
  if (refusal.kind === "engine-busy" || NOT_ITS_OWN.some((kind) => kind === refusal.kind)) return null;
  return refusal.kind === "markup-refused" ? { kind: refusal.kind, what: "…" } : refusal;
}
