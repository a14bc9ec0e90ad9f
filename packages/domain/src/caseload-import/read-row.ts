import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import { CLOCK_ONLY_PROGRAMME, refTo } from "../programme/index.ts";
import { type CaseloadField, type Cell, type ColumnMapping, fieldsOf, type ImportMode, requiredFields } from "./caseload-field.ts";
import type { CaseloadRow, WrittenContact } from "./caseload-row.ts";
import { type KnownCoach, type KnownProgramme, matchCoach, matchProgramme } from "./match-name.ts";
import { parseAddress } from "./parse-address.ts";
import { parseDate } from "./parse-date.ts";
import { parseAmount, parseCount, parseHours } from "./parse-number.ts";
import { parseSpells } from "./parse-spells.ts";
import { parseClientCode, parseEmail, parseKvk, parseOin, parsePhone, parseText } from "./parse-text.ts";
import type { CellRefusal, RowProblem } from "./row-problem.ts";

/** What people type in a cell to say that it is empty. */
const NOTHING = /^(?:|-|–|—|n\.?v\.?t\.?|n\/a|geen|none|onbekend|unknown|\?)$/i;

/** Whether a cell says nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && NOTHING.test(cell.trim()));
}

/** The programmes and coaches a row may name. */
export interface Names {
  readonly programmes: readonly KnownProgramme[];
  readonly coaches: readonly KnownCoach[];
}

export interface RowReading {
  readonly mapping: ColumnMapping;
  readonly names: Names;
  readonly mode: ImportMode;
  readonly today: PlainDate;
}

/** Reads one row, with all its problems at once, so that nobody has to correct a file cell by cell. */
export function readRow(cells: readonly Cell[], { mapping, names, mode, today }: RowReading): Result<CaseloadRow, readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const clockOnly = mode === "clock-only";
  const taken = fieldsOf(mode);
  const needed = requiredFields(mode);
  const read = <Value>(field: CaseloadField, parse: (cell: Cell) => Result<Value, CellRefusal>): Value | null => {
    if (!taken.includes(field)) return null;
    const column = mapping[field];
    const cell = column === undefined ? undefined : cells[column];
    if (cell === undefined || isBlank(cell)) {
      if (needed.includes(field)) problems.push({ field, kind: "missing" });
      return null;
    }
    const parsed = parse(cell);
    if (parsed.ok) return parsed.value;
    problems.push({ field, ...parsed.refusal });
    return null;
  };

  const clientCode = read("clientCode", parseClientCode);
  const clientName = read("clientName", parseText) ?? (clockOnly ? clientCode : null);
  const employerName = read("employerName", parseText);
  const firstSickDay = read("firstSickDay", parseDate);
  const later = firstSickDay === null ? null : read("laterSpells", (cell) => parseSpells(firstSickDay, cell));
  const programme = clockOnly ? refTo(CLOCK_ONLY_PROGRAMME) : read("programme", (cell) => matchProgramme(cell, names.programmes));
  const startedOn = clockOnly ? today : read("startedOn", parseDate);
  const registration = read("kvk", parseKvk);
  const oin = read("oin", parseOin);
  const told = {
    jobTitle: read("jobTitle", parseText),
    contractHours: read("contractHours", parseHours),
    coach: read("coach", (cell) => matchCoach(cell, names.coaches)),
    sessionsBefore: read("sessionsBefore", parseCount),
    priceAgreement: read("priceAgreement", parseAmount),
    purchaseOrder: read("purchaseOrder", parseText),
    privateEmail: read("privateEmail", parseEmail),
    mobile: read("mobile", parsePhone),
    birthDate: read("birthDate", parseDate),
    manager: contact({ name: read("managerName", parseText), email: read("managerEmail", parseEmail), phone: null, organisation: null }),
    hr: contact({ name: read("hrName", parseText), email: read("hrEmail", parseEmail), phone: null, organisation: null }),
    bedrijfsarts: contact({
      name: read("bedrijfsartsName", parseText),
      email: read("bedrijfsartsEmail", parseEmail),
      phone: read("bedrijfsartsPhone", parsePhone),
      organisation: read("bedrijfsartsOrganisation", parseText),
    }),
    invoiceAddress: read("invoiceAddress", parseAddress),
    invoiceEmail: read("invoiceEmail", parseEmail),
    kvk: registration?.kvk ?? null,
    oin: oin?.oin ?? registration?.oin ?? null,
  };

  const complete =
    clientCode !== null &&
    clientName !== null &&
    employerName !== null &&
    firstSickDay !== null &&
    programme !== null &&
    startedOn !== null;
  if (!complete || problems.length > 0) return refuse(problems);
  return ok({
    ...told,
    clientCode,
    clientName,
    employerName,
    firstSickDay,
    spells: later?.spells ?? [{ from: firstSickDay }],
    laterSpellsTold: later !== null,
    firstSpellEndAssumed: later?.firstEndAssumed ?? false,
    clockOnly,
    programme,
    startedOn,
  });
}

function contact(written: WrittenContact): WrittenContact | null {
  return Object.values(written).some((told) => told !== null) ? written : null;
}
