import type { Db } from "@hervat/database";
import { handOverRepository, readingAlongRepository } from "@hervat/database/repositories";
import type { CaseRelations } from "@hervat/domain/policy";
import { readsAlong } from "@hervat/domain/session";
import type { ServiceContext } from "../service-context.ts";

/**
 * Completes who stands in a case with those who read along or coach beside by the client's consent and those the practice arranged for
 * some days; asked only for whom it may make a difference.
 */
export async function withReaders(tx: Db, ctx: ServiceContext, relation: CaseRelations): Promise<CaseRelations> {
  const { actor } = ctx;
  const depends =
    actor.kind === "supervisor" ||
    ((actor.kind === "coach" || actor.kind === "owner") && actor.membershipId !== relation.coachMembershipId);
  if (!depends) return relation;
  const { practiceId, trajectoryId } = relation;
  const [all, arranged] = await Promise.all([
    readingAlongRepository(tx, practiceId).ofTrajectory(trajectoryId),
    handOverRepository(tx, practiceId).standInsOf([trajectoryId], ctx.today()),
  ]);
  const standing = all.filter((one) => readsAlong(one, ctx.today()));
  const agreedFor = (kind: "stand-in" | "beside") => standing.flatMap((one) => (one.kind === kind ? [one.membershipId] : []));
  return {
    ...relation,
    supervisionConsent: standing.some(({ kind }) => kind === "supervisor"),
    standInMembershipIds: [...agreedFor("stand-in"), ...arranged.map(({ to }) => to)],
    besideMembershipIds: agreedFor("beside"),
  };
}
