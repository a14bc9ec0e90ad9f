import { z } from "zod";
import { Email } from "../people/email.ts";
import { ClientId, ContactId, MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { AgreedTalks } from "../programme/agreed-talks.ts";
import { Price } from "../programme/price.ts";
import { ProgrammeRef } from "../programme/programme.ts";

/** What was agreed about money for this one trajectory; `priceCents` excludes VAT and goes before the programme's price. */
export const OrderAgreement = z.object({
  priceCents: Price.nullable(),
  purchaseOrder: z.string().min(1).nullable(),
  /** Set where this trajectory's invoices go elsewhere than the employer's. */
  invoiceAddressLines: z.array(z.string()).nullable(),
  invoiceEmail: Email.nullable(),
});
export type OrderAgreement = z.infer<typeof OrderAgreement>;

/** Work reasons only: this row lives outside the health wall, so why a client stopped is not told here. */
export const StopReason = z.enum(["in-consultation", "employment-ended", "order-ended"]);
export type StopReason = z.infer<typeof StopReason>;

const trajectoryBase = z.object({
  id: TrajectoryId,
  clientId: ClientId,
  coachMembershipId: MembershipId,
  /** The version it started with; a newer version of the programme changes nothing here. */
  programme: ProgrammeRef,
  /** Set where coach and client agreed on another number, length or rhythm of talks than the programme has. */
  agreedTalks: AgreedTalks.nullable().default(null),
  /** The first day of guidance: the intake, or the day it began before Hervat knew it. */
  startedOn: PlainDate,
  /** Sessions held before this dossier came to Hervat. */
  sessionsBefore: z.int().nonnegative(),
  managerContactId: ContactId.nullable(),
  hrContactId: ContactId.nullable(),
  bedrijfsartsContactId: ContactId.nullable(),
  agreement: OrderAgreement,
});

/**
 * One employee's guidance, from intake to evaluation. The phase is not here: that a client is in one
 * tells of her health, so it is a `PhaseCourse` behind the wall.
 */
export const Trajectory = z.discriminatedUnion("status", [
  trajectoryBase.extend({ status: z.literal("intake") }),
  /** `activeSince` is the last time the guidance began or went on; the first day of all is `startedOn`. */
  trajectoryBase.extend({ status: z.literal("active"), activeSince: PlainDate }),
  trajectoryBase.extend({ status: z.literal("paused"), activeSince: PlainDate, pausedOn: PlainDate }),
  trajectoryBase.extend({
    status: z.literal("completed"),
    activeSince: PlainDate,
    completedOn: PlainDate,
    evaluatedOn: PlainDate.nullable(),
  }),
  trajectoryBase.extend({ status: z.literal("stopped"), stoppedOn: PlainDate, reason: StopReason }),
]);
export type Trajectory = z.infer<typeof Trajectory>;
export type TrajectoryStatus = Trajectory["status"];
export type IntakeTrajectory = Extract<Trajectory, { status: "intake" }>;
export type ActiveTrajectory = Extract<Trajectory, { status: "active" }>;
export type PausedTrajectory = Extract<Trajectory, { status: "paused" }>;
export type CompletedTrajectory = Extract<Trajectory, { status: "completed" }>;
export type StoppedTrajectory = Extract<Trajectory, { status: "stopped" }>;
