import type { Db } from "@hervat/database";
import { type CaseloadLine, practiceRepository, readAgreedPrices, readBilled } from "@hervat/database/repositories";
import { instalmentPlan, instalmentsDue, netOf, type PlannedInstalment } from "@hervat/domain/invoicing";
import { type Cents, cents, sumCents } from "@hervat/domain/money";
import type { InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { isClockOnly } from "@hervat/domain/programme";
import { programmesOf } from "../trajectory/programme-of.ts";
import { chargedTimes } from "./charged-time.ts";
import { fixedInvoiced, standingOf, timeInvoiced } from "./guidance-standing.ts";

/** What is still to be invoiced of a case; VAT not included. */
export interface CaseMoney {
  /** Of the agreed price. */
  readonly dueCents: Cents;
  /** For talks and kilometres that are paid beside it. */
  readonly timeCents: Cents;
  /** The concept in which it stands already. */
  readonly conceptId: InvoiceId | null;
  /** Agreed, and not due yet. */
  readonly later: { readonly cents: Cents; readonly moment: PlannedInstalment["moment"] } | null;
  /** Guided without an agreed price: nothing can be invoiced. */
  readonly withoutPrice: boolean;
}

/** Of these cases, in as many reads however many there are. A case of which only the law's days are watched is invoiced to nobody, and is not among them. */
export async function moneyOfCases(
  tx: Db,
  practiceId: PracticeId,
  lines: readonly CaseloadLine[],
): Promise<ReadonlyMap<TrajectoryId, CaseMoney>> {
  const ids = lines.map(({ trajectoryId }) => trajectoryId);
  const [programmeOf, unbilled, billed, prices] = await Promise.all([
    programmesOf(tx, practiceId, lines),
    unbilledTime(tx, practiceId, ids),
    readBilled(tx, practiceId, ids),
    readAgreedPrices(tx, practiceId, ids),
  ]);
  const found = new Map<TrajectoryId, CaseMoney>();
  for (const line of lines) {
    const programme = programmeOf(line);
    if (isClockOnly(programme)) continue;
    const { priceCents, byTheHour } = prices.get(line.trajectoryId) ?? { priceCents: null, byTheHour: false };
    const standing = standingOf(line, programme);
    const ofCase = billed.get(line.trajectoryId) ?? [];
    const concepts = ofCase.filter(({ status }) => status === "concept");
    // A concept holds the talks that it charges; it is no invoice yet.
    const timeCents = sumCents([unbilled.get(line.trajectoryId) ?? cents(0), timeInvoiced(concepts)]);
    const shared = { timeCents, conceptId: concepts[0]?.id ?? null };
    if (priceCents === null) {
      const withoutPrice = standing.begun && line.status !== "stopped" && !byTheHour;
      found.set(line.trajectoryId, { ...shared, dueCents: cents(0), later: null, withoutPrice });
      continue;
    }
    const plan = instalmentPlan(priceCents, programme.instalments);
    const issued = fixedInvoiced(ofCase.filter(({ status }) => status === "issued"));
    // What was stopped before any talk was invoiced is for people to weigh, not for a list to demand.
    const dueCents = line.status === "stopped" ? cents(0) : instalmentsDue(plan, standing, issued);
    const laterCents = cents(Math.max(0, priceCents - issued - dueCents));
    const later = standing.ended || laterCents === 0 ? null : { cents: laterCents, moment: plan.at(-1)?.moment ?? "end" };
    found.set(line.trajectoryId, { ...shared, dueCents, later, withoutPrice: false });
  }
  return found;
}

/** Whether an invoice of it could be made today. */
export function isToInvoice(money: Pick<CaseMoney, "dueCents" | "timeCents">): boolean {
  return money.dueCents + money.timeCents > 0;
}

/** What the talks that no invoice charges yet cost, of the cases in which talks are paid at all. */
async function unbilledTime(tx: Db, practiceId: PracticeId, ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, Cents>> {
  const profile = await practiceRepository(tx, practiceId).profile();
  if (profile === undefined) return new Map();
  const charged = await chargedTimes(tx, profile, practiceId, ids);
  return new Map([...charged].map(([id, { lines }]) => [id, sumCents(lines.map(netOf))]));
}
