import { calendarFeedRepository } from "@hervat/database/repositories";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { makePracticeToken } from "../token/practice-token.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { isFeedFor, OfferedFeed } from "./feed-readers.ts";

export const FeedsShown = z.array(
  z.strictObject({ id: z.uuid(), kind: OfferedFeed, withNames: z.boolean(), createdAt: z.date(), readAt: z.date().nullable() }),
);
export type FeedsShown = z.infer<typeof FeedsShown>;

/** The addresses that calendars of hers read. What stands in them is shown once, when they are made. */
export function listFeeds(ctx: ServiceContext): Promise<FeedsShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("calendar-feed.own", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const feeds = await calendarFeedRepository(tx, practiceId).ofMembership(membershipOf(ctx));
    return feeds.flatMap(({ id, kind, withNames, createdAt, readAt }) => {
      const offered = OfferedFeed.safeParse(kind);
      return offered.success ? [{ id, kind: offered.data, withNames, createdAt, readAt }] : [];
    });
  });
}

export const MakeFeedInput = z.strictObject({ kind: OfferedFeed, withNames: z.boolean() });
export type MakeFeedInput = z.infer<typeof MakeFeedInput>;

/** A new secret address. Whoever holds it reads along until it is revoked, so it is shown this once and only its hash is kept. */
export function makeFeed(ctx: ServiceContext, { kind, withNames }: MakeFeedInput): Promise<{ url: string }> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("calendar-feed.own", { kind: "practice", practiceId });
  if (!isFeedFor(kind, ctx.actor)) throw new NotFoundError("calendar-feed");
  const { token, hash } = makePracticeToken("calendar feed", practiceId);
  return ctx.inTransaction(async (tx) => {
    const feed = { id: v7(), membershipId: membershipOf(ctx), kind, withNames, createdAt: ctx.now(), readAt: null };
    await calendarFeedRepository(tx, practiceId).add(feed, hash);
    await writeAudit(tx, ctx, { action: "calendar-feed.made", details: { kind, withNames } });
    const { coach, manager } = ctx.service.installation.origins;
    return { url: kind === "employees" ? `${manager}/agenda/${token}.ics` : `${coach}/calendar/${token}.ics` };
  });
}

/** The address answers nobody any more. @throws NotFoundError when it is not hers */
export function revokeFeed(ctx: ServiceContext, { id }: { id: string }): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("calendar-feed.own", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const revoked = await calendarFeedRepository(tx, practiceId).revoke(id, membershipOf(ctx), ctx.now());
    if (!revoked) throw new NotFoundError("calendar-feed");
    await writeAudit(tx, ctx, { action: "calendar-feed.revoked" });
    return { ok: true };
  });
}
