import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";
import { DocumentState, Letterhead, Paragraphs, ScoreView, shared, WorkFactorView, WorkStepView } from "./parts.ts";

/**
 * All that a report to the bedrijfsarts may read. What needs the client's consent arrives as `shared`,
 * already filtered: a plugin cannot tell why something was withheld.
 *
 * @source docs/sources.md §3, column "bedrijfsarts"; headings of §8
 */
export const BedrijfsartsView = z.strictObject({
  audience: z.literal("bedrijfsarts"),
  letterhead: Letterhead,
  document: DocumentState,
  reportType: z.enum(["start", "interim", "signal", "end"]),
  consent: z.strictObject({ reference: z.string(), givenOn: PlainDate }).nullable(),
  clientAgreement: z.strictObject({ agreedOn: PlainDate, remarks: z.string().nullable() }).nullable(),
  recipient: z.strictObject({ name: z.string(), organisation: z.string().nullable() }).nullable(),
  client: z.strictObject({ name: z.string(), birthDate: PlainDate.nullable(), function: z.string().nullable(), employer: z.string() }),
  coach: z.strictObject({ name: z.string(), title: z.string().nullable(), phone: z.string().nullable() }),
  sickness: z.strictObject({ firstSickDay: PlainDate, weekNumber: z.int() }).nullable(),
  referral: z.strictObject({ reason: shared(Paragraphs), question: Paragraphs, questionAskedOn: PlainDate.nullable() }),
  trajectory: z.strictObject({
    programme: z.string(),
    startedOn: PlainDate,
    sessions: shared(z.strictObject({ held: z.int(), planned: z.int() })),
    /** Null where the programme has focus areas instead of phases. */
    phase: shared(z.strictObject({ name: z.string(), position: z.int(), of: z.int() }).nullable()),
    approach: Paragraphs,
  }),
  course: shared(z.strictObject({ functioning: Paragraphs, dayStructure: Paragraphs, energy: Paragraphs })),
  recovery: shared(z.array(z.strictObject({ on: PlainDate, hoursToRecover: z.number() }))),
  scores: shared(z.array(ScoreView)),
  workFactors: z.array(WorkFactorView),
  personalFactors: shared(z.array(z.strictObject({ kind: z.enum(["hindering", "helping"]), text: z.string() }))),
  resumption: z.strictObject({ contractHoursPerWeek: z.number().nullable(), steps: z.array(WorkStepView) }),
  homeBuildUp: shared(z.array(z.strictObject({ activity: z.string(), minutes: z.int(), recoveryHours: z.number() }))),
  expectation: shared(Paragraphs),
  advice: Paragraphs,
  next: z.strictObject({ text: Paragraphs, nextReportOn: PlainDate.nullable() }),
  clientReaction: z.string().nullable(),
});
export type BedrijfsartsView = z.infer<typeof BedrijfsartsView>;
