import { Cents } from "@hervat/domain/money";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, isNotNull } from "drizzle-orm";
import { timePrices } from "../schema/agenda.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

export interface AgreedPrice {
  /** VAT not included; null where none was agreed. */
  readonly priceCents: Cents | null;
  /** Its talks are paid one by one. */
  readonly byTheHour: boolean;
}

/** What was agreed about money for these trajectories. */
export async function readAgreedPrices(
  db: Db,
  tenant: PracticeId,
  ids: readonly TrajectoryId[],
): Promise<ReadonlyMap<TrajectoryId, AgreedPrice>> {
  const [agreed, timed] = await Promise.all([
    db
      .select({ id: trajectories.id, priceCents: trajectories.priceAgreementCents })
      .from(trajectories)
      .where(and(eq(trajectories.tenantId, tenant), anyOf(trajectories.id, ids))),
    db
      .select({ id: timePrices.trajectoryId })
      .from(timePrices)
      .where(and(eq(timePrices.tenantId, tenant), anyOf(timePrices.trajectoryId, ids), isNotNull(timePrices.sessionCents))),
  ]);
  const byTheHour = new Set(timed.map(({ id }) => id));
  return new Map(
    agreed.map(({ id, priceCents }) => [
      id,
      { priceCents: priceCents === null ? null : Cents.parse(priceCents), byTheHour: byTheHour.has(id) },
    ]),
  );
}
