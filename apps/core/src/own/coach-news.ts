import type { Db } from "@hervat/database";
import { handOverRepository, membershipRepository, type ShownHandOver } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { type MembershipId, PlainDate, type PracticeId } from "@hervat/domain/primitives";
import { endedOn, type Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** A colleague who is there for her while her coach is away. */
export const StandInShown = z.strictObject({ name: z.string(), phone: z.string().nullable(), lastDay: PlainDate });
export type StandInShown = z.infer<typeof StandInShown>;

/** Who guides her now, where that changed: why is between her and them. */
export const CoachNews = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("other-coach"), before: z.string(), since: PlainDate }),
  StandInShown.extend({ kind: z.literal("stand-in") }),
]);
export type CoachNews = z.infer<typeof CoachNews>;

/** So long a new coach is news. */
const NEWS_DAYS = 42;

/** What her first page says of it: a stand-in as long as she is there, another coach for some weeks. */
export async function coachNews(
  tx: Db,
  practiceId: PracticeId,
  handOvers: readonly ShownHandOver[],
  { coach, today }: { readonly coach: MembershipId; readonly today: PlainDate },
): Promise<CoachNews | null> {
  const standIn = await standInOf(tx, practiceId, handOvers, today);
  if (standIn !== null) return { kind: "stand-in", ...standIn };
  const changed = handOvers.find(({ kind, to }) => kind === "for-good" && to === coach);
  if (changed === undefined || addDays(changed.firstDay, NEWS_DAYS) < today) return null;
  const before = await membershipRepository(tx, practiceId).colleague(changed.from);
  return { kind: "other-coach", before: before?.name ?? "", since: changed.firstDay };
}

/** Who stands in today in a case that runs. */
export async function readStandInOf(tx: Db, ctx: ServiceContext, trajectory: Trajectory): Promise<StandInShown | null> {
  if (endedOn(trajectory) !== null) return null;
  const practiceId = practiceOf(ctx);
  const today = ctx.today();
  return standInOf(tx, practiceId, await handOverRepository(tx, practiceId).shownOf(trajectory.id, today), today);
}

async function standInOf(
  tx: Db,
  practiceId: PracticeId,
  handOvers: readonly ShownHandOver[],
  today: PlainDate,
): Promise<StandInShown | null> {
  const standing = handOvers.find(({ lastDay }) => lastDay !== null && today <= lastDay);
  if (standing === undefined || standing.lastDay === null) return null;
  const found = await membershipRepository(tx, practiceId).colleague(standing.to);
  return { name: found?.name ?? "", phone: found?.phone ?? null, lastDay: standing.lastDay };
}
