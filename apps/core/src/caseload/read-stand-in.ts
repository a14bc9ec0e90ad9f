import type { Db } from "@hervat/database";
import { type CaseloadLine, readCaseload } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { CasesOfColleagues } from "../trajectory/cases-of-colleagues.ts";

/** The running cases in which she stands in. */
export async function readStandIn(tx: Db, ctx: ServiceContext, { standIn }: CasesOfColleagues): Promise<CaseloadLine[]> {
  if (standIn.length === 0 || !("membershipId" in ctx.actor)) return [];
  const { membershipId } = ctx.actor;
  const lines = await readCaseload(tx, practiceOf(ctx), { now: ctx.now(), ids: standIn, statuses: ["intake", "active", "paused"] });
  return lines.filter(({ coachMembershipId }) => coachMembershipId !== membershipId);
}
