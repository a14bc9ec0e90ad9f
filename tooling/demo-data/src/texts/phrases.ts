import type { Language } from "@hervat/domain/people";
import { z } from "zod";
import enCare from "./en/care.json" with { type: "json" };
import enContacts from "./en/contact-moments.json" with { type: "json" };
import enEvaluation from "./en/evaluation.json" with { type: "json" };
import enRecovery from "./en/recovery.json" with { type: "json" };
import enReports from "./en/reports.json" with { type: "json" };
import enNotes from "./en/session-notes.json" with { type: "json" };
import nlCare from "./nl/care.json" with { type: "json" };
import nlContacts from "./nl/contact-moments.json" with { type: "json" };
import nlEvaluation from "./nl/evaluation.json" with { type: "json" };
import nlRecovery from "./nl/recovery.json" with { type: "json" };
import nlReports from "./nl/reports.json" with { type: "json" };
import nlNotes from "./nl/session-notes.json" with { type: "json" };

const some = z.array(z.string().trim().min(1)).min(1);
const someOrNone = z.array(z.string().trim().min(1).nullable()).min(1);
const perStage = z.strictObject({ start: some, middle: some, late: some, end: some });
const NoteLines = z.strictObject({ goal: z.string(), done: z.string(), agreed: z.string(), next: z.string() });
const OwnLines = z.strictObject({ goal: z.string(), next: z.string() });
const ContactLines = z.array(
  z.strictObject({ how: z.enum(["phone", "mail", "in-person", "video", "letter"]), minutes: z.int(), told: z.string() }),
);

/** Sentences that several stories share; a story brings its own where it matters. */
const Phrases = z.strictObject({
  reports: z.strictObject({
    dayStructure: perStage,
    energy: perStage,
    energyUnmeasured: some,
    next: perStage,
    signal: z.array(z.strictObject({ functioning: z.string(), advice: z.string() })).min(1),
    clientReaction: some,
    agreementRemarks: some,
    consentNotes: some,
    stepBackReasons: some,
  }),
  care: z.strictObject({
    breaks: some,
    conditions: some,
    reasons: some,
    adjusted: some,
    personalGoals: some,
    personalSignals: some,
    phaseReasons: some,
  }),
  recovery: z.strictObject({
    ...{ criterionMet: some, criterionOpen: some, themes: some, diaryGave: some, diaryCost: some },
    ...{ responses: some, support: some, followUp: some },
    ...{ normNotes: someOrNone, tens: someOrNone, scoreNotes: someOrNone, linkNotes: someOrNone },
  }),
  notes: z.strictObject({
    "client-intake": z.array(NoteLines).min(1),
    "manager-intake": z.array(NoteLines).min(1),
    evaluation: z.array(NoteLines).min(1),
    start: z.array(NoteLines).min(1),
    middle: z.array(NoteLines).min(1),
    late: z.array(NoteLines).min(1),
    /** Things to do at home. */
    homework: some,
    private: some,
    /** Around what a story itself tells of one session. */
    own: z.strictObject({ start: OwnLines, middle: OwnLines, late: OwnLines }),
  }),
  contacts: z.strictObject({ client: ContactLines, manager: ContactLines, hr: ContactLines, bedrijfsarts: ContactLines }),
  evaluation: z.strictObject({
    satisfaction: some,
  }),
});
export type Phrases = z.infer<typeof Phrases>;

const PHRASES: Readonly<Record<Language, Phrases>> = {
  nl: Phrases.parse({
    reports: nlReports,
    care: nlCare,
    recovery: nlRecovery,
    notes: nlNotes,
    contacts: nlContacts,
    evaluation: nlEvaluation,
  }),
  en: Phrases.parse({
    reports: enReports,
    care: enCare,
    recovery: enRecovery,
    notes: enNotes,
    contacts: enContacts,
    evaluation: enEvaluation,
  }),
};

export function phrasesIn(language: Language): Phrases {
  return PHRASES[language];
}
