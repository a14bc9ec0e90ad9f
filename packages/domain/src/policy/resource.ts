import type { ContactId, MembershipId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import type { ReportAudience } from "../reports/report-kind.ts";

/** What the rules must know of a case to decide who stands in it. */
export type CaseRelations = {
  readonly practiceId: PracticeId;
  readonly trajectoryId: TrajectoryId;
  /** The coach who answers for the case: her name stands on what leaves. */
  readonly coachMembershipId: MembershipId;
  /** The colleagues who coach beside her, by the client's word. */
  readonly besideMembershipIds: readonly MembershipId[];
  readonly managerContactId: ContactId | null;
  readonly hrContactId: ContactId | null;
  readonly bedrijfsartsContactId: ContactId | null;
  /** The client agreed that the practice's supervision reads along. */
  readonly supervisionConsent: boolean;
  /** The colleagues who stand in for the coach: the client said yes to that, or it was arranged for these days. */
  readonly standInMembershipIds: readonly MembershipId[];
};

/**
 * A case in which nobody stands but its coach: what is known where the question is about her, the practice or one named person. Whoever is
 * known beside her is written over it; who is not, finds nothing.
 */
export const NOBODY_BESIDE_THE_COACH = {
  managerContactId: null,
  hrContactId: null,
  bedrijfsartsContactId: null,
  supervisionConsent: false,
  standInMembershipIds: [],
  besideMembershipIds: [],
} as const satisfies Omit<CaseRelations, "practiceId" | "trajectoryId" | "coachMembershipId">;

/** What is asked for, with the facts the decision rests on. Facts come from the database, never from the caller. */
export type Resource =
  /** The whole installation: health, sign-in, demo, set-up. */
  | { readonly kind: "installation" }
  | ({ readonly kind: "account" } & { readonly personId: PersonId })
  | ({ readonly kind: "practice" } & { readonly practiceId: PracticeId })
  | ({ readonly kind: "trajectory" } & CaseRelations)
  /** A rendered document; `about` is null for one that is about no case, such as a collective invoice. */
  | {
      readonly kind: "document";
      readonly practiceId: PracticeId;
      readonly about: CaseRelations | null;
      readonly audience: ReportAudience;
      /** Agreed and released, or issued, and not withdrawn. */
      readonly released: boolean;
    }
  | { readonly kind: "batch"; readonly practiceId: PracticeId; readonly startedBy: MembershipId | null; readonly audience: ReportAudience };

export type ResourceKind = Resource["kind"];
