import {
  activityTable,
  bulletList,
  defineReport,
  factorList,
  formatDate,
  type Html,
  type HtmlValue,
  hoursTrend,
  html,
  ifShared,
  keyFacts,
  note,
  opening,
  paragraphs,
  practiceLine,
  type ReadView,
  reportRunning,
  resumptionPlan,
  type Shared,
  scoreTable,
  section,
  sectionsOption,
  subsection,
  type Words,
  wordsIn,
} from "@hervat/report-sdk";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

const PEOPLE = ["reportType", "consent", "clientAgreement", "recipient", "client", "coach", "sickness", "referral", "trajectory"] as const;
const CONTENT = ["course", "recovery", "scores", "workFactors", "personalFactors", "resumption", "homeBuildUp", "expectation"] as const;
const CLOSING = ["advice", "next", "clientReaction"] as const;
const ORDER = ["referral", "trajectory", "approach", "course", "hindering", "helping", "load", "expectation", "advice", "next"] as const;
const TEXTS = { nl, en };
const sentence = (nl: string, en: string) => ({ type: "text", label: { nl, en }, default: "", maxLength: 400 }) as const;
const PARTS = ["functioning", "dayStructure", "energy"] as const;

type View = ReadView<"bedrijfsarts", (typeof PEOPLE)[number] | (typeof CONTENT)[number] | (typeof CLOSING)[number]>;
type Given<Part> = Part extends { shared: true; value: infer Value } ? Value : never;
type T = Words<typeof nl>;

/** The sections by name: an organisation chooses which are printed and in which order. What the client says about it always is, at the end. */
function sections(view: View, t: T): Readonly<Record<(typeof ORDER)[number] | "reaction", HtmlValue>> {
  const { referral, trajectory, next, clientAgreement, workFactors } = view;
  const { language } = view.document;
  const date = (day: string) => formatDate(day, language);
  const text = (content: string | null) => paragraphs(content, t("notFilled"));
  const shown = <Value>(part: Shared<Value>, show: (value: Value) => Html) => ifShared(part, show, t("notShared"));
  const asked = referral.questionAskedOn === null ? t("question") : t("questionOn", { date: date(referral.questionAskedOn) });
  const remarks = clientAgreement?.remarks ?? null;
  const atWork = (wanted: "bottleneck" | "resource") => {
    const found = workFactors.filter(({ kind }) => kind === wanted);
    return subsection(t("work"), factorList(found, language));
  };
  const personal = (wanted: "hindering" | "helping") => {
    const list = (all: Given<View["personalFactors"]>) => all.filter(({ kind }) => kind === wanted).map((factor) => factor.text);
    return subsection(
      t("personal"),
      shown(view.personalFactors, (all) => bulletList(list(all), t("factorsNone"))),
    );
  };
  const trend = (all: Given<View["recovery"]>) => all.map(({ on, hoursToRecover: value }) => ({ on, value }));
  const recovery = shown(view.recovery, (all) => hoursTrend(trend(all), language));
  const scores = shown(view.scores, (all) => scoreTable(all, language));
  const home = shown(view.homeBuildUp, (all) => activityTable(all, language));
  const fact = <Value>(part: Shared<Value>, show: (value: Value) => string | undefined) =>
    part.shared ? show(part.value) : t("factNotShared");
  const sessions = fact(trajectory.sessions, ({ held, planned }) => t("of", { held: String(held), planned: String(planned) }));
  return {
    referral: [subsection(t("reason"), shown(referral.reason, text)), subsection(asked, text(referral.question))],
    trajectory: keyFacts([
      [t("programme"), trajectory.programme],
      [t("startedOn"), date(trajectory.startedOn)],
      [t("sessions"), sessions],
      [t("phase"), fact(trajectory.phase, (phase) => phase?.name)],
    ]),
    approach: text(trajectory.approach),
    course: [
      shown(view.course, (parts) => html`${PARTS.map((part) => subsection(t(part), text(parts[part])))}`),
      subsection(t("recovery"), recovery),
      subsection(t("scores"), scores),
    ],
    hindering: [atWork("bottleneck"), personal("hindering")],
    helping: [atWork("resource"), personal("helping")],
    load: [subsection(t("atWork"), resumptionPlan(view.resumption, language)), subsection(t("atHome"), home)],
    expectation: shown(view.expectation, (expected) => html`${text(expected)}<p><small>${t("expectationNote")}</small></p>`),
    advice: text(view.advice),
    next: [text(next.text), next.nextReportOn !== null && html`<p>${t("nextReport", { date: date(next.nextReportOn) })}</p>`],
    reaction: [
      view.clientReaction === null ? note(t("noReaction")) : text(view.clientReaction),
      remarks !== null && subsection(t("remarks"), text(remarks)),
    ],
  };
}

/**
 * The report of the coach to the bedrijfsarts, read first by the client. Holds a category only where she shared it.
 *
 * @source docs/sources.md §8
 */
export default defineReport({
  kind: "bedrijfsarts-rapportage",
  audience: "bedrijfsarts",
  names: { nl: "Rapportage bedrijfsarts", en: "Report to the company doctor" },
  reads: [...PEOPLE, ...CONTENT, ...CLOSING],
  options: {
    sections: sectionsOption({ nl: "Onderdelen", en: "Sections" }, ORDER, (key, language) => TEXTS[language][`section.${key}`]),
    closing: sentence("Slotzin, in plaats van de zin over vragen", "Closing sentence, instead of the one about questions"),
    closingEnglish: sentence("Slotzin in een Engels rapport", "Closing sentence in an English report"),
    footer: sentence("Kleine tekst onder de ondertekening", "Small print under the signature"),
  },
  render: (view, options) => {
    const { document, letterhead: practice, client, recipient, coach, sickness, consent, clientAgreement } = view;
    const t = wordsIn(TEXTS, document.language);
    const date = (day: string) => formatDate(day, document.language);
    const under = (line: string | null) => line !== null && html`<br><small>${line}</small>`;
    const content = sections(view, t);
    const own = document.language === "en" ? options.closingEnglish : options.closing;
    const ask = own || (coach.phone === null ? t("closing") : t("callUs", { name: coach.name, phone: coach.phone }));
    const given = consent === null ? t("noConsent") : t("consentGiven", { reference: consent.reference, date: date(consent.givenOn) });
    const before = html`<p class="confidential"><strong>${t("confidential")}</strong> ${t("confidentialSentence")}</p>`;
    return html`${reportRunning(document, { left: t("confidential"), right: practiceLine(practice, document.language) })}
      ${opening(practice, document, { title: t("title"), lead: t(`type.${view.reportType}`), concept: t("concept"), before })}
      ${keyFacts([
        [t("client"), [client.name, client.birthDate !== null && under(t("born", { date: date(client.birthDate) }))]],
        [t("employer"), [client.employer, under(client.function)]],
        [t("recipient"), recipient === null ? t("noRecipient") : [recipient.name, under(recipient.organisation)]],
        [t("firstSickDay"), sickness && [date(sickness.firstSickDay), under(t("week", { week: String(sickness.weekNumber) }))]],
        [t("consent"), given],
        [t("agreement"), clientAgreement === null ? t("noAgreement") : t("agreedOn", { date: date(clientAgreement.agreedOn) })],
      ])}
      ${([...options.sections, "reaction"] as const).map((key) => section(t(`section.${key}`), content[key]))}
      <div class="closing"><p>${ask}</p><p>${t("signedOn", { date: date(document.date) })}<br><strong>${coach.name}</strong>${under(coach.title)}</p>${options.footer !== "" && html`<p><small>${options.footer}</small></p>`}</div>`;
  },
});
