import type { Db } from "@hervat/database";
import { jointTextRepository } from "@hervat/database/repositories";
import { PlainDate } from "@hervat/domain/primitives";
import { ConfirmationNote, JOINT_PARTS, REPORT_KINDS, type Report } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** How far the joint text is with the manager: null days while it was not put before him, or not answered. */
export const JointStanding = z.strictObject({
  putOn: PlainDate.nullable(),
  answer: z.enum(["agrees", "asks-change"]).nullable(),
  part: z.enum(JOINT_PARTS).nullable(),
  note: ConfirmationNote.nullable(),
  answeredOn: PlainDate.nullable(),
});
export type JointStanding = z.infer<typeof JointStanding>;

const NOT_PUT: JointStanding = { putOn: null, answer: null, part: null, note: null, answeredOn: null };

/** What the manager was asked of the present text, and what he said; null for a kind that is not his to confirm. */
export async function readJointStanding(tx: Db, ctx: ServiceContext, report: Report): Promise<JointStanding | null> {
  if (!REPORT_KINDS[report.kind].confirms.includes("manager")) return null;
  const text = await jointTextRepository(tx, practiceOf(ctx)).find(report.id);
  if (text === undefined || text.versionHash !== report.versionHash) return NOT_PUT;
  const { putOn, answer, part, note, answeredOn } = text;
  return { putOn, answer, part, note, answeredOn };
}
