import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { CloseCaseInput, closeCase } from "./close-case.ts";
import { closeQuietly } from "./close-quietly.ts";
import { DueErasures, readDueErasures } from "./due-erasures.ts";
import { KeepInput, keepDossier } from "./keep-dossier.ts";
import { ErasurePreview, previewErasure } from "./preview-erasure.ts";
import { ClosingShown, readClosing } from "./read-closing.ts";
import { undoQuietClosing } from "./undo-quiet-closing.ts";

const MoveRefusals = [
  z.strictObject({ kind: z.literal("wrong-status"), status: z.enum(["intake", "active", "paused", "completed", "stopped"]) }),
  z.strictObject({ kind: z.literal("before-last-change"), lastChangeOn: PlainDate }),
] as const;

const KeepRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["still-running", "not-ahead"]) }),
  z.strictObject({ kind: z.literal("too-long"), latest: PlainDate }),
]);

export const closingRouter = router({
  read: procedure
    .meta({ action: "trajectory.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ClosingShown)
    .query(({ ctx, input }) => readClosing(ctx, input)),
  close: procedure
    .meta({ action: "trajectory.steer", resource: "trajectory" })
    .input(CloseCaseInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [...MoveRefusals, z.strictObject({ kind: z.literal("in-the-future") })])))
    .mutation(({ ctx, input }) => closeCase(ctx, input)),
  closeQuietly: procedure
    .meta({ action: "trajectory.close-quietly", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [...MoveRefusals])))
    .mutation(({ ctx, input }) => closeQuietly(ctx, input)),
  undoQuiet: procedure
    .meta({ action: "trajectory.undo-quiet-closing", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["nothing-to-undo", "too-late"]) })))
    .mutation(({ ctx, input }) => undoQuietClosing(ctx, input)),
  keep: procedure
    .meta({ action: "privacy.keep", resource: "trajectory" })
    .input(KeepInput)
    .output(resultOf(z.null(), KeepRefusal))
    .mutation(({ ctx, input }) => keepDossier(ctx, input)),
  dueErasures: procedure
    .meta({ action: "privacy.read-due", resource: "practice" })
    .output(DueErasures)
    .query(({ ctx }) => readDueErasures(ctx)),
  previewErasure: procedure
    .meta({ action: "privacy.preview-erasure", resource: "trajectory" })
    .input(CaseInput)
    .output(ErasurePreview)
    .query(({ ctx, input }) => previewErasure(ctx, input)),
});
