import {
  bulletList,
  dataTable,
  defineReport,
  factorList,
  formatDate,
  formatPeriod,
  type Html,
  html,
  keyFacts,
  type ManagerReportView,
  note,
  opening,
  paragraphs,
  practiceLine,
  reportRunning,
  resumptionPlan,
  section,
  signatures,
  subsection,
  type Words,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

type T = Words<typeof nl>;
type Language = ManagerReportView["document"]["language"];
type Evaluation = NonNullable<ManagerReportView["evaluation"]>;

function goals(evaluation: Evaluation, t: T): Html {
  if (evaluation.workGoals.length === 0) return note(t("goalsNone"));
  return html`${evaluation.workGoals.map(
    ({ goal, reached, employeeView, managerView, coachView }) => html`<article class="goal">
      <h3>${goal} <span class="outcome">${t(`reached.${reached}`)}</span></h3>
      <div class="views">
        <div><h4>${t("view.employee")}</h4>${paragraphs(employeeView, t("notFilled"))}</div>
        <div><h4>${t("view.manager")}</h4>${paragraphs(managerView, t("notFilled"))}</div>
        <div><h4>${t("view.coach")}</h4>${paragraphs(coachView, t("notFilled"))}</div>
      </div>
    </article>`,
  )}`;
}

function factors(released: ManagerReportView["releasedFactors"], language: Language, t: T): Html {
  if (released.length === 0) return note(t("factorsNone"));
  const part = (heading: string, wanted: "resource" | "bottleneck") => {
    const found = released.filter(({ kind }) => kind === wanted);
    return found.length > 0 && subsection(heading, factorList(found, language));
  };
  return html`${part(t("helped"), "resource")}${part(t("hindered"), "bottleneck")}`;
}

function agreements({ agreements: made }: Evaluation, language: Language, t: T): Html {
  if (made.length === 0) return note(t("agreementsNone"));
  return dataTable({
    caption: t("agreements"),
    quietCaption: true,
    columns: [{ label: t("agreement.what") }, { label: t("agreement.owner") }, { label: t("agreement.due"), align: "number" }],
    rows: made.map(({ what, owner, due }) => [what, t(`owner.${owner}`), due === null ? "–" : formatDate(due, language, "short")]),
  });
}

function relapse({ relapsePrevention: { workSignals, contactRhythm, followUpOn } }: Evaluation, language: Language, t: T): Html {
  return html`${subsection(t("signals"), bulletList(workSignals, t("signalsNone")))}
    ${subsection(t("rhythm"), paragraphs(contactRhythm, t("notFilled")))}
    ${subsection(t("followUp"), paragraphs(followUpOn === null ? null : formatDate(followUpOn, language), t("notFilled")))}`;
}

function satisfaction({ satisfaction: marks }: Evaluation, t: T): Html {
  if (marks.length === 0) return html``;
  const mark = (value: number | null) => (value === null ? "–" : String(value));
  return dataTable({
    caption: t("satisfactionCaption"),
    columns: [{ label: t("question") }, { label: t("view.employee"), align: "number" }, { label: t("view.manager"), align: "number" }],
    rows: marks.map(({ question, employee, manager }) => [question, mark(employee), mark(manager)]),
  });
}

/**
 * The joint part of the evaluation, for the manager and HR: work goals, build-up, agreements. Reads nothing about health.
 *
 * @source docs/sources.md §9
 */
export default defineReport({
  kind: "evaluation",
  audience: "manager",
  names: { nl: "Evaluatieverslag", en: "Evaluation report" },
  reads: ["recipient", "employee", "coach", "trajectory", "evaluation", "releasedFactors", "resumption"],
  render: ({ letterhead: practice, document, recipient, employee, coach, trajectory, evaluation, releasedFactors, resumption }) => {
    const { language } = document;
    const t = wordsIn({ nl, en }, language);
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
    return html`${reportRunning(document, { left: practice.footer ?? practiceLine(practice, language) })}
      ${opening(practice, document, { title: t("title"), lead: t("lead"), concept: t("concept") })}
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
      ${evaluation === null ? html`<p class="note">${t("noEvaluation")}</p>` : section(t("goals"), goals(evaluation, t), html`<p>${t(evaluation.extraSessions ? "extraSessions" : "noExtraSessions")}</p>`)}
      ${section(t("resumption"), resumptionPlan(resumption, language))}
      ${section(t("factors"), factors(releasedFactors, language, t))}
      ${evaluation !== null && html`${section(t("agreements"), agreements(evaluation, language, t))}${section(t("relapse"), relapse(evaluation, language, t))}<div class="keep-together">${section(t("satisfaction"), satisfaction(evaluation, t))}${approval}</div>`}`;
  },
});
