import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { extraSessionsTaken, OfferAnswer, OfferContent } from "@hervat/domain/referral";
import { and, eq, sum } from "drizzle-orm";
import { extensions } from "../schema/recovery.ts";
import { offers } from "../schema/referral.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { readTogether } from "./read-together.ts";

const toldOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({ id: extensions.trajectoryId, count: sum(extensions.extraSessions).mapWith(Number) })
    .from(extensions)
    .where(and(eq(extensions.tenantId, given("tenant")), anyOf(extensions.trajectoryId, given("ids")), eq(extensions.agreed, true)))
    .groupBy(extensions.trajectoryId),
);

const acceptedOf = builtOnce<OfMany>()((db, given) =>
  db
    .select({ id: offers.trajectoryId, content: offers.content, answer: offers.answer })
    .from(offers)
    .where(and(eq(offers.tenantId, given("tenant")), anyOf(offers.trajectoryId, given("ids")), eq(offers.status, "accepted"))),
);

/**
 * Sessions that the employer agreed to on top of the programme, of these cases: by an offer that was accepted, or as the coach
 * wrote down the answer. A case without any is not in it.
 */
export const readExtraSessions = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const extra = new Map<TrajectoryId, number>();
  if (ids.length === 0) return extra;
  const add = (id: TrajectoryId, count: number) => extra.set(id, (extra.get(id) ?? 0) + count);
  const [told, accepted] = await Promise.all([toldOf(db, { tenant, ids }), acceptedOf(db, { tenant, ids })]);
  for (const { id, count } of told) add(id, count ?? 0);
  for (const { id, content, answer } of accepted) {
    add(id, extraSessionsTaken({ content: OfferContent.parse(content), answer: OfferAnswer.parse(answer) }));
  }
  return extra;
});
