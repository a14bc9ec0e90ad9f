import { calendarFeedRepository, membershipRepository, personRepository } from "@hervat/database/repositories";
import type { Actor, Language, Membership } from "@hervat/domain/people";
import type { PracticeId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { writeAudit } from "../audit/write-audit.ts";
import type { Service } from "../service-context.ts";
import { readPracticeToken } from "../token/practice-token.ts";
import { FEED_READERS, isFeedFor, OfferedFeed } from "./feed-readers.ts";
import { writeCalendar } from "./write-calendar.ts";

interface OpenFeed {
  readonly actor: Actor;
  readonly language: Language;
  readonly kind: OfferedFeed;
  readonly withNames: boolean;
}

/**
 * The calendar behind a secret address: what its maker may read herself, as of now. Whoever left the practice or lost her role
 * has none any more.
 *
 * @returns undefined for an address that does not answer, whatever the reason
 */
export async function readCalendar(service: Service, token: string, requestId: string): Promise<string | undefined> {
  const read = readPracticeToken("calendar feed", token);
  const feed = read && (await openFeed(service, read.practiceId, read.hash));
  if (feed === undefined) return undefined;
  const { actor, language, kind, withNames } = feed;
  const ctx = service.contextFor({ actor, requestId, language, action: "calendar-feed.own" });
  const events = await ctx.inTransaction(async (tx) => {
    const found = await FEED_READERS[kind](tx, ctx, { withNames });
    await writeAudit(tx, ctx, { action: "calendar-feed.read", details: { kind, events: found.length } });
    return found;
  });
  return writeCalendar(m.calendar_name({}, { locale: language }), events, ctx.now());
}

function openFeed(service: Service, practiceId: PracticeId, hash: Uint8Array): Promise<OpenFeed | undefined> {
  return service.database.transactAs("auth", { tenant: practiceId }, async (tx): Promise<OpenFeed | undefined> => {
    const feeds = calendarFeedRepository(tx, practiceId);
    const feed = await feeds.findByToken(hash);
    const kind = OfferedFeed.safeParse(feed?.kind);
    const membership = feed && (await membershipRepository(tx, practiceId).find(feed.membershipId));
    if (feed === undefined || !kind.success || membership === undefined || membership.endedAt !== null) return undefined;
    const actor = actorOf(membership);
    if (actor === undefined || !isFeedFor(kind.data, actor)) return undefined;
    await feeds.markRead(feed.id, service.clock.now());
    const person = await personRepository(tx).find(membership.personId);
    return { actor, language: person?.language ?? "nl", kind: kind.data, withNames: feed.withNames };
  });
}

/** Whoever follows a calendar, as she would be if she had signed in. */
function actorOf(membership: Membership): Actor | undefined {
  const { id: membershipId, personId, practiceId } = membership;
  switch (membership.role) {
    case "coach":
    case "owner":
    case "office":
      return { kind: membership.role, personId, membershipId, practiceId };
    case "manager":
    case "hr":
      return { kind: membership.role, personId, membershipId, practiceId, contactId: membership.contactId };
    case "supervisor":
    case "privacy-officer":
    case "client":
      return undefined;
  }
}
