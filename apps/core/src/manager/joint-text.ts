import type { Db } from "@hervat/database";
import { jointTextRepository } from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import { ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ConfirmationNote, JOINT_PARTS, JointTextContent, VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openEmployee } from "./open-employee.ts";
import type { EmployeeInput } from "./read-employee.ts";

/** The joint text as the manager reads it: work only, after the client's yes. */
export const JointTextShown = z.strictObject({
  version: z.int().positive(),
  versionHash: VersionHash,
  putOn: PlainDate,
  text: JointTextContent,
  answer: z.enum(["agrees", "asks-change"]).nullable(),
  part: z.enum(JOINT_PARTS).nullable(),
  note: ConfirmationNote.nullable(),
  answeredOn: PlainDate.nullable(),
});
export type JointTextShown = z.infer<typeof JointTextShown>;

/** What lies before him to confirm; null when nothing does. What lay before the one who managed her until then is not his. */
export function readJointText(ctx: ServiceContext, { trajectoryId }: EmployeeInput): Promise<JointTextShown | null> {
  return ctx.inTransaction(async (tx) => {
    const lies = await openJointText(tx, ctx, trajectoryId);
    if (lies === undefined) return null;
    const { version, versionHash, putOn, content, answer, part, note, answeredOn } = lies;
    return { version, versionHash, putOn, text: content, answer, part, note, answeredOn };
  });
}

export const AnswerJointTextInput = z.strictObject({
  trajectoryId: TrajectoryId,
  /** Of the text as he read it: nobody says yes to what he has not seen. */
  version: z.int().positive(),
  versionHash: VersionHash,
  answer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("agrees") }),
    z.strictObject({ kind: z.literal("asks-change"), part: z.enum(JOINT_PARTS), note: ConfirmationNote.nullable() }),
  ]),
  keep: KeepReason.nullable().default(null),
});
export type AnswerJointTextInput = z.infer<typeof AnswerJointTextInput>;

export type AnswerJointTextRefusal = NotForEmployerShown | { readonly kind: "changed-elsewhere" };

/**
 * "Ja, zo klopt het", or what he would like to be different: a choice, and words about the work where he wants to. He may change his
 * mind until it leaves. With a wish for a change the coach writes a new text, and that starts over with the employee.
 *
 * @throws StaleSaveError when it left, or was replaced, in the meantime
 */
export function answerJointText(ctx: ServiceContext, input: AnswerJointTextInput): Promise<Result<null, AnswerJointTextRefusal>> {
  const { trajectoryId, version, versionHash, answer, keep } = input;
  return ctx.inTransaction(async (tx) => {
    const lies = await openJointText(tx, ctx, trajectoryId);
    if (lies === undefined || lies.version !== version || lies.versionHash !== versionHash) return refuse({ kind: "changed-elsewhere" });
    const { part, note } = answer.kind === "agrees" ? { part: null, note: null } : answer;
    const guarded = guardEmployerTexts(ctx, note === null ? [] : [{ field: "note", text: note }], keep);
    if (!guarded.ok) return guarded;
    const { contactId } = lies;
    const said = { versionHash, contactId, answer: answer.kind, part, note, answeredOn: ctx.today(), how: "portal" } as const;
    await jointTextRepository(tx, practiceOf(ctx)).answer(lies, said, membershipOf(ctx));
    const action = answer.kind === "agrees" ? "manager.evaluation-confirmed" : "manager.evaluation-change-asked";
    await writeAudit(tx, ctx, { action, ...keptBy(keep, guarded.value) });
    return ok(null);
  });
}

async function openJointText(tx: Db, ctx: ServiceContext, trajectoryId: TrajectoryId) {
  await openEmployee(tx, ctx, "manager.confirm-evaluation", trajectoryId);
  const lies = await jointTextRepository(tx, practiceOf(ctx)).lying(trajectoryId);
  return ctx.actor.kind === "manager" && lies?.contactId === ctx.actor.contactId ? lies : undefined;
}
