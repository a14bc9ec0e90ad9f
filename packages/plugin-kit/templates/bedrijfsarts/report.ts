import {
  defineReport,
  factorList,
  formatDate,
  hoursTrend,
  html,
  ifShared,
  keyFacts,
  note,
  opening,
  paragraphs,
  practiceLine,
  reportRunning,
  resumptionPlan,
  section,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

/** For the bedrijfsarts. What the client did not share arrives without its content: `ifShared` says so calmly. */
export default defineReport({
  kind: "bedrijfsarts-rapportage",
  audience: "bedrijfsarts",
  names: { nl: "Mijn rapport", en: "Mijn rapport" },
  reads: ["recipient", "client", "coach", "referral", "trajectory", "course", "recovery", "workFactors", "resumption", "advice"],
  options: {
    confidential: {
      type: "text",
      label: { nl: "Regel over vertrouwelijkheid", en: "Line on confidentiality" },
      default: "",
      maxLength: 200,
    },
  },
  inputs: {
    ownQuestion: {
      type: "text",
      label: { nl: "Eigen vraag van de arbodienst", en: "The health service's own question" },
      default: "",
      maxLength: 500,
    },
  },
  render: (view, { confidential, ownQuestion }) => {
    const { letterhead, document, recipient, client, coach, referral, trajectory, course, recovery, workFactors, resumption, advice } =
      view;
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    return html`${reportRunning(document, { left: practiceLine(letterhead, language) })}
      ${opening(letterhead, document, {
        title: t("title"),
        lead: t("lead"),
        concept: t("concept"),
        ...(confidential !== "" && { before: note(confidential) }),
      })}
      ${keyFacts([
        [t("client"), client.name],
        [t("birthDate"), client.birthDate && formatDate(client.birthDate, language)],
        [t("recipient"), recipient?.name],
        [t("coach"), coach.name],
        [t("since"), formatDate(trajectory.startedOn, language)],
      ])}
      ${section(t("question"), paragraphs(referral.question, t("notFilled")))}
      ${section(t("ownQuestion"), ownQuestion !== "" && paragraphs(ownQuestion, t("notFilled")))}
      ${section(
        t("course"),
        ifShared(course, ({ functioning }) => paragraphs(functioning, t("notFilled")), t("notShared")),
        ifShared(
          recovery,
          (points) =>
            hoursTrend(
              points.map(({ on, hoursToRecover }) => ({ on, value: hoursToRecover })),
              language,
            ),
          t("notShared"),
        ),
      )}
      ${section(t("factors"), factorList(workFactors, language))}
      ${section(t("plan"), resumptionPlan(resumption, language))}
      ${section(t("advice"), paragraphs(advice, t("notFilled")))}`;
  },
});
