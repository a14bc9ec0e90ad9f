import { createHash } from "node:crypto";
import { m } from "@hervat/messages";
import { readObligations } from "../manager/list-obligations.ts";
import type { FeedReader } from "./feed-event.ts";

/** What the law asks of an employer over his employees: the word "step" and a day. Whose it is stands behind the link. */
export const employeesFeed: FeedReader = async (tx, ctx) => {
  const lines = await readObligations(tx, ctx);
  const { manager: origin } = ctx.service.installation.origins;
  return lines.map(({ trajectoryId, key, due }) => ({
    uid: `${createHash("sha256").update(`employee ${trajectoryId} ${key}`).digest("hex").slice(0, 32)}@hervat`,
    title: m.calendar_step({}, { locale: ctx.language }),
    url: `${origin}/medewerkers/${trajectoryId}/tijdlijn`,
    when: { kind: "day", on: due } as const,
  }));
};
