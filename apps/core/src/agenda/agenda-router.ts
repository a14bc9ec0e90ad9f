import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AbsenceInput, AbsenceShown, readAbsence, TakeBackInput, TakenBack, takeBackDays } from "./absence.ts";
import { openTalk, TalkInput, TalkShown } from "./open-talk.ts";
import { AgendaInput, AgendaShown, showAgenda } from "./read-agenda.ts";
import {
  AddClosedInput,
  AgendaSettings,
  addClosed,
  RemoveClosedInput,
  readSettings,
  removeClosed,
  SaveRoomInput,
  saveRoom,
} from "./settings.ts";

const Refused = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) => z.strictObject({ kind: z.enum(kinds) });

export const agendaRouter = router({
  read: procedure
    .meta({ action: "agenda.read", resource: "practice" })
    .input(AgendaInput)
    .output(resultOf(AgendaShown, Refused(["too-many-days"])))
    .query(({ ctx, input }) => showAgenda(ctx, input)),
  talk: procedure
    .meta({ action: "session.read", resource: "trajectory" })
    .input(TalkInput)
    .output(TalkShown)
    .query(({ ctx, input }) => openTalk(ctx, input)),
  settings: procedure
    .meta({ action: "agenda.read", resource: "practice" })
    .output(AgendaSettings)
    .query(({ ctx }) => readSettings(ctx)),
  saveRoom: procedure
    .meta({ action: "agenda.change-settings", resource: "practice" })
    .input(SaveRoomInput)
    .output(resultOf(z.null(), Refused(["room-unknown", "name-taken"])))
    .mutation(({ ctx, input }) => saveRoom(ctx, input)),
  addClosed: procedure
    .meta({ action: "agenda.change-settings", resource: "practice" })
    .input(AddClosedInput)
    .output(resultOf(z.null(), Refused(["last-before-first"])))
    .mutation(({ ctx, input }) => addClosed(ctx, input)),
  removeClosed: procedure
    .meta({ action: "agenda.change-settings", resource: "practice" })
    .input(RemoveClosedInput)
    .output(z.null())
    .mutation(({ ctx, input }) => removeClosed(ctx, input)),
  absence: procedure
    .meta({ action: "absence.read", resource: "practice" })
    .input(AbsenceInput)
    .output(AbsenceShown)
    .query(({ ctx, input }) => readAbsence(ctx, input)),
  takeBack: procedure
    .meta({ action: "absence.take-back", resource: "practice" })
    .input(TakeBackInput)
    .output(TakenBack)
    .mutation(({ ctx, input }) => takeBackDays(ctx, input)),
});
