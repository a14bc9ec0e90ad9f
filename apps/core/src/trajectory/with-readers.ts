import type { Db } from "@hervat/database";
import { readingAlongRepository } from "@hervat/database/repositories";
import type { CaseRelations } from "@hervat/domain/policy";
import { readsAlong } from "@hervat/domain/session";
import type { ServiceContext } from "../service-context.ts";

/** Completes who stands in a case with those who read along by the client's consent; asked only for whom it may make a difference. */
export async function withReaders(tx: Db, ctx: ServiceContext, relation: CaseRelations): Promise<CaseRelations> {
  const { actor } = ctx;
  const depends =
    actor.kind === "supervisor" ||
    ((actor.kind === "coach" || actor.kind === "owner") && actor.membershipId !== relation.coachMembershipId);
  if (!depends) return relation;
  const all = await readingAlongRepository(tx, relation.practiceId).ofTrajectory(relation.trajectoryId);
  const standing = all.filter((one) => readsAlong(one, ctx.today()));
  return {
    ...relation,
    supervisionConsent: standing.some(({ kind }) => kind === "supervisor"),
    standInMembershipIds: standing.flatMap((one) => (one.kind === "stand-in" ? [one.membershipId] : [])),
  };
}
