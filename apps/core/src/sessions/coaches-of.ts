import type { Db } from "@hervat/database";
import { readingAlongRepository } from "@hervat/database/repositories";
import { MembershipId } from "@hervat/domain/primitives";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

export const CoachNamed = z.strictObject({ membershipId: MembershipId, name: z.string() });
export type CoachNamed = z.infer<typeof CoachNamed>;

export interface Coaches {
  /** The coach who answers for the case first, then who coaches beside her. */
  readonly ids: readonly MembershipId[];
  /** As it stands on a talk: null for the coach who answers. @throws NotFoundError for who does not coach here */
  holderOf(chosen: MembershipId | null): MembershipId | null;
}

type CaseOfCoaches = Pick<OpenedCase, "practiceId" | "stored">;

/** Who coaches in this case today. */
export async function coachesOf(tx: Db, ctx: ServiceContext, { practiceId, stored }: CaseOfCoaches): Promise<Coaches> {
  const { id, coachMembershipId } = stored.value;
  const beside = (await readingAlongRepository(tx, practiceId).besideOf([id], ctx.today())).get(id) ?? [];
  return {
    ids: [coachMembershipId, ...beside.filter((one) => one !== coachMembershipId)],
    holderOf(chosen) {
      if (chosen === null || chosen === coachMembershipId) return null;
      if (!beside.includes(chosen)) throw new NotFoundError("membership");
      return chosen;
    },
  };
}

/** The same by name. */
export async function namedCoaches(tx: Db, ctx: ServiceContext, opened: CaseOfCoaches): Promise<CoachNamed[]> {
  const { ids } = await coachesOf(tx, ctx, opened);
  const names = await namesOf(tx, opened.practiceId, ids);
  return ids.map((membershipId) => ({ membershipId, name: names.get(membershipId) ?? "" }));
}

/** By name who coaches beside the coach who answers. */
export async function namesBeside(tx: Db, ctx: ServiceContext, opened: CaseOfCoaches): Promise<string[]> {
  const { ids } = await coachesOf(tx, ctx, opened);
  return [...(await namesOf(tx, opened.practiceId, ids.slice(1))).values()];
}
