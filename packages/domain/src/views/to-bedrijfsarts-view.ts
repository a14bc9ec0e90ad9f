import { type Consent, type ConsentCategory, consentStands, type Recipient, standingConsents } from "../consent/index.ts";
import { recoveryTrend } from "../energy/energy-balance.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { ClientAgreement } from "../reports/report.ts";
import type { BedrijfsartsDraft } from "../reports/report-draft.ts";
import { questionOn } from "../session/doctors-question.ts";
import { phasePosition } from "../trajectory/advance-phase.ts";
import type { BedrijfsartsView } from "./bedrijfsarts-view.ts";
import type { Dossier } from "./dossier.ts";
import type { DocumentState } from "./parts.ts";
import { toScoreView, toWorkFactorView } from "./to-care-parts.ts";
import { toWorkStepView } from "./to-work-step-view.ts";

/** The copy that is being made: its state, and the client's yes to exactly this text, if she gave it. */
export type ReportCopy = { readonly state: DocumentState; readonly agreement: ClientAgreement | null };

/** The paragraphs while nothing was written yet: a concept shows the gaps. */
const NOTHING_WRITTEN: Omit<BedrijfsartsDraft, "kind" | "trajectoryId" | "inputs"> = {
  reportType: "interim",
  reason: null,
  question: null,
  questionAskedOn: null,
  approach: null,
  functioning: null,
  dayStructure: null,
  energy: null,
  expectation: null,
  advice: null,
  next: null,
  nextReportOn: null,
  clientReaction: null,
};

/**
 * What a report to the bedrijfsarts reads, built field by field. What needs the client's consent is only there
 * when one stands on the day of the document; otherwise the reader sees that it was not shared, never why.
 *
 * @source docs/sources.md §3, column "bedrijfsarts"; §8
 */
export function toBedrijfsartsView({ work, care }: Dossier, consents: readonly Consent[], copy: ReportCopy): BedrijfsartsView {
  const { client, coach, employer, programme, sickness, trajectory } = work;
  const { state, agreement } = copy;
  const { language } = state;
  const draft = care.bedrijfsartsDraft ?? NOTHING_WRITTEN;
  const recipient = bedrijfsartsOf({ work, care });
  const only = sharing(consents, recipient, state.date);
  return {
    audience: "bedrijfsarts",
    letterhead: { ...work.letterhead },
    document: { ...state },
    reportType: draft.reportType,
    consent: consentLine(consents, recipient, state.date),
    clientAgreement: agreement === null ? null : { agreedOn: agreement.agreedOn, remarks: agreement.remarks },
    recipient: work.bedrijfsarts === null ? null : { name: work.bedrijfsarts.name, organisation: work.bedrijfsarts.organisation },
    client: { name: client.name, birthDate: care.contact?.birthDate ?? null, function: client.function, employer: employer.name },
    coach: { name: coach.name, title: coach.title, phone: coach.phone },
    sickness: sickness === null ? null : { firstSickDay: sickness.firstSickDay, weekNumber: sickness.weekNumber },
    referral: { reason: only("complaints", () => draft.reason), ...questionIn(draft, care.doctorsQuestions, state.date) },
    trajectory: {
      programme: programme.names[language],
      startedOn: trajectory.startedOn,
      sessions: only("attendance", () => ({ held: care.sessionsHeld, planned: programme.sessions.planned + care.extraSessions })),
      phase: only("phase", () => phaseLine({ work, care }, language)),
      approach: draft.approach ?? approachOf(programme, language),
    },
    course: only("course", () => ({ functioning: draft.functioning, dayStructure: draft.dayStructure, energy: draft.energy })),
    recovery: only("energy", () => recoveryTrend(care.energy).map(({ on, hoursToRecover }) => ({ on, hoursToRecover }))),
    scores: only("scores", () => care.scores.map(toScoreView)),
    workFactors: consentStandsFor(consents, recipient, "work-factors", state.date) ? care.factors.map(toWorkFactorView) : [],
    personalFactors: only("personal-factors", () => care.personalFactors.map(({ kind, text }) => ({ kind, text }))),
    resumption: { contractHoursPerWeek: work.plan.contractHoursPerWeek, steps: work.plan.steps.map(toWorkStepView) },
    homeBuildUp: only("home-build-up", () =>
      care.homeBuildUp.map(({ activity, minutes, recoveryHours }) => ({ activity, minutes, recoveryHours })),
    ),
    expectation: only("prognosis", () => draft.expectation),
    advice: draft.advice,
    next: { text: draft.next, nextReportOn: draft.nextReportOn },
    clientReaction: draft.clientReaction,
  };
}

/** The paragraph of the programme, and the method that it credits. */
function approachOf({ approach, creditLine }: Dossier["work"]["programme"], language: "nl" | "en"): string {
  return creditLine === null ? approach[language] : `${approach[language]} ${creditLine[language]}.`;
}

/** What the coach wrote of the question; where she wrote nothing, the question as the bedrijfsarts asked it. */
function questionIn(
  draft: Pick<BedrijfsartsDraft, "question" | "questionAskedOn">,
  questions: Dossier["care"]["doctorsQuestions"],
  on: PlainDate,
): Pick<BedrijfsartsView["referral"], "question" | "questionAskedOn"> {
  if (draft.question !== null) return { question: draft.question, questionAskedOn: draft.questionAskedOn };
  const asked = questionOn(questions, on);
  return { question: asked?.text ?? null, questionAskedOn: asked?.askedOn ?? draft.questionAskedOn };
}

/** The bedrijfsarts of this dossier as a recipient of consent; null when nobody is named. */
export function bedrijfsartsOf({ work, care }: Dossier): Recipient | null {
  if (work.bedrijfsarts === null) return null;
  return { kind: "bedrijfsarts", contactId: work.bedrijfsarts.id, colleagueOf: care.bedrijfsartsColleagueOf };
}

/** What of the client a view tells: kept with the version, so that a release can ask whether all of it is still covered. */
export function categoriesIn(view: BedrijfsartsView): readonly ConsentCategory[] {
  const tells: Readonly<Partial<Record<ConsentCategory, boolean>>> = {
    complaints: view.referral.reason.shared,
    course: view.course.shared,
    scores: view.scores.shared,
    phase: view.trajectory.phase.shared,
    attendance: view.trajectory.sessions.shared,
    energy: view.recovery.shared,
    "personal-factors": view.personalFactors.shared,
    "home-build-up": view.homeBuildUp.shared,
    prognosis: view.expectation.shared,
    "work-factors": view.workFactors.length > 0,
  };
  return BEDRIJFSARTS_CATEGORIES.filter((category) => tells[category] === true);
}

/** The categories that this report can tell of at all: what a consent form for it needs to offer. */
export const BEDRIJFSARTS_CATEGORIES = [
  "complaints",
  "course",
  "scores",
  "phase",
  "attendance",
  "energy",
  "personal-factors",
  "home-build-up",
  "prognosis",
  "work-factors",
] as const satisfies readonly ConsentCategory[];

type Shared<Value> = { shared: true; value: Value } | { shared: false };

/** Reads a field only where a consent stands: without one its text is never touched. */
function sharing(consents: readonly Consent[], recipient: Recipient | null, onDate: PlainDate) {
  return <Value>(category: ConsentCategory, read: () => Value): Shared<Value> =>
    consentStandsFor(consents, recipient, category, onDate) ? { shared: true, value: read() } : { shared: false };
}

function consentStandsFor(
  consents: readonly Consent[],
  recipient: Recipient | null,
  category: ConsentCategory,
  onDate: PlainDate,
): boolean {
  return recipient !== null && consentStands(consents, recipient, category, onDate);
}

function consentLine(consents: readonly Consent[], recipient: Recipient | null, onDate: PlainDate): BedrijfsartsView["consent"] {
  const [newest] = recipient === null ? [] : standingConsents(consents, recipient, onDate);
  return newest === undefined ? null : { reference: newest.id.slice(-8).toUpperCase(), givenOn: newest.givenOn };
}

function phaseLine({ work, care }: Dossier, language: "nl" | "en") {
  const place = phasePosition(work.programme, care.phases);
  return place === null ? null : { name: place.phase.names[language], position: place.position, of: place.of };
}
