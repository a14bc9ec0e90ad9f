import { z } from "zod";
import { ok, PlainDate, type Result, refuse } from "../primitives/index.ts";
import { type CaseFacts, Loonsanctie, UwvEndOfWaitingPeriod } from "./case-facts.ts";
import { checkLoonsanctie, checkUwvEnd, type LoonsanctieRefusal, type UwvEndRefusal } from "./check-facts.ts";
import { parseSpells, type SpellRefusal } from "./parse-spells.ts";
import { sicknessClock } from "./sickness-clock.ts";
import type { SicknessSpell } from "./spell.ts";

/** All that a clock is computed from. */
export interface ClockRecord {
  /** False where no employer pays wages: then there is no clock. */
  readonly wvp: boolean;
  readonly spells: readonly SicknessSpell[];
  readonly facts: CaseFacts;
}

/** One thing that turns out to be otherwise than it was written down; it may lie far back. */
export const ClockCorrection = z.discriminatedUnion("kind", [
  /** All spells as they are known now: a recovery told later, another first sick day, a spell that was forgotten. As typed. */
  z.strictObject({
    kind: z.literal("spells"),
    spells: z
      .array(z.strictObject({ from: z.string().max(10), to: z.string().max(10).nullable(), leaveAfter: z.int().min(0).max(400) }))
      .max(50),
  }),
  /** Null goes back to our own count. */
  z.strictObject({ kind: z.literal("uwv-end"), end: UwvEndOfWaitingPeriod.nullable() }),
  /** The last day of the employment, when it ends during sickness. */
  z.strictObject({ kind: z.literal("employment-end"), on: PlainDate.nullable() }),
  z.strictObject({ kind: z.literal("loonsanctie"), sanction: Loonsanctie.nullable() }),
  z.strictObject({ kind: z.literal("state-pension"), from: PlainDate.nullable() }),
  /** Whether an employer pays wages; of a self-employed client the law asks nothing. */
  z.strictObject({ kind: z.literal("wvp"), applies: z.boolean() }),
]);
export type ClockCorrection = z.infer<typeof ClockCorrection>;

export type ClockCorrectionRefusal =
  | SpellRefusal
  | UwvEndRefusal
  | LoonsanctieRefusal
  | { readonly kind: "spell-in-the-future"; readonly index: number }
  | { readonly kind: "no-clock" };

/** The record as it is once a correction is taken over, or why it cannot be right. */
export function correctClock(
  record: ClockRecord,
  correction: ClockCorrection,
  today: PlainDate,
): Result<ClockRecord, ClockCorrectionRefusal> {
  switch (correction.kind) {
    case "spells":
      return correctSpells(record, correction.spells, today);
    case "wvp":
      return ok({ ...record, wvp: correction.applies });
    case "uwv-end":
    case "employment-end":
    case "loonsanctie":
    case "state-pension":
      return correctFacts(record, correction);
  }
}

type SpellsTyped = Extract<ClockCorrection, { kind: "spells" }>["spells"];

function correctSpells(record: ClockRecord, typed: SpellsTyped, today: PlainDate): Result<ClockRecord, ClockCorrectionRefusal> {
  const read = parseSpells(typed);
  if (!read.ok) return read;
  const future = typed.findIndex(({ from, to }) => from > today || (to ?? "") > today);
  return future === -1 ? ok({ ...record, spells: read.value }) : refuse({ kind: "spell-in-the-future", index: future });
}

type FactCorrection = Exclude<ClockCorrection, { kind: "spells" | "wvp" }>;

function correctFacts(record: ClockRecord, correction: FactCorrection): Result<ClockRecord, ClockCorrectionRefusal> {
  const clock = sicknessClock(record);
  if (clock.kind === "no-clock") return refuse({ kind: "no-clock" });
  const { current } = clock;
  const { firstSickDay } = current;
  const withFact = (fact: Partial<CaseFacts>) => ok({ ...record, facts: { ...record.facts, ...fact } });
  switch (correction.kind) {
    case "uwv-end": {
      const checked = correction.end === null ? ok(null) : checkUwvEnd(current, correction.end);
      return checked.ok ? withFact({ uwvEndOfWaitingPeriod: checked.value }) : checked;
    }
    case "loonsanctie": {
      const checked = correction.sanction === null ? ok(null) : checkLoonsanctie(current, correction.sanction);
      return checked.ok ? withFact({ loonsanctie: checked.value }) : checked;
    }
    case "employment-end":
      if (correction.on !== null && correction.on < firstSickDay) return refuse({ kind: "before-first-sick-day", firstSickDay });
      return withFact({ employmentEndsOn: correction.on });
    case "state-pension":
      return withFact({ statePensionFrom: correction.from });
  }
}
