import { z } from "zod";
import type { FeedReader } from "./feed-event.ts";
import { obligationsFeed } from "./obligations-feed.ts";
import { sessionsFeed } from "./sessions-feed.ts";

/** What a calendar can follow. A new kind is a word here, a reader below, and a word in the table's own list. */
export const OfferedFeed = z.enum(["obligations", "sessions"]);
export type OfferedFeed = z.infer<typeof OfferedFeed>;

export const FEED_READERS: Readonly<Record<OfferedFeed, FeedReader>> = {
  obligations: obligationsFeed,
  sessions: sessionsFeed,
};
