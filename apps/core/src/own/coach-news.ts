import type { Db } from "@hervat/database";
import { membershipRepository, type ShownHandOver } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { type MembershipId, PlainDate, type PracticeId } from "@hervat/domain/primitives";
import { z } from "zod";

/** Who guides her now, where that changed: why is between her and them. */
export const CoachNews = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("other-coach"), before: z.string(), since: PlainDate }),
  z.strictObject({ kind: z.literal("stand-in"), name: z.string(), phone: z.string().nullable(), lastDay: PlainDate }),
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
  const memberships = membershipRepository(tx, practiceId);
  const standIn = handOvers.find(({ lastDay }) => lastDay !== null && today <= lastDay);
  if (standIn !== undefined && standIn.lastDay !== null) {
    const found = await memberships.colleague(standIn.to);
    return { kind: "stand-in", name: found?.name ?? "", phone: found?.phone ?? null, lastDay: standIn.lastDay };
  }
  const changed = handOvers.find(({ kind, to }) => kind === "for-good" && to === coach);
  if (changed === undefined || addDays(changed.firstDay, NEWS_DAYS) < today) return null;
  return { kind: "other-coach", before: (await memberships.colleague(changed.from))?.name ?? "", since: changed.firstDay };
}
