import { z } from "zod";
import { ConsentRefusalId, ContactId, MembershipId, newId, ok, PlainDate, type Result, TrajectoryId } from "../primitives/index.ts";
import { ConsentCategory } from "./categories.ts";
import type { Grant } from "./consent.ts";
import { type GrantRefusal, type GrantTo, grantOf } from "./record-consent.ts";

/**
 * The client said no. It is kept apart from what she allowed, so that nothing that asks for a consent can ever find it; that it is
 * here tells the coach not to ask again, and nobody at work that there was a question.
 */
export const ConsentRefusal = z.object({
  id: ConsentRefusalId,
  trajectoryId: TrajectoryId,
  recipient: z.enum(["bedrijfsarts", "gp", "practitioner", "manager", "hr", "arbeidsdeskundige", "mediator"]),
  contactId: ContactId,
  categories: z.array(ConsentCategory).min(1),
  refusedOn: PlainDate,
  /** The wording she said no to. */
  textVersion: z.string().min(1),
  recordedBy: MembershipId,
});
export type ConsentRefusal = z.infer<typeof ConsentRefusal>;

export interface RefusalForm {
  readonly trajectoryId: TrajectoryId;
  readonly to: GrantTo;
  readonly categories: readonly ConsentCategory[];
  readonly textVersion: string;
  readonly recordedBy: MembershipId;
}

/** What was never asked cannot be refused: a health category for someone at work does not exist. */
export function refuseConsent({ to, categories, ...form }: RefusalForm, today: PlainDate): Result<ConsentRefusal, GrantRefusal> {
  const asked = grantOf(to, categories);
  if (!asked.ok) return asked;
  const { recipient, contactId }: Grant = asked.value;
  return ok({ ...form, id: newId(ConsentRefusalId), recipient, contactId, categories: [...asked.value.categories], refusedOn: today });
}
