import type { Db } from "@hervat/database";
import { clientRepository, invoiceRepository, practiceRepository, readCaseload, trajectoryRepository } from "@hervat/database/repositories";
import { earliest } from "@hervat/domain/calendar";
import {
  type ConceptInvoice,
  type ConceptRefusal,
  conceptForTrajectory,
  instalmentPlan,
  monthOf,
  nextInstalment,
  type ServicePeriod,
} from "@hervat/domain/invoicing";
import type { Cents } from "@hervat/domain/money";
import { InvoiceId, newId, ok, type PlainDate, type Result, type SessionId, type TrajectoryId } from "@hervat/domain/primitives";
import { endedOn, type Trajectory } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { programmeOf } from "../trajectory/programme-of.ts";
import { chargedTime } from "./charged-time.ts";
import { fixedInvoiced, standingOf } from "./guidance-standing.ts";
import { eurosInWords } from "./words.ts";

/** A concept, and the talks that it charges. */
export interface DraftedConcept {
  readonly concept: ConceptInvoice;
  readonly charged: readonly SessionId[];
}

/**
 * The concept that a trajectory's price agreement makes. The price of the programme is an offer; only what was agreed for
 * this trajectory is invoiced. The caller decided who may ask, and keeps it or only prints it.
 *
 * @throws NotFoundError
 */
export async function conceptOf(ctx: ServiceContext, tx: Db, id: TrajectoryId): Promise<Result<DraftedConcept, ConceptRefusal>> {
  const practiceId = practiceOf(ctx);
  const stored = await trajectoryRepository(tx, practiceId).find(id);
  const client = stored && (await clientRepository(tx, practiceId).find(stored.value.clientId));
  const profile = await practiceRepository(tx, practiceId).profile();
  if (stored === undefined || client === undefined || profile === undefined) throw new NotFoundError("trajectory");
  const { value: trajectory } = stored;
  const time = await chargedTime(tx, profile, practiceId, id);
  const part = await partOf(ctx, tx, trajectory);
  const concept = conceptForTrajectory(profile, {
    id: newId(InvoiceId),
    practiceId,
    employerId: client.value.employerId,
    trajectoryId: trajectory.id,
    dossierReference: client.value.code,
    purchaseOrder: trajectory.agreement.purchaseOrder,
    priceAgreementCents: part.priceCents,
    partText: part.text,
    servicePeriod: periodOf(trajectory, ctx.today()),
    names: [client.value.name],
    usualLineText: m.invoicing_line_default({}, { locale: "nl" }),
    timeLines: time.lines,
  });
  return concept.ok ? ok({ concept: concept.value, charged: time.charged.map((session) => session.id) }) : concept;
}

/** The agreed price, or the next part of it where the programme is paid in instalments. */
async function partOf(ctx: ServiceContext, tx: Db, trajectory: Trajectory): Promise<{ priceCents: Cents | null; text: string }> {
  const practiceId = practiceOf(ctx);
  const { priceCents } = trajectory.agreement;
  const programme = await programmeOf(tx, practiceId, trajectory);
  if (priceCents === null || programme.instalments.length < 2) return { priceCents, text: "" };
  const plan = instalmentPlan(priceCents, programme.instalments);
  const [invoices, [line]] = await Promise.all([
    invoiceRepository(tx, practiceId).ofTrajectories([trajectory.id]),
    readCaseload(tx, practiceId, { now: ctx.now(), ids: [trajectory.id] }),
  ]);
  const invoiced = fixedInvoiced(invoices.map(({ value }) => value));
  const standing = standingOf(line ?? { status: trajectory.status, sessionsHeld: 0 }, programme);
  const amount = nextInstalment(plan, standing, invoiced);
  const text = amount === priceCents ? "" : m.invoicing_line_part({ amount: eurosInWords(priceCents, "nl") }, { locale: "nl" });
  return { priceCents: amount, text };
}

/** From the first month to the last, or to this one while the guidance goes on; whoever issues it may choose another. */
function periodOf(trajectory: Trajectory, today: PlainDate): ServicePeriod {
  const until = endedOn(trajectory) ?? today;
  const from = earliest(trajectory.startedOn, until);
  return { kind: "months", from: monthOf(from), to: monthOf(until) };
}
