import {
  defineReport,
  formatDate,
  formatPeriod,
  html,
  keyFacts,
  opening,
  practiceLine,
  reportRunning,
  section,
  sectionsOption,
  signatures,
  wordsIn,
} from "@hervat/report-sdk";
import { ORDER, part, READS, TEXTS } from "./sections.ts";

const sentence = (nl: string, en: string) => ({ type: "text", label: { nl, en }, default: "", maxLength: 400 }) as const;

/**
 * The joint part of the evaluation, for the manager and HR: work goals, build-up, agreements. Reads nothing about health.
 *
 * @source docs/sources.md §9
 */
export default defineReport({
  kind: "evaluation",
  audience: "manager",
  names: { nl: "Evaluatieverslag", en: "Evaluation report" },
  reads: READS,
  options: {
    sections: sectionsOption({ nl: "Onderdelen", en: "Sections" }, ORDER, (key, language) => TEXTS[language][key]),
    lead: sentence("Zin onder de titel", "Sentence under the title"),
    leadEnglish: sentence("Zin onder de titel van een Engels verslag", "Sentence under the title of an English report"),
    closing: sentence("Slotzin", "Closing sentence"),
    closingEnglish: sentence("Slotzin in een Engels verslag", "Closing sentence in an English report"),
  },
  render: (view, options) => {
    const { letterhead: practice, document, recipient, employee, coach, trajectory, evaluation } = view;
    const { language } = document;
    const t = wordsIn(TEXTS, language);
    const [lead, closing] = language === "en" ? [options.leadEnglish, options.closingEnglish] : [options.lead, options.closing];
    const date = (day: string | null) => (day === null ? null : formatDate(day, language));
    const approved = (day: string | null) => (day === null ? t("sign") : t("approvedOn", { date: formatDate(day, language, "short") }));
    const approval = section(
      t("approval"),
      signatures([
        { role: t("view.employee"), name: employee.name, line: approved(evaluation?.approvedByEmployeeOn ?? null) },
        { role: t("view.manager"), name: recipient.name, line: approved(evaluation?.approvedByManagerOn ?? null) },
        { role: t("coach"), name: coach.name, line: t("sign") },
      ]),
    );
    const printed = options.sections.flatMap((key) => part(key, view, t) ?? []);
    const last = printed.at(-1);
    return html`${reportRunning(document, { left: practice.footer ?? practiceLine(practice, language) })}
      ${opening(practice, document, { title: t("title"), lead: lead || t("lead"), concept: t("concept") })}
      ${keyFacts([
        [t("employee"), [employee.name, employee.function !== null && html`<br><small>${employee.function}</small>`]],
        [t("employer"), employee.employer],
        [
          t("forWhom"),
          [recipient.name, recipient.organisation !== employee.employer && html`<br><small>${recipient.organisation}</small>`],
        ],
        [t("coach"), [coach.name, coach.title !== null && html`<br><small>${coach.title}</small>`]],
        [
          t("period"),
          [
            trajectory.endedOn === null
              ? t("since", { date: formatDate(trajectory.startedOn, language) })
              : formatPeriod(trajectory.startedOn, trajectory.endedOn, language),
            html`<br><small>${t(`status.${trajectory.status}`)}</small>`,
          ],
        ],
        [t("heldOn"), date(evaluation?.heldOn ?? null) ?? t("notFilled")],
      ])}
      <p class="work-only">${t("workOnly")}</p>
      ${evaluation === null && html`<p class="note">${t("noEvaluation")}</p>`}
      ${printed.slice(0, -1)}
      ${evaluation === null ? last : html`<div class="keep-together">${last}${approval}</div>`}
      ${closing !== "" && html`<p class="closing">${closing}</p>`}`;
  },
});
