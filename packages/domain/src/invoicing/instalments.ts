import { type Cents, cents } from "../money/index.ts";
import type { Instalment, Moment } from "../programme/index.ts";

/** One part of an agreed price, and when it falls due. */
export interface PlannedInstalment {
  readonly moment: Moment;
  readonly amountCents: Cents;
}

/** Where a trajectory stands, as far as the moments of its instalments ask. */
export interface GuidanceStanding {
  readonly begun: boolean;
  readonly ended: boolean;
  readonly sessionsHeld: number;
  readonly sessionsPlanned: number;
}

/**
 * The agreed price in its parts, in the order of the moments; the last takes what rounding leaves. A programme that names no
 * instalments asks the whole price when the guidance begins.
 */
export function instalmentPlan(price: Cents, instalments: readonly Instalment[]): readonly PlannedInstalment[] {
  const parts = instalments.length === 0 ? [{ moment: "start" as const, shareBasisPoints: 10_000 }] : instalments;
  const ordered = parts.toSorted((one, other) => ORDER.indexOf(one.moment) - ORDER.indexOf(other.moment));
  let left: number = price;
  return ordered.map(({ moment, shareBasisPoints }, at) => {
    const amount = at === ordered.length - 1 ? left : Math.round((price * shareBasisPoints) / 10_000);
    left -= amount;
    return { moment, amountCents: cents(amount) };
  });
}

const ORDER: readonly Moment[] = ["start", "halfway", "end"];

/** Whether this moment has come. What ended early is due in full: what then is invoiced, people decide. */
export function momentHasCome(moment: Moment, { begun, ended, sessionsHeld, sessionsPlanned }: GuidanceStanding): boolean {
  if (ended) return true;
  switch (moment) {
    case "start":
      return begun;
    case "halfway":
      return begun && sessionsPlanned > 0 && sessionsHeld * 2 >= sessionsPlanned;
    case "end":
      return false;
  }
}

/** What of the agreed price has fallen due and was not invoiced, and the parts that are still to come. */
export function instalmentsDue(plan: readonly PlannedInstalment[], standing: GuidanceStanding, invoiced: Cents): Cents {
  const due = plan.filter(({ moment }) => momentHasCome(moment, standing)).reduce((sum, { amountCents }) => sum + amountCents, 0);
  return cents(Math.max(0, due - invoiced));
}

/**
 * What the next invoice of the agreed price asks: all that fell due, or else the first part that was not invoiced, so that whoever
 * makes one early gets one.
 *
 * @returns 0 where everything was invoiced.
 */
export function nextInstalment(plan: readonly PlannedInstalment[], standing: GuidanceStanding, invoiced: Cents): Cents {
  const due = instalmentsDue(plan, standing, invoiced);
  if (due > 0) return due;
  let sum = 0;
  for (const { amountCents } of plan) {
    sum += amountCents;
    if (sum > invoiced) return cents(sum - invoiced);
  }
  return cents(0);
}
