import {
  activityTable,
  defineReport,
  formatDate,
  hoursTrend,
  html,
  keyFacts,
  opening,
  practiceLine,
  reportRunning,
  resumptionPlan,
  section,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

/** Her own plan on paper: what she does, how recovery goes, what comes next. She alone reads it. */
export default defineReport({
  kind: "other:client",
  audience: "client",
  names: { nl: "Mijn rapport", en: "Mijn rapport" },
  reads: ["client", "coach", "trajectory", "recovery", "resumption", "homeBuildUp"],
  options: {
    showRecovery: { type: "flag", label: { nl: "Hersteltijd tonen", en: "Show recovery time" }, default: true },
  },
  render: ({ letterhead, document, client, coach, trajectory, recovery, resumption, homeBuildUp }, { showRecovery }) => {
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    const points = recovery.map(({ on, hoursToRecover }) => ({ on, value: hoursToRecover }));
    return html`${reportRunning(document, { left: practiceLine(letterhead, language) })}
      ${opening(letterhead, document, { title: t("title"), lead: t("lead", { name: client.name }), concept: t("concept") })}
      ${keyFacts([
        [t("programme"), trajectory.programme],
        [t("since"), formatDate(trajectory.startedOn, language)],
        [t("phase"), trajectory.phase?.name],
        [t("coach"), coach.name],
      ])}
      ${section(t("plan"), resumptionPlan(resumption, language))}
      ${section(t("home"), activityTable(homeBuildUp, language))}
      ${showRecovery && section(t("recovery"), hoursTrend(points, language))}`;
  },
});
