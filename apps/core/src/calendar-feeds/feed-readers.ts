import type { Actor } from "@hervat/domain/people";
import { z } from "zod";
import { employeesFeed } from "./employees-feed.ts";
import type { FeedReader } from "./feed-event.ts";
import { obligationsFeed } from "./obligations-feed.ts";
import { sessionsFeed } from "./sessions-feed.ts";

/** What a calendar can follow. A new kind is a word here, a reader below, and a word in the table's own list. */
export const OfferedFeed = z.enum(["obligations", "sessions", "employees"]);
export type OfferedFeed = z.infer<typeof OfferedFeed>;

export const FEED_READERS: Readonly<Record<OfferedFeed, FeedReader>> = {
  employees: employeesFeed,
  obligations: obligationsFeed,
  sessions: sessionsFeed,
};

/** Whether this is a calendar for them: what an employer has to do is his own, the caseload and the talks are the practice's. */
export function isFeedFor(kind: OfferedFeed, { kind: who }: Actor): boolean {
  return (kind === "employees") === (who === "manager" || who === "hr");
}
