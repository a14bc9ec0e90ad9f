import type { Db } from "@hervat/database";
import { sessionRepository, timePriceRepository } from "@hervat/database/repositories";
import { type ChargedTime, timeLines } from "@hervat/domain/invoicing";
import type { PracticeProfile } from "@hervat/domain/practice";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";

/** What the talks of a trajectory that no invoice charges yet cost beside its fixed price. */
export async function chargedTime(tx: Db, profile: PracticeProfile, practiceId: PracticeId, id: TrajectoryId): Promise<ChargedTime> {
  return (await chargedTimes(tx, profile, practiceId, [id])).get(id) ?? { lines: [], charged: [] };
}

/** The same of many, in three reads however many there are; one whose time is not paid is not among them. */
export async function chargedTimes(
  tx: Db,
  { vat }: PracticeProfile,
  practiceId: PracticeId,
  ids: readonly TrajectoryId[],
): Promise<ReadonlyMap<TrajectoryId, ChargedTime>> {
  const prices = timePriceRepository(tx, practiceId);
  const priceOf = await prices.findMany(ids);
  if (priceOf.size === 0) return new Map();
  const sessionsOf = await sessionRepository(tx, practiceId).ofTrajectories([...priceOf.keys()]);
  const invoiced = await prices.invoiced([...sessionsOf.values()].flatMap((sessions) => sessions.map(({ id }) => id)));
  const texts = {
    session: m.invoicing_line_session({}, { locale: "nl" }),
    reserved: m.invoicing_line_reserved({}, { locale: "nl" }),
    travel: m.invoicing_line_travel({}, { locale: "nl" }),
  };
  return new Map(
    [...priceOf].map(([id, price]) => {
      const open = (sessionsOf.get(id) ?? []).filter((session) => !invoiced.has(session.id));
      return [id, timeLines(price, open, vat, texts)];
    }),
  );
}
