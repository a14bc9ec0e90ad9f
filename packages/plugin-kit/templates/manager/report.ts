import {
  bulletList,
  defineReport,
  formatDate,
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

/** How the return to work goes, for the manager. Reads nothing about health: there is no such field. */
export default defineReport({
  kind: "evaluation",
  audience: "manager",
  names: { nl: "Mijn rapport", en: "Mijn rapport" },
  reads: ["recipient", "employee", "coach", "trajectory", "releasedFactors", "resumption"],
  options: {
    closing: { type: "text", label: { nl: "Slotzin", en: "Closing sentence" }, default: "", maxLength: 300 },
    showPlan: { type: "flag", label: { nl: "Opbouwschema tonen", en: "Show the resumption plan" }, default: true },
  },
  inputs: {
    question: { type: "text", label: { nl: "Vraag aan de leidinggevende", en: "Question to the manager" }, default: "", maxLength: 500 },
  },
  render: (
    { letterhead, document, recipient, employee, coach, trajectory, releasedFactors, resumption },
    { closing, showPlan, question },
  ) => {
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
    return html`${reportRunning(document, { left: practiceLine(letterhead, language) })}
      ${opening(letterhead, document, { title: t("title"), lead: t("lead", { name: employee.name }), concept: t("concept") })}
      ${keyFacts([
        [t("employee"), employee.name],
        [t("function"), employee.function],
        [t("recipient"), recipient.name],
        [t("coach"), coach.name],
        [t("since"), formatDate(trajectory.startedOn, language)],
        [t("status"), t(`status.${trajectory.status}`)],
      ])}
      ${showPlan && section(t("plan"), resumptionPlan(resumption, language))}
      ${section(
        t("factors"),
        bulletList(
          releasedFactors.map(({ text }) => text),
          t("noFactors"),
        ),
      )}
      ${section(t("question"), question !== "" && html`<p class="question">${question}</p>`)}
      ${closing !== "" && html`<p>${closing}</p>`}`;
  },
});
