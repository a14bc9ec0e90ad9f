import { addDays } from "../calendar/index.ts";
import type { SicknessSpell } from "../poortwachter/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Cell } from "./caseload-field.ts";
import { type DateRefusal, parseDate } from "./parse-date.ts";

export type SpellRefusal =
  | DateRefusal
  | { readonly kind: "unreadable-spell"; readonly value: string }
  | { readonly kind: "spell-ends-before-it-starts"; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: "spells-in-wrong-order"; readonly previous: PlainDate; readonly from: PlainDate }
  | { readonly kind: "spells-overlap"; readonly previousTo: PlainDate; readonly from: PlainDate }
  | { readonly kind: "only-last-spell-open"; readonly from: PlainDate };

/** All spells of one client, first to last. `firstEndAssumed`: the file did not tell when the first one ended. */
export interface WrittenSpells {
  readonly spells: readonly SicknessSpell[];
  readonly firstEndAssumed: boolean;
}

const BETWEEN_SPELLS = /[;\n\r|,]+/;
const BETWEEN_DAYS = /\s*(?:\.{2,}|…|\bt\/m\b|\btot en met\b|\bto\b|\buntil\b|[–—]|\s-(?:\s|$))\s*/i;
const LEAVE = /\s*[([]?\s*(?:verlof|wazo|leave)\s*:?\s*(\d{1,3})\s*(?:dagen|days|d)?\s*[)\]]?$/i;
const SINCE = /^(?:vanaf|sinds|from|since)\s+/i;
const UP_TO = /^(?:tot en met|t\/m|until)\s+/i;
const STILL_OPEN = /^(?:|heden|nu|now|present|today)$/i;

/**
 * Reads the first sick day and the cell of later spells, as "2026-05-04..2026-06-01; 2026-08-01.." or
 * "4-5-2026 t/m 1-6-2026; vanaf 1-8-2026". The cell may begin with the first spell itself, to tell when it
 * ended: "..2026-04-12; 2026-05-04.." or "5-1-2026 t/m 12-4-2026; vanaf 4-5-2026".
 *
 * Where the file does not tell when the first spell ended, it is taken to run up to the next one: every statutory
 * day then falls on the real one or before it, never after it.
 */
export function parseSpells(firstSickDay: PlainDate, cell: Cell): Result<WrittenSpells, SpellRefusal> {
  const parts = String(cell)
    .split(BETWEEN_SPELLS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const spells: SicknessSpell[] = [];
  for (const part of parts) {
    const spell = parseSpell(part, spells.length === 0 ? firstSickDay : undefined);
    if (!spell.ok) return spell;
    spells.push(spell.value);
  }

  const [earliest] = spells;
  if (!earliest) return ok({ spells: [{ from: firstSickDay }], firstEndAssumed: false });
  const firstEndAssumed = earliest.from !== firstSickDay;
  if (firstEndAssumed) {
    if (earliest.from < firstSickDay) return refuse({ kind: "spells-in-wrong-order", previous: firstSickDay, from: earliest.from });
    spells.unshift({ from: firstSickDay, to: addDays(earliest.from, -1) });
  }
  const disorder = firstDisorder(spells);
  return disorder ? refuse(disorder) : ok({ spells, firstEndAssumed });
}

function parseSpell(value: string, firstSickDay: PlainDate | undefined): Result<SicknessSpell, SpellRefusal> {
  const leaveAfter = LEAVE.exec(value)?.[1];
  const text = value.replace(LEAVE, "").replace(SINCE, "").replace(UP_TO, "..").trim();
  const isoInterval = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})?$/.exec(text);
  const [start = "", end = "", ...more] = isoInterval ? [isoInterval[1], isoInterval[2]] : text.split(BETWEEN_DAYS);
  if (more.length > 0 || (start === "" && firstSickDay === undefined)) return refuse({ kind: "unreadable-spell", value });

  const from = start === "" && firstSickDay !== undefined ? ok(firstSickDay) : parseDate(start);
  if (!from.ok) return /^\D*$/.test(start) ? refuse({ kind: "unreadable-spell", value }) : from;
  const leave = leaveAfter === undefined ? {} : { leaveAfter: Number(leaveAfter) };
  if (STILL_OPEN.test(end)) return ok({ from: from.value, ...leave });

  const to = parseDate(end);
  if (!to.ok) return to;
  if (to.value < from.value) return refuse({ kind: "spell-ends-before-it-starts", from: from.value, to: to.value });
  return ok({ from: from.value, to: to.value, ...leave });
}

function firstDisorder(spells: readonly SicknessSpell[]): SpellRefusal | undefined {
  for (const [index, { from }] of spells.entries()) {
    const previous = spells[index - 1];
    if (!previous) continue;
    if (from <= previous.from) return { kind: "spells-in-wrong-order", previous: previous.from, from };
    if (previous.to === undefined) return { kind: "only-last-spell-open", from: previous.from };
    if (from <= previous.to) return { kind: "spells-overlap", previousTo: previous.to, from };
  }
  return undefined;
}
