import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerMoveInput, answerMove } from "./answer-move.ts";
import { CancelSessionInput, CloseSessionInput, cancelPlanned, closeSession } from "./close-session.ts";
import { ClashShown, DoubleBookedShown } from "./hold-slots.ts";
import { listSessions, SessionsShown } from "./list-sessions.ts";
import { MoveSessionInput, rescheduleSession } from "./move-session.ts";
import { PauseInput, PauseShown, pauseGuidance, readPause } from "./pause-guidance.ts";
import { PlanListInput, PlanSessionsInput, planList, planSessions } from "./plan-sessions.ts";
import { PutBackMovedInput, putBackMoved, StoodBefore } from "./put-back-moved.ts";
import { readSeries, SeriesShown } from "./read-series.ts";
import { putBackInPlan, ReopenSessionInput } from "./reopen-session.ts";

const NotPlanned = z.strictObject({ kind: z.literal("not-planned"), status: z.enum(["planned", "held", "no-show", "cancelled"]) });
const Overlaps = z.strictObject({ kind: z.literal("overlaps"), startsAt: z.date() });
const RoomUnknown = z.strictObject({ kind: z.literal("room-unknown") });
const PlanRefusal = z.discriminatedUnion("kind", [
  Overlaps,
  RoomUnknown,
  DoubleBookedShown,
  z.strictObject({ kind: z.literal("trajectory-ended"), status: z.enum(["intake", "active", "paused", "completed", "stopped"]) }),
]);
const Planned = resultOf(z.strictObject({ planned: z.int(), clashes: z.array(ClashShown).readonly() }), PlanRefusal);
const CloseRefusal = z.discriminatedUnion("kind", [NotPlanned, z.strictObject({ kind: z.literal("not-begun-yet"), startsAt: z.date() })]);
const CancelRefusal = z.discriminatedUnion("kind", [NotPlanned, z.strictObject({ kind: z.literal("already-begun"), startsAt: z.date() })]);
const ReopenRefusal = z.discriminatedUnion("kind", [
  Overlaps,
  z.strictObject({ kind: z.literal("not-called-off"), status: z.enum(["planned", "held", "no-show", "cancelled"]) }),
  z.strictObject({ kind: z.enum(["too-long-ago", "taken-meanwhile"]) }),
]);
const PauseRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wrong-status"), status: z.enum(["intake", "active", "paused", "completed", "stopped"]) }),
  z.strictObject({ kind: z.literal("before-last-change"), lastChangeOn: PlainDate }),
  z.strictObject({ kind: z.literal("until-before-first") }),
]);

export const sessionRouter = router({
  list: procedure
    .meta({ action: "session.read", resource: "trajectory" })
    .input(CaseInput)
    .output(SessionsShown)
    .query(({ ctx, input }) => listSessions(ctx, input)),
  plan: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(PlanSessionsInput)
    .output(Planned)
    .mutation(({ ctx, input }) => planSessions(ctx, input)),
  planList: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(PlanListInput)
    .output(Planned)
    .mutation(({ ctx, input }) => planList(ctx, input)),
  /** The patterns of other trajectories of the same coach, to plan a new client in the same way. */
  series: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(SeriesShown))
    .query(({ ctx, input }) => readSeries(ctx, input)),
  answerMove: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(AnswerMoveInput)
    .output(z.null())
    .mutation(({ ctx, input }) => answerMove(ctx, input)),
  move: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(MoveSessionInput)
    .output(
      resultOf(
        z.strictObject({ moved: z.int(), back: z.array(StoodBefore).readonly(), clashes: z.array(ClashShown).readonly() }),
        z.discriminatedUnion("kind", [Overlaps, NotPlanned, RoomUnknown, DoubleBookedShown]),
      ),
    )
    .mutation(({ ctx, input }) => rescheduleSession(ctx, input)),
  /** Moved by mistake: all that went stand again as they stood. */
  putBackMoved: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(PutBackMovedInput)
    .output(
      resultOf(
        z.strictObject({ clashes: z.array(ClashShown).readonly() }),
        z.discriminatedUnion("kind", [Overlaps, NotPlanned, RoomUnknown]),
      ),
    )
    .mutation(({ ctx, input }) => putBackMoved(ctx, input)),
  cancel: procedure
    .meta({ action: "session.cancel", resource: "trajectory" })
    .input(CancelSessionInput)
    .output(resultOf(z.strictObject({ late: z.boolean() }), CancelRefusal))
    .mutation(({ ctx, input }) => cancelPlanned(ctx, input)),
  /** Back in the plan: it was called off, or told that nobody came, by mistake. */
  reopen: procedure
    .meta({ action: "session.cancel", resource: "trajectory" })
    .input(ReopenSessionInput)
    .output(resultOf(z.null(), ReopenRefusal))
    .mutation(({ ctx, input }) => putBackInPlan(ctx, input)),
  readPause: procedure
    .meta({ action: "pause.read", resource: "trajectory" })
    .input(CaseInput)
    .output(PauseShown.nullable())
    .query(({ ctx, input }) => readPause(ctx, input)),
  pause: procedure
    .meta({ action: "pause.record", resource: "trajectory" })
    .input(PauseInput)
    .output(resultOf(z.strictObject({ takenBack: z.int() }), PauseRefusal))
    .mutation(({ ctx, input }) => pauseGuidance(ctx, input)),
  close: procedure
    .meta({ action: "session.close", resource: "trajectory" })
    .input(CloseSessionInput)
    .output(resultOf(z.null(), CloseRefusal))
    .mutation(({ ctx, input }) => closeSession(ctx, input)),
});
