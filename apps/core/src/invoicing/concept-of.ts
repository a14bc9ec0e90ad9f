import type { Db } from "@hervat/database";
import {
  clientRepository,
  practiceRepository,
  sessionRepository,
  timePriceRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { earliest } from "@hervat/domain/calendar";
import {
  type ChargedTime,
  type ConceptInvoice,
  type ConceptRefusal,
  conceptForTrajectory,
  monthOf,
  type ServicePeriod,
  timeLines,
} from "@hervat/domain/invoicing";
import type { PracticeProfile } from "@hervat/domain/practice";
import {
  InvoiceId,
  newId,
  ok,
  type PlainDate,
  type PracticeId,
  type Result,
  type SessionId,
  type TrajectoryId,
} from "@hervat/domain/primitives";
import { endedOn, type Trajectory } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

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
  const concept = conceptForTrajectory(profile, {
    id: newId(InvoiceId),
    practiceId,
    employerId: client.value.employerId,
    trajectoryId: trajectory.id,
    dossierReference: client.value.code,
    purchaseOrder: trajectory.agreement.purchaseOrder,
    priceAgreementCents: trajectory.agreement.priceCents,
    servicePeriod: periodOf(trajectory, ctx.today()),
    names: [client.value.name],
    usualLineText: m.invoicing_line_default({}, { locale: "nl" }),
    timeLines: time.lines,
  });
  return concept.ok ? ok({ concept: concept.value, charged: time.charged.map((session) => session.id) }) : concept;
}

/** What the talks of a trajectory that no invoice charges yet cost beside its fixed price. */
async function chargedTime(tx: Db, { vat }: PracticeProfile, practiceId: PracticeId, id: TrajectoryId): Promise<ChargedTime> {
  const prices = timePriceRepository(tx, practiceId);
  const price = await prices.find(id);
  if (price === undefined) return { lines: [], charged: [] };
  const sessions = (await sessionRepository(tx, practiceId).ofTrajectory(id)).map(({ value }) => value);
  const invoiced = await prices.invoiced(sessions.map((session) => session.id));
  const texts = {
    session: m.invoicing_line_session({}, { locale: "nl" }),
    reserved: m.invoicing_line_reserved({}, { locale: "nl" }),
    travel: m.invoicing_line_travel({}, { locale: "nl" }),
  };
  return timeLines(
    price,
    sessions.filter((session) => !invoiced.has(session.id)),
    vat,
    texts,
  );
}

/** From the first month to the last, or to this one while the guidance goes on; whoever issues it may choose another. */
function periodOf(trajectory: Trajectory, today: PlainDate): ServicePeriod {
  const until = endedOn(trajectory) ?? today;
  const from = earliest(trajectory.startedOn, until);
  return { kind: "months", from: monthOf(from), to: monthOf(until) };
}
