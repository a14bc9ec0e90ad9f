import { z } from "zod";
import type { MatrixProcedure } from "./matrix-call.ts";

/** A correction makes a new row: the id that was read says which version that was. */
export const NAMES_ITS_VERSION_BY_ID: readonly string[] = ["coach recovery.correct"];

/** Only who works at a practice signs there: at these doors nobody finds it. */
export const FINDS_NOTHING: readonly string[] = ["client account.saveSignature", "manager account.saveSignature"];

/** These name a version too, and save nothing that somebody typed: who comes second is told, and has lost no word. */
export const NOTHING_TYPED: readonly string[] = [
  "client ownReport.sharePreparation",
  "coach breach.sendLetters",
  "coach clock.correct",
  "coach note.sign",
  "coach note.share",
  "coach plugin.activate",
  "coach plugin.rollBack",
  "coach plugin.stopForEmployer",
  "coach plugin.stopTrial",
  "coach practice.joinEmployers",
  "coach programme.discard",
  "coach programme.publish",
  "coach referral.sendOffer",
  "coach people.addMoment",
  "coach relapse.share",
  "coach request.extend",
  "coach session.putBackMoved",
  "coach workPlan.recordStep",
  "manager employee.answerStep",
  "manager employee.reportHours",
];

/** Whether its input tells what its caller had read. */
export function namesVersion({ schema }: MatrixProcedure): boolean {
  if (schema === undefined) return false;
  return /"(version|seen)":\{/.test(JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" })));
}
