import { z } from "zod";
import { procedure, router } from "../trpc.ts";
import { FeedsShown, listFeeds, MakeFeedInput, makeFeed, revokeFeed } from "./own-feeds.ts";

export const calendarFeedRouter = router({
  list: procedure
    .meta({ action: "calendar-feed.own", resource: "practice" })
    .output(FeedsShown)
    .query(({ ctx }) => listFeeds(ctx)),
  make: procedure
    .meta({ action: "calendar-feed.own", resource: "practice" })
    .input(MakeFeedInput)
    .output(z.strictObject({ url: z.string() }))
    .mutation(({ ctx, input }) => makeFeed(ctx, input)),
  revoke: procedure
    .meta({ action: "calendar-feed.own", resource: "practice" })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => revokeFeed(ctx, input)),
});
