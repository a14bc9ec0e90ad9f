import {
  bulletList,
  dataTable,
  factorList,
  formatDate,
  type Html,
  html,
  type ManagerReportView,
  note,
  paragraphs,
  type ReadView,
  resumptionPlan,
  section,
  subsection,
  type Words,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

export const READS = ["recipient", "employee", "coach", "trajectory", "evaluation", "releasedFactors", "resumption"] as const;
export const TEXTS = { nl, en };
/** Of these an organisation chooses which are printed and in which order. That it is about work only, and who agreed, always is. */
export const ORDER = ["goals", "resumption", "factors", "agreements", "relapse", "satisfaction"] as const;

type T = Words<typeof nl>;
type View = ReadView<"manager", (typeof READS)[number]>;
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

/** The section of this name with its heading; nothing of the conversation while that was not held. */
export function part(key: (typeof ORDER)[number], view: View, t: T): Html | undefined {
  const {
    evaluation,
    document: { language },
  } = view;
  if (key === "resumption") return section(t(key), resumptionPlan(view.resumption, language));
  if (key === "factors") return section(t(key), factors(view.releasedFactors, language, t));
  if (evaluation === null) return undefined;
  switch (key) {
    case "goals":
      return section(t(key), goals(evaluation, t), html`<p>${t(evaluation.extraSessions ? "extraSessions" : "noExtraSessions")}</p>`);
    case "agreements":
      return section(t(key), agreements(evaluation, language, t));
    case "relapse":
      return section(t(key), relapse(evaluation, language, t));
    case "satisfaction":
      return section(t(key), satisfaction(evaluation, t));
  }
}
