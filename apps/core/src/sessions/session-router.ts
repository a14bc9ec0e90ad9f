import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { CloseSessionInput, closeSession, MoveSessionInput, rescheduleSession } from "./close-session.ts";
import { listSessions, SessionsShown } from "./list-sessions.ts";
import { PlanSessionsInput, planSessions } from "./plan-sessions.ts";
import { AmendNoteInput, amendSessionNote, SignNoteInput, signSessionNote, WriteNoteInput, writeSessionNote } from "./write-note.ts";

const NotPlanned = z.strictObject({ kind: z.literal("not-planned"), status: z.enum(["planned", "held", "no-show", "cancelled"]) });
const Overlaps = z.strictObject({ kind: z.literal("overlaps"), startsAt: z.date() });
const PlanRefusal = z.discriminatedUnion("kind", [
  Overlaps,
  z.strictObject({ kind: z.literal("trajectory-ended"), status: z.enum(["intake", "active", "paused", "completed", "stopped"]) }),
]);
const CloseRefusal = z.discriminatedUnion("kind", [
  NotPlanned,
  z.strictObject({ kind: z.enum(["not-begun-yet", "already-begun"]), startsAt: z.date() }),
]);
const NoteSigned = z.strictObject({ kind: z.literal("note-signed"), signedAt: z.date() });
const Elsewhere = z.strictObject({ kind: z.literal("changed-elsewhere") });

export const sessionRouter = router({
  list: procedure
    .meta({ action: "session.read", resource: "trajectory" })
    .input(CaseInput)
    .output(SessionsShown)
    .query(({ ctx, input }) => listSessions(ctx, input)),
  plan: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(PlanSessionsInput)
    .output(resultOf(z.strictObject({ planned: z.int() }), PlanRefusal))
    .mutation(({ ctx, input }) => planSessions(ctx, input)),
  move: procedure
    .meta({ action: "session.plan", resource: "trajectory" })
    .input(MoveSessionInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [Overlaps, NotPlanned])))
    .mutation(({ ctx, input }) => rescheduleSession(ctx, input)),
  close: procedure
    .meta({ action: "session.close", resource: "trajectory" })
    .input(CloseSessionInput)
    .output(resultOf(z.strictObject({ late: z.boolean() }), CloseRefusal))
    .mutation(({ ctx, input }) => closeSession(ctx, input)),
  writeNote: procedure
    .meta({ action: "note.write", resource: "trajectory" })
    .input(WriteNoteInput)
    .output(resultOf(z.strictObject({ version: z.int() }), z.discriminatedUnion("kind", [NoteSigned, Elsewhere])))
    .mutation(({ ctx, input }) => writeSessionNote(ctx, input)),
  signNote: procedure
    .meta({ action: "note.sign", resource: "trajectory" })
    .input(SignNoteInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [NoteSigned, Elsewhere, z.strictObject({ kind: z.literal("note-empty") })])))
    .mutation(({ ctx, input }) => signSessionNote(ctx, input)),
  amendNote: procedure
    .meta({ action: "note.amend", resource: "trajectory" })
    .input(AmendNoteInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["note-not-signed", "amendment-empty"]) })))
    .mutation(({ ctx, input }) => amendSessionNote(ctx, input)),
});
