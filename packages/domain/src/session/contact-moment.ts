import { z } from "zod";
import { ConsentCategory } from "../consent/categories.ts";
import { OutsideKind } from "../people/contact.ts";
import { ConsentId, ContactId, ContactMomentId, MembershipId, TrajectoryId } from "../primitives/index.ts";

/** A mail, call or talk between sessions: with whom, how, and what was told. Health text: `told` is stored sealed. */
export const ContactMoment = z.object({
  id: ContactMomentId,
  trajectoryId: TrajectoryId,
  at: z.date(),
  with: z.enum(["client", "manager", "hr", "bedrijfsarts", ...OutsideKind.options, "other"]),
  /** Who it was, where the practice knows them; null for the client and for someone unknown. */
  contactId: ContactId.nullable(),
  how: z.enum(["phone", "mail", "in-person", "video", "letter"]),
  minutes: z.int().nonnegative().nullable(),
  told: z.string(),
  /** What of the client it was about: only what her consent covered. Readable for her later. */
  about: z.array(ConsentCategory),
  /** The consents it rested on; empty where nothing of her was told. */
  consentIds: z.array(ConsentId),
  recordedBy: MembershipId,
});
export type ContactMoment = z.infer<typeof ContactMoment>;
