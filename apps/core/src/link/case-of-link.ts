import type { Db } from "@hervat/database";
import { trajectories } from "@hervat/database/schema";
import { type CaseRelations, NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import { and, eq } from "drizzle-orm";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { LinkActor } from "../sign-in/identity.ts";

export interface LinkCase {
  readonly actor: LinkActor;
  /** For the policy. Who else stands in the case is not the link's to know. */
  readonly relations: CaseRelations;
}

/** The case that the caller's link opens. @throws NotFoundError for who holds none */
export async function caseOfLink(tx: Db, { actor }: Pick<ServiceContext, "actor">): Promise<LinkCase> {
  if (!("linkId" in actor)) throw new NotFoundError("link");
  const { practiceId, trajectoryId } = actor;
  const [row] = await tx
    .select({ coachMembershipId: trajectories.coachMembershipId })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, practiceId), eq(trajectories.id, trajectoryId)));
  if (row === undefined) throw new NotFoundError("trajectory");
  return { actor, relations: { ...NOBODY_BESIDE_THE_COACH, practiceId, trajectoryId, ...row } };
}
