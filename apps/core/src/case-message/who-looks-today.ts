import type { Db } from "@hervat/database";
import { handOverRepository } from "@hervat/database/repositories";
import type { MembershipId } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** Who is asked to look at a case when its client writes or answers that she may need somebody: her coach, and who stands in today. */
export async function whoLooksToday(tx: Db, ctx: ServiceContext, { practiceId, stored }: OpenedCase): Promise<MembershipId[]> {
  const { id, coachMembershipId } = stored.value;
  const standIns = await handOverRepository(tx, practiceId).standInsOf([id], ctx.today());
  return [coachMembershipId, ...standIns.map(({ to }) => to)];
}
