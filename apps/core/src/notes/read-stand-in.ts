import type { Db } from "@hervat/database";
import { type CaseloadLine, readCaseload, readingAlongRepository } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** The running cases of colleagues in which whoever asks stands in, with the client's consent; for a coach or an owner alone. */
export async function readStandIn(tx: Db, ctx: ServiceContext): Promise<CaseloadLine[]> {
  const { actor } = ctx;
  if (actor.kind !== "coach" && actor.kind !== "owner") return [];
  const practiceId = practiceOf(ctx);
  const ids = await readingAlongRepository(tx, practiceId).standingIn(actor.membershipId, ctx.today());
  if (ids.length === 0) return [];
  const lines = await readCaseload(tx, practiceId, { now: ctx.now(), ids, statuses: ["intake", "active", "paused"] });
  return lines.filter(({ coachMembershipId }) => coachMembershipId !== actor.membershipId);
}
