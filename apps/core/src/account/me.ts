import { Language, Role } from "@hervat/domain/people";
import { MembershipId } from "@hervat/domain/primitives";
import { z } from "zod";

const PersonShown = z.strictObject({ name: z.string(), email: z.string(), language: Language });
const MembershipShown = z.strictObject({ membershipId: MembershipId, practiceName: z.string(), demo: z.boolean(), role: Role });

/** What a portal knows about who sits before it. */
export const Me = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("signed-out") }),
  z.strictObject({ state: z.literal("enrol"), person: PersonShown }),
  z.strictObject({ state: z.literal("choose"), person: PersonShown, memberships: z.array(MembershipShown) }),
  z.strictObject({
    state: z.literal("ready"),
    person: PersonShown,
    memberships: z.array(MembershipShown),
    chosen: MembershipShown,
    /** By a code of today, or by a telephone that she trusts and that opens less. */
    by: z.enum(["code", "phone"]),
  }),
]);
export type Me = z.infer<typeof Me>;
