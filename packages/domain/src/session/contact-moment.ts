import { z } from "zod";
import { ContactMomentId, MembershipId, TrajectoryId } from "../primitives/index.ts";

/** A mail, call or talk between sessions: with whom, how, and what was told. Health text: `told` is stored sealed. */
export const ContactMoment = z.object({
  id: ContactMomentId,
  trajectoryId: TrajectoryId,
  at: z.date(),
  with: z.enum(["client", "manager", "hr", "bedrijfsarts", "other"]),
  how: z.enum(["phone", "mail", "in-person", "video", "letter"]),
  minutes: z.int().nonnegative().nullable(),
  told: z.string(),
  recordedBy: MembershipId,
});
export type ContactMoment = z.infer<typeof ContactMoment>;
