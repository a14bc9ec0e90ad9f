import type { Db } from "@hervat/database";
import { handOverRepository, readingAlongRepository } from "@hervat/database/repositories";
import type { CaseRelations } from "@hervat/domain/policy";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** The cases of colleagues in which whoever asks has a part today; no case is in both. */
export interface CasesOfColleagues {
  /** Those in which she stands in, by the client's word or arranged for some days. */
  readonly standIn: readonly TrajectoryId[];
  /** Those in which she coaches beside the coach who answers, by the client's word. */
  readonly beside: readonly TrajectoryId[];
  /** The same for the policy, of one case. */
  relationTo(id: TrajectoryId): Pick<CaseRelations, "standInMembershipIds" | "besideMembershipIds">;
}

/** For a coach or an owner alone: nobody else has a part in a colleague's case. */
export async function casesOfColleagues(tx: Db, ctx: ServiceContext): Promise<CasesOfColleagues> {
  const { actor } = ctx;
  if (actor.kind !== "coach" && actor.kind !== "owner") return ofColleagues([], [], []);
  const practiceId = practiceOf(ctx);
  const me = actor.membershipId;
  const [agreed, arranged] = await Promise.all([
    readingAlongRepository(tx, practiceId).casesOf(me, ctx.today()),
    handOverRepository(tx, practiceId).standingIn(me, ctx.today()),
  ]);
  return ofColleagues([me], [...agreed.standIn, ...arranged], agreed.beside);
}

function ofColleagues(
  me: CaseRelations["besideMembershipIds"],
  standingIn: readonly TrajectoryId[],
  beside: readonly TrajectoryId[],
): CasesOfColleagues {
  const [coaches, stands] = [new Set(beside), new Set(standingIn)];
  const standIn = [...stands].filter((id) => !coaches.has(id));
  return {
    standIn,
    beside,
    relationTo: (id) => ({
      standInMembershipIds: stands.has(id) && !coaches.has(id) ? me : [],
      besideMembershipIds: coaches.has(id) ? me : [],
    }),
  };
}
