import { createHash } from "node:crypto";
import { type DeadlineKey, MilestoneKey } from "@hervat/domain/poortwachter";
import { type Locale, m } from "@hervat/messages";
import { readDeadlines } from "../clock/list-deadlines.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { FeedReader } from "./feed-event.ts";

/** The days of the law over her own caseload: a term and the code of the client, unless she asked for more. */
export const obligationsFeed: FeedReader = async (tx, ctx, { withNames }) => {
  const coach = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const cases = await readDeadlines(tx, ctx, practiceOf(ctx), { coach, alsoIn: [] });
  const { coach: origin } = ctx.service.installation.origins;
  return cases.flatMap(({ line, deadlines }) =>
    deadlines.map(({ key, due }) => ({
      uid: uidOf(line.trajectoryId, key),
      title: withNames
        ? m.calendar_obligation_named({ step: titleOf(key, ctx.language), name: line.name }, { locale: ctx.language })
        : m.calendar_obligation({ code: line.code }, { locale: ctx.language }),
      url: `${origin}/trajecten/${line.trajectoryId}/tijdlijn`,
      when: { kind: "day", on: due } as const,
    })),
  );
};

function titleOf(key: DeadlineKey, locale: Locale): string {
  const milestone = MilestoneKey.safeParse(key);
  if (!milestone.success) return m.milestone_melding_ziek_uit_dienst({}, { locale });
  return m.area_milestone[`milestone_${milestone.data}`]({}, { locale });
}

function uidOf(trajectoryId: string, key: DeadlineKey): string {
  return `${createHash("sha256").update(`${trajectoryId} ${key}`).digest("hex").slice(0, 32)}@hervat`;
}
