import { z } from "zod";
import { daysBetween } from "../calendar/index.ts";
import { ok, PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { SicknessSpell } from "./spell.ts";

/** Why spells cannot be counted; `index` is the place in what was given, starting at 0. */
export type SpellRefusal =
  | { readonly kind: "not-a-list" }
  | { readonly kind: "no-spells" }
  | { readonly kind: "not-a-spell"; readonly index: number; readonly field: string }
  | { readonly kind: "impossible-date"; readonly index: number; readonly field: "from" | "to" }
  | { readonly kind: "date-out-of-range"; readonly index: number; readonly field: "from" | "to" }
  | { readonly kind: "to-before-from"; readonly index: number }
  | { readonly kind: "overlapping-spells"; readonly index: number; readonly earlier: number }
  | { readonly kind: "spell-after-open-spell"; readonly index: number; readonly open: number }
  | { readonly kind: "leave-after-open-spell"; readonly index: number }
  | { readonly kind: "leave-longer-than-gap"; readonly index: number; readonly gapDays: number; readonly leaveDays: number };

/** Outside these years a typing mistake is likelier than a sickness, and every milestone stays a four-digit year. */
const EARLIEST = "1950-01-01";
const LATEST = "2190-12-31";

const RawSpell = z.strictObject({
  from: z.string(),
  to: z.string().nullish(),
  leaveAfter: z.int().min(0).nullish(),
});
type RawSpell = z.infer<typeof RawSpell>;
interface Placed {
  readonly index: number;
  readonly spell: SicknessSpell;
}

/**
 * Reads spells in any order and returns them in order of date, or says what is wrong with them. An unknown end
 * may be absent or null.
 */
export function parseSpells(input: unknown): Result<readonly [SicknessSpell, ...SicknessSpell[]], SpellRefusal> {
  if (!Array.isArray(input)) return refuse({ kind: "not-a-list" });
  const placed: Placed[] = [];
  for (const [index, raw] of input.entries()) {
    const spell = parseSpell(raw, index);
    if (!spell.ok) return spell;
    placed.push({ index, spell: spell.value });
  }
  placed.sort((a, b) => (a.spell.from < b.spell.from ? -1 : a.spell.from > b.spell.from ? 1 : 0));
  for (const [position, current] of placed.entries()) {
    const refusal = wrongNextTo(current, placed[position + 1]);
    if (refusal !== null) return refuse(refusal);
  }
  const [first, ...others] = placed.map(({ spell }) => spell);
  return first === undefined ? refuse({ kind: "no-spells" }) : ok([first, ...others]);
}

function parseSpell(raw: unknown, index: number): Result<SicknessSpell, SpellRefusal> {
  const read = RawSpell.safeParse(raw);
  if (!read.success) return refuse({ kind: "not-a-spell", index, field: fieldOf(read.error) });
  for (const field of ["from", "to"] as const) {
    const text = read.data[field];
    if (text === undefined || text === null) continue;
    if (!PlainDate.safeParse(text).success) return refuse({ kind: "impossible-date", index, field });
    if (text < EARLIEST || text > LATEST) return refuse({ kind: "date-out-of-range", index, field });
  }
  const spell = typed(read.data);
  return spell.to !== undefined && spell.to < spell.from ? refuse({ kind: "to-before-from", index }) : ok(spell);
}

function typed({ from, to, leaveAfter }: RawSpell): SicknessSpell {
  return {
    from: PlainDate.parse(from),
    ...(to === undefined || to === null ? {} : { to: PlainDate.parse(to) }),
    ...(leaveAfter === undefined || leaveAfter === null || leaveAfter === 0 ? {} : { leaveAfter }),
  };
}

function wrongNextTo({ index, spell }: Placed, next: Placed | undefined): SpellRefusal | null {
  if (spell.to === undefined && spell.leaveAfter !== undefined) return { kind: "leave-after-open-spell", index };
  if (next === undefined) return null;
  if (spell.to === undefined) return { kind: "spell-after-open-spell", index: next.index, open: index };
  if (next.spell.from <= spell.to) return { kind: "overlapping-spells", index: next.index, earlier: index };
  const gapDays = daysBetween(spell.to, next.spell.from) - 1;
  const leaveDays = spell.leaveAfter ?? 0;
  return leaveDays > gapDays ? { kind: "leave-longer-than-gap", index, gapDays, leaveDays } : null;
}

function fieldOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") return issue.keys.join(", ");
  return issue?.path.map(String).join(".") ?? "";
}
