import { z } from "zod";
import { ContactId, MembershipId, PersonId, PracticeId } from "../primitives/index.ts";
import { Email } from "./email.ts";

export const Language = z.enum(["nl", "en"]);
export type Language = z.infer<typeof Language>;

/** Someone with a sign-in, whatever they are at which practice. */
export const Person = z.object({ id: PersonId, email: Email, name: z.string().min(1), language: Language });
export type Person = z.infer<typeof Person>;

const membershipBase = z.object({
  id: MembershipId,
  practiceId: PracticeId,
  personId: PersonId,
  /** Null while it stands; read at every request, so ending it closes the door at once. */
  endedAt: z.date().nullable(),
});

/** One person in one role at one practice. A manager or HR officer is always someone the practice knows as a contact. */
export const Membership = z.discriminatedUnion("role", [
  membershipBase.extend({ role: z.enum(["coach", "owner", "office", "supervisor", "privacy-officer", "client"]) }),
  membershipBase.extend({ role: z.enum(["manager", "hr"]), contactId: ContactId }),
]);
export type Membership = z.infer<typeof Membership>;

/** Whether a membership still opens its door at this moment. */
export function membershipStands(membership: Membership, now: Date): boolean {
  return membership.endedAt === null || membership.endedAt > now;
}
