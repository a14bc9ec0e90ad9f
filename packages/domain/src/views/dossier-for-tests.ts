import { type ConsentCategory, type GivenConsent, recordConsent } from "../consent/index.ts";
import {
  ClientId,
  ContactId,
  DoctorsQuestionId,
  day,
  EmployerId,
  FactorId,
  MeasurementId,
  MembershipId,
  newId,
  ResumptionStepId,
  TrajectoryId,
} from "../primitives/index.ts";
import { newestProgramme, Programme, ProgrammeKey, refTo, SHIPPED_PROGRAMMES, StageKey } from "../programme/index.ts";
import { Dossier } from "./dossier.ts";
import type { DocumentState } from "./parts.ts";

/** Facts for the tests of the projections: a whole dossier, with every list filled. */
export const doctorId = newId(ContactId);
export const trajectoryId = newId(TrajectoryId);
const employerId = newId(EmployerId);
const stepId = newId(ResumptionStepId);
const programme = Programme.parse(newestProgramme(SHIPPED_PROGRAMMES, ProgrammeKey.parse("van-verzuim-naar-herstel")));
export const managerId = newId(ContactId);

export const state: DocumentState = {
  date: day("2026-11-22"),
  version: 1,
  standing: "concept",
  conceptReason: null,
  reference: "P-2026-017",
  language: "nl",
};

/** A consent to the dossier's bedrijfsarts for exactly these categories. */
export function consentFor(categories: readonly ConsentCategory[]): GivenConsent {
  const form = {
    trajectoryId,
    to: { recipient: "bedrijfsarts", contactId: doctorId, reach: "named" },
    categories,
    givenOn: day("2026-10-01"),
    how: { kind: "aloud", sessionId: null, note: "ja" },
    textVersion: "2026-1",
    recordedBy: newId(MembershipId),
    expiresOn: null,
  } as const;
  const outcome = recordConsent(form, state.date);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

const evaluation = {
  heldOn: day("2026-11-20"),
  workGoals: [
    {
      goal: "Weer drie dagen op de afdeling",
      reached: "partly" as const,
      employeeView: "gaat goed",
      managerView: "mooi",
      coachView: "op weg",
    },
  ],
  extraSessions: false,
  agreements: [{ what: "Rooster in overleg", owner: "manager" as const, due: day("2026-12-15") }],
  relapsePrevention: { workSignals: ["pauzes overslaan"], contactRhythm: "wekelijks", followUpOn: day("2027-01-20") },
  satisfaction: [{ question: "Hoe tevreden ben je?", employee: 8, manager: 7 }],
  approvedByEmployeeOn: day("2026-11-21"),
  approvedByManagerOn: null,
};

export const dossier: Dossier = Dossier.parse({
  work: {
    letterhead: {
      legalName: "Praktijk De Linde B.V.",
      senderName: "De Linde",
      addressLines: ["Lindelaan 1", "3500 AA Utrecht"],
      phone: null,
      email: null,
      website: null,
      kvkNumber: null,
      vatId: null,
      iban: null,
      logo: null,
      accent: "#1e5b4f",
      footer: null,
    },
    language: "nl",
    reference: state.reference,
    client: { id: newId(ClientId), code: "017", name: "Noor de Wit", function: "planner", contractHoursPerWeek: 32, employerId },
    employer: { name: "Gemeente Voorbeeld" },
    coach: { name: "Marit Vos", title: "coach", phone: null },
    manager: { kind: "manager", id: managerId, name: "J. Pels", email: null, phone: null, employerId, organisation: null },
    hr: null,
    bedrijfsarts: {
      kind: "bedrijfsarts",
      id: doctorId,
      name: "dr. Jansen",
      email: null,
      phone: null,
      employerId: null,
      organisation: "ArboVoorbeeld",
    },
    trajectory: {
      id: trajectoryId,
      clientId: newId(ClientId),
      coachMembershipId: newId(MembershipId),
      programme: refTo(programme),
      agreedTalks: null,
      startedOn: day("2026-09-01"),
      sessionsBefore: 0,
      managerContactId: managerId,
      hrContactId: null,
      bedrijfsartsContactId: doctorId,
      agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
      status: "active",
      activeSince: day("2026-09-08"),
    },
    programme,
    sickness: {
      firstSickDay: day("2026-08-03"),
      weekNumber: 16,
      milestones: [
        {
          key: "evaluatie_6w",
          nature: "obligation",
          actors: ["employer", "employee"],
          from: day("2026-10-30"),
          due: day("2026-12-11"),
          hard: null,
          done: { kind: "open" },
        },
      ],
    },
    plan: {
      trajectoryId,
      contractHoursPerWeek: 32,
      bedrijfsartsAdviceOn: day("2026-11-20"),
      steps: [
        {
          id: stepId,
          from: day("2026-11-30"),
          to: day("2026-12-13"),
          daysPerWeek: 2,
          hoursPerDay: 2,
          hoursPerWeek: 4,
          tasks: "light",
          location: "home",
          adaptations: ["quiet-place"],
          evaluateOn: day("2026-12-11"),
          stepBack: false,
          agreedBy: ["employee", "manager"],
          status: "planned",
          adjustment: null,
          hoursWorked: null,
        },
      ],
    },
    releasedFactors: [
      { id: newId(FactorId), area: "content", kind: "bottleneck", text: "Het werk past niet in de uren", releasedOn: day("2026-11-01") },
    ],
    allowances: (["work-factors", "work-goals", "work-agreements"] as const).map((category) => ({
      contactId: managerId,
      category,
      until: day("2026-12-31"),
    })),
    evaluation,
  },
  care: {
    contact: { clientId: newId(ClientId), privateEmail: "noor@prive.example", mobile: "0600000000", birthDate: day("1984-03-02") },
    bedrijfsartsColleagueOf: [],
    sessionsHeld: 4,
    extraSessions: 0,
    phases: { trajectoryId, entries: [{ phase: StageKey.parse("herstel"), since: day("2026-09-08"), steppedBack: false, reason: null }] },
    factors: [
      {
        id: newId(FactorId),
        trajectoryId,
        area: "relations",
        item: "leadership",
        kind: "bottleneck",
        weight: 2,
        source: "client",
        text: "Weinig steun",
        action: "gesprek voorbereiden",
        release: null,
      },
    ],
    personalFactors: [{ id: newId(FactorId), trajectoryId, sphere: "home", kind: "hindering", weight: 3, text: "Zorg thuis" }],
    energy: [
      { id: newId(MeasurementId), trajectoryId, on: day("2026-11-01"), by: "client", kind: "recovery", hoursToRecover: 9 },
      { id: newId(MeasurementId), trajectoryId, on: day("2026-11-02"), by: "client", kind: "load", item: "home", score: 7 },
    ],
    homeBuildUp: [
      { id: newId(MeasurementId), trajectoryId, on: day("2026-11-03"), activity: "Boodschappen", minutes: 25, recoveryHours: 2 },
    ],
    scores: [
      {
        id: newId(MeasurementId),
        trajectoryId,
        instrument: "CBI",
        validated: false,
        takenOn: day("2026-09-10"),
        scale: "persoonlijk",
        score: 71,
        maximum: 100,
        band: "verhoogd",
      },
    ],
    careSteps: [{ stepId, breaks: "elk uur rust", condition: "slaapt door", reason: "kan nog weinig prikkels aan" }],
    doctorsQuestions: [
      {
        id: newId(DoctorsQuestionId),
        trajectoryId,
        contactId: null,
        askedOn: day("2026-11-05"),
        text: "Wat kan zij aan?",
        recordedBy: newId(MembershipId),
      },
    ],
    bedrijfsartsDraft: {
      kind: "bedrijfsarts-rapportage",
      trajectoryId,
      reportType: "interim",
      reason: "Uitval na lange overbelasting",
      question: "Past de opbouw?",
      questionAskedOn: day("2026-11-10"),
      approach: null,
      functioning: "Doet het huishouden weer zelf",
      dayStructure: "Vast ritme",
      energy: "Herstelt sneller",
      expectation: "Opbouw lijkt haalbaar",
      advice: "Graag afstemmen over de tweede stap",
      next: "Nog zes gesprekken",
      nextReportOn: day("2027-01-10"),
      clientReaction: "Eens",
    },
    evaluationDraft: {
      kind: "evaluation",
      trajectoryId,
      joint: evaluation,
      coachWords: { progress: "Ze slaapt weer" },
      annex: { personalGoals: "Eerder nee zeggen", personalSignals: "Slecht slapen" },
    },
    consents: [],
  },
});
