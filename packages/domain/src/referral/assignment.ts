import { z } from "zod";
import { Email } from "../people/email.ts";
import { Language } from "../people/person.ts";
import { PlainDate, TrajectoryId } from "../primitives/index.ts";

const line = z.string().trim().min(1).max(160);

/**
 * Where the guidance is meant to lead: back to the own work, to another place in the organisation, or to another organisation.
 *
 * @source programme "Re-integratiebegeleiding", Doel
 */
export const ReturnGoal = z.enum(["own-work", "other-place", "other-organisation"]);
export type ReturnGoal = z.infer<typeof ReturnGoal>;

/** Who gives the order at the employer: a person, so that someone can be asked. */
export const Orderer = z.strictObject({
  name: line,
  function: line.nullable(),
  email: Email.nullable(),
  phone: z.string().trim().min(6).max(30).nullable(),
  /** In which language offers and their mails go to this person. */
  language: Language.default("nl"),
});
export type Orderer = z.infer<typeof Orderer>;

/** Who pays: mostly the employer itself, sometimes an insurer or an arbodienst. */
export const Payer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("employer") }),
  z.strictObject({ kind: z.literal("other"), name: line }),
]);
export type Payer = z.infer<typeof Payer>;

/** What was ordered for this trajectory, and by whom. Nothing about health stands here: the employer knows all of it. */
export const Assignment = z.strictObject({
  orderer: Orderer.nullable(),
  /** The employer's own mark on the order. */
  orderReference: z.string().trim().min(1).max(60).nullable(),
  payer: Payer,
  goal: ReturnGoal,
  /** The day the goal was set, or set anew. */
  goalOn: PlainDate,
});
export type Assignment = z.infer<typeof Assignment>;

/** One state of the assignment. A change adds the next number; what stood before stays to be read. */
export const RecordedAssignment = z.strictObject({
  trajectoryId: TrajectoryId,
  number: z.int().positive(),
  recordedAt: z.date(),
  assignment: Assignment,
});
export type RecordedAssignment = z.infer<typeof RecordedAssignment>;
