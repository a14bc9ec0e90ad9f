import { z } from "zod";
import type { ContactId, LinkId, MembershipId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";

/** What a membership may be. Roles never merge: whoever holds two signs in through two doors. */
export const Role = z.enum(["coach", "owner", "office", "supervisor", "privacy-officer", "manager", "hr", "client"]);
export type Role = z.infer<typeof Role>;

/** What a link by mail is for: the employer answers an offer, the client the privacy statement, a bedrijfsarts fetches a report. */
export const LinkPurpose = z.enum(["offer", "privacy", "delivery"]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** Everyone who can ask Hervat for something. A switch over `kind` does not compile until each is decided. */
export type Actor =
  | { readonly kind: "anonymous" }
  /** Signed in, but in no practice: the second factor is still to be set up, or no membership is chosen. Has an account and nothing else. */
  | { readonly kind: "person"; readonly personId: PersonId }
  | {
      readonly kind: "coach" | "owner" | "office" | "supervisor" | "privacy-officer";
      readonly personId: PersonId;
      readonly membershipId: MembershipId;
      readonly practiceId: PracticeId;
    }
  | {
      readonly kind: "manager" | "hr";
      readonly personId: PersonId;
      readonly membershipId: MembershipId;
      readonly practiceId: PracticeId;
      readonly contactId: ContactId;
    }
  | {
      readonly kind: "client";
      readonly personId: PersonId;
      readonly membershipId: MembershipId;
      readonly practiceId: PracticeId;
      readonly trajectoryIds: readonly TrajectoryId[];
    }
  /** By a link, and by a code that came another way, or from a device that gave one before. */
  | {
      readonly kind: "bedrijfsarts";
      readonly practiceId: PracticeId;
      readonly contactId: ContactId;
      readonly trajectoryId: TrajectoryId;
      readonly linkId: LinkId;
    }
  /**
   * Whoever holds a link, without an account: the orderer at the employer, the client, or whoever got a bedrijfsarts's mail and gave
   * no code yet. A link is one case and one purpose.
   */
  | {
      readonly kind: "orderer" | "client-link" | "doctor-link";
      readonly practiceId: PracticeId;
      readonly trajectoryId: TrajectoryId;
      readonly linkId: LinkId;
    }
  | { readonly kind: "console"; readonly practiceId: PracticeId | null; readonly osUser: string }
  | { readonly kind: "worker"; readonly practiceId: PracticeId };
export type ActorKind = Actor["kind"];
