import { z } from "zod";
import { ContactId, MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** Who of the employer she was shown, with what that person will see, and what she said to it. */
export const Introduction = z.object({
  trajectoryId: TrajectoryId,
  contactId: ContactId,
  /** `hr-instead`: she would rather have HR as the contact at work than this manager. */
  answer: z.enum(["fine", "hr-instead"]),
  how: z.enum(["session", "link"]),
  shownOn: PlainDate,
  /** Null where she answered on her own link. */
  recordedBy: MembershipId.nullable(),
});
export type Introduction = z.infer<typeof Introduction>;

export type InviteOrderRefusal = { readonly kind: "not-shown-to-client" } | { readonly kind: "client-named-hr" };

/**
 * The client first: nobody at her employer is invited before she has seen who it is and what he will see.
 *
 * @source art. 13 lid 1 onder e AVG (she is told who receives what is hers)
 */
export function mayInvite(introduction: Pick<Introduction, "answer"> | undefined): Result<null, InviteOrderRefusal> {
  if (introduction === undefined) return refuse({ kind: "not-shown-to-client" });
  return introduction.answer === "hr-instead" ? refuse({ kind: "client-named-hr" }) : ok(null);
}
