import { z } from "zod";
import { BasisPoints } from "../money/cents.ts";
import { QuestionnaireKey } from "../questionnaires/questionnaire-key.ts";
import { LocalText } from "./local-text.ts";
import { Price } from "./price.ts";

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const ProgrammeKey = Key.brand<"ProgrammeKey">();
export type ProgrammeKey = z.infer<typeof ProgrammeKey>;

/** A phase or a focus area, by its key in the programme version that the trajectory pins. */
export const StageKey = Key.brand<"StageKey">();
export type StageKey = z.infer<typeof StageKey>;

/** Which version of which programme: a trajectory keeps the one it started with. */
export const ProgrammeRef = z.strictObject({ key: ProgrammeKey, version: z.int().positive() });
export type ProgrammeRef = z.infer<typeof ProgrammeRef>;

/** What the coach weighs. The coach judges; the software only shows what was measured beside it. */
export const Criterion = z.strictObject({
  key: StageKey,
  text: LocalText,
  /** "recovery-time": the hours to recover stand beside it, against the norm set with this client. */
  measure: z.enum(["judgement", "recovery-time"]),
});
export type Criterion = z.infer<typeof Criterion>;

/** A phase follows another; an optional one is only entered when the parties agreed to extend. */
export const Phase = z.strictObject({
  key: StageKey,
  names: LocalText,
  aim: LocalText,
  /** What the coach weighs before this phase begins. */
  criteria: z.array(Criterion),
  optional: z.boolean(),
});
export type Phase = z.infer<typeof Phase>;

/** A theme that sessions may touch, in any order. */
export const FocusArea = z.strictObject({ key: StageKey, names: LocalText, aim: LocalText });
export type FocusArea = z.infer<typeof FocusArea>;

export const ProgrammeStructure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("phases"), phases: z.array(Phase).min(1) }),
  z.strictObject({ kind: z.literal("focus-areas"), focusAreas: z.array(FocusArea).min(1) }),
  /** Nothing but the days of the law: no talks, no phases, nothing about health. */
  z.strictObject({ kind: z.literal("clock-only") }),
]);
export type ProgrammeStructure = z.infer<typeof ProgrammeStructure>;

/** Counts are sessions of guidance, intakes and evaluation not included; `minutes` is one session. */
export const SessionPlan = z.strictObject({
  minimum: z.int().nonnegative(),
  planned: z.int().nonnegative(),
  maximum: z.int().nonnegative(),
  minutes: z.int().positive().nullable(),
  /** Sessions may be shorter at the start when the client's condition asks for it. */
  shorterAtStart: z.boolean(),
  /** Days between two sessions where possible; null where the coach decides per client. */
  rhythmDays: z.int().positive().nullable(),
});
export type SessionPlan = z.infer<typeof SessionPlan>;

export const Moment = z.enum(["start", "halfway", "end"]);
export type Moment = z.infer<typeof Moment>;

export const QuestionnaireMoment = z.strictObject({
  moment: Moment,
  names: LocalText,
  optional: z.boolean(),
  /** Which one is asked then; null where the coach chooses. */
  questionnaire: QuestionnaireKey.nullable().default(null),
});
export type QuestionnaireMoment = z.infer<typeof QuestionnaireMoment>;

/** `shareBasisPoints` of the price falls due at this moment; together 10 000. */
export const Instalment = z.strictObject({ moment: Moment, shareBasisPoints: BasisPoints });
export type Instalment = z.infer<typeof Instalment>;

/** Something short to do or to read, in our own words, that a coach gives along. */
export const Exercise = z.strictObject({
  key: StageKey,
  kind: z.enum(["exercise", "reading"]),
  /** The phases or focus areas it fits; empty: any. */
  stages: z.array(StageKey),
  names: LocalText,
  text: LocalText,
});
export type Exercise = z.infer<typeof Exercise>;

/** A programme (begeleidingstraject) as versioned data: all that differs between two programmes stands here, nothing in code. */
export const Programme = z.strictObject({
  key: ProgrammeKey,
  version: z.int().positive(),
  names: LocalText,
  goal: LocalText,
  /** One paragraph for reports: how the practice works in this programme. */
  approach: LocalText,
  structure: ProgrammeStructure,
  /** What must have come true before work is resumed; empty where the programme names nothing. */
  resumptionCriteria: z.array(Criterion),
  sessions: SessionPlan,
  intakes: z.strictObject({ client: z.boolean(), manager: z.enum(["none", "phone-or-in-person", "in-person"]) }),
  questionnaires: z.array(QuestionnaireMoment),
  /** The closing talk, and who joins it. */
  evaluation: z.strictObject({ with: z.array(z.enum(["client", "manager", "hr"])) }),
  /** Coordination with the bedrijfsarts always waits for the client's consent. */
  bedrijfsarts: z.strictObject({ coordination: z.boolean(), report: z.boolean() }),
  materials: z.array(LocalText),
  /** Whole euro cents, VAT not included; null where the price is agreed per trajectory. */
  priceCents: Price.nullable(),
  instalments: z.array(Instalment),
  /** What the price covers, line by line, for offers and the programme page. */
  included: z.array(LocalText),
  /** What accounts payable reads: no illness, no method, no word that tells of absence. */
  invoiceLine: LocalText,
  /** Names the method the practice works by; a practice may change or empty it. */
  creditLine: LocalText.nullable(),
  /** The programme whose exercises and short texts a coach gives along; null: those of this one. */
  exercisesFrom: ProgrammeKey.nullable(),
  /** Exercises and short texts that stand in this version itself, before those that ship. */
  exercises: z.array(Exercise).default([]),
});
export type Programme = z.infer<typeof Programme>;
