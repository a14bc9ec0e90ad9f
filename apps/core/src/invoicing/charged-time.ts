import type { Db } from "@hervat/database";
import { sessionRepository, timePriceRepository } from "@hervat/database/repositories";
import { type ChargedTime, timeLines } from "@hervat/domain/invoicing";
import type { PracticeProfile } from "@hervat/domain/practice";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";

/** What the talks of a trajectory that no invoice charges yet cost beside its fixed price. */
export async function chargedTime(tx: Db, { vat }: PracticeProfile, practiceId: PracticeId, id: TrajectoryId): Promise<ChargedTime> {
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
