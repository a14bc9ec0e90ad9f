import { MilestoneKey } from "@hervat/domain/poortwachter";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { BeginGuidanceInput, beginGuidanceOf } from "./begin-guidance.ts";
import { applyCorrection, CorrectClockInput, PreviewCorrectionInput, previewCorrection } from "./correct-clock.ts";
import { DeadlineRow, ListDeadlinesInput, listDeadlines } from "./list-deadlines.ts";

const CORRECTION_REFUSALS = [
  z.strictObject({ kind: z.enum(["not-a-list", "no-spells", "no-clock"]) }),
  z.strictObject({ kind: z.literal("not-a-spell"), index: z.int(), field: z.string() }),
  z.strictObject({ kind: z.enum(["impossible-date", "date-out-of-range"]), index: z.int(), field: z.enum(["from", "to"]) }),
  z.strictObject({ kind: z.enum(["to-before-from", "leave-after-open-spell", "spell-in-the-future"]), index: z.int() }),
  z.strictObject({ kind: z.literal("overlapping-spells"), index: z.int(), earlier: z.int() }),
  z.strictObject({ kind: z.literal("spell-after-open-spell"), index: z.int(), open: z.int() }),
  z.strictObject({ kind: z.literal("leave-longer-than-gap"), index: z.int(), gapDays: z.int(), leaveDays: z.int() }),
  z.strictObject({ kind: z.literal("before-first-sick-day"), firstSickDay: PlainDate }),
  z.strictObject({ kind: z.enum(["decided-too-late", "ends-within-waiting-period"]), lastDayOfWaitingPeriod: PlainDate }),
  z.strictObject({ kind: z.literal("longer-than-52-weeks"), latest: PlainDate }),
] as const;

const DayMove = z.strictObject({ before: PlainDate.nullable(), after: PlainDate.nullable() });

const Moves = z.strictObject({
  firstSickDay: DayMove,
  lastDayOfWaitingPeriod: DayMove,
  firstWiaDay: DayMove,
  wagesUntil: DayMove,
  cases: z.strictObject({ before: z.int(), after: z.int() }),
  milestones: z
    .array(
      DayMove.extend({
        key: MilestoneKey,
        doneOn: PlainDate.nullable(),
        verdict: z.enum([
          "moves",
          "overdue-now",
          "done-in-time",
          "done-late-now",
          "done-late-no-more",
          "done-late-still",
          "done-too-early-now",
          "done-in-earlier-case",
          "lapses",
          "asked-again",
        ]),
      }),
    )
    .readonly(),
});

const BeginRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["guided-already", "programme-guides-nobody"]) }),
  z.strictObject({ kind: z.literal("wrong-status"), status: z.enum(["intake", "active", "paused", "completed", "stopped"]) }),
  z.strictObject({ kind: z.literal("before-last-change"), lastChangeOn: PlainDate }),
]);

export const clockRouter = router({
  preview: procedure
    .meta({ action: "sickness.change", resource: "trajectory" })
    .input(PreviewCorrectionInput)
    .output(resultOf(z.strictObject({ moves: Moves, seen: z.string() }), z.discriminatedUnion("kind", CORRECTION_REFUSALS)))
    .query(({ ctx, input }) => previewCorrection(ctx, input)),
  correct: procedure
    .meta({ action: "sickness.change", resource: "trajectory" })
    .input(CorrectClockInput)
    .output(
      resultOf(z.null(), z.discriminatedUnion("kind", [...CORRECTION_REFUSALS, z.strictObject({ kind: z.literal("changed-since") })])),
    )
    .mutation(({ ctx, input }) => applyCorrection(ctx, input)),
  deadlines: procedure
    .meta({ action: "caseload.read", resource: "practice" })
    .input(ListDeadlinesInput)
    .output(z.array(DeadlineRow))
    .query(({ ctx, input }) => listDeadlines(ctx, input)),
  beginGuidance: procedure
    .meta({ action: "trajectory.steer", resource: "trajectory" })
    .input(BeginGuidanceInput)
    .output(resultOf(z.null(), BeginRefusal))
    .mutation(({ ctx, input }) => beginGuidanceOf(ctx, input)),
});
