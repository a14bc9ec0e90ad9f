import type { MembershipId, PersonId, TrajectoryId } from "@hervat/domain/primitives";

export interface AuditEvent {
  readonly at: Date;
  /** `<concept>.<what-happened>` */
  readonly action: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly actorKind: string;
  readonly personId: PersonId | null;
  readonly membershipId: MembershipId | null;
  /** The coach for whom somebody stood in. */
  readonly onBehalfOf: MembershipId | null;
  /** Through which door it came, and from which network address. */
  readonly door: string | null;
  readonly address: string | null;
  readonly osUser: string | null;
  readonly purpose: string | null;
  readonly requestId: string | null;
  /** Words and counts; never a value about health. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditSubject {
  readonly trajectoryId: TrajectoryId;
  /** Which groups of fields were read or written. */
  readonly fields: readonly string[];
}
