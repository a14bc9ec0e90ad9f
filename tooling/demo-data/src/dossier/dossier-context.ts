import type { PurchaseOrderRule } from "@hervat/domain/practice";
import type { ClientId, ContactId, MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import type { Programme } from "@hervat/domain/programme";
import type { CaseBrief } from "../cases/case-brief.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import type { Phrases } from "../texts/phrases.ts";
import type { Story } from "../texts/story.ts";
import type { Told } from "../texts/tell.ts";
import type { Schedule } from "./schedule.ts";
import type { Sickness } from "./sickness.ts";

/** All that the parts of one dossier are made from. */
export interface DossierContext {
  readonly brief: CaseBrief;
  readonly story: Story;
  readonly told: Told;
  readonly phrases: Phrases;
  readonly programme: Programme;
  readonly schedule: Schedule;
  readonly sickness: Sickness;
  readonly today: PlainDate;
  readonly ids: DemoIds;
  /** Parts fork it by their own name, so that a change in one moves nothing in another. */
  readonly random: Random;
  readonly trajectoryId: TrajectoryId;
  readonly clientId: ClientId;
  readonly contractHours: number;
  /** What the employer asks of an order number. */
  readonly purchaseOrder: PurchaseOrderRule;
  readonly coach: MembershipId;
  readonly manager: ContactId | null;
  readonly hr: ContactId | null;
  readonly bedrijfsarts: ContactId | null;
}

/** The days on which a numbered session was held, oldest first. */
export function sessionDays({ talks }: Schedule): readonly PlainDate[] {
  return talks.filter(({ kind, outcome }) => kind === "session" && outcome === "held").map(({ on }) => on);
}

/** The last day that anything could have been written on. */
export function lastDay({ completedOn, stoppedOn, pausedOn }: Schedule, today: PlainDate): PlainDate {
  return completedOn ?? stoppedOn ?? pausedOn ?? today;
}
