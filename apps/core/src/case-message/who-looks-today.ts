import type { Db } from "@hervat/database";
import { handOverRepository, readingAlongRepository } from "@hervat/database/repositories";
import type { MembershipId } from "@hervat/domain/primitives";
import { readsAlong } from "@hervat/domain/session";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/**
 * Who is asked to look at a case when its client writes or answers that she may need somebody: her coach, who coaches beside her,
 * and who stands in today, as it was arranged or because she said yes to that.
 */
export async function whoLooksToday(tx: Db, ctx: ServiceContext, { practiceId, stored }: OpenedCase): Promise<MembershipId[]> {
  const { id, coachMembershipId } = stored.value;
  const [arranged, agreed] = await Promise.all([
    handOverRepository(tx, practiceId).standInsOf([id], ctx.today()),
    readingAlongRepository(tx, practiceId).ofTrajectory(id),
  ]);
  const standing = agreed.filter((one) => readsAlong(one, ctx.today()));
  const colleagues = standing.flatMap((one) => (one.kind === "supervisor" ? [] : [one.membershipId]));
  return [...new Set([coachMembershipId, ...arranged.map(({ to }) => to), ...colleagues])];
}
