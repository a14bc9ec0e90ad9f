import type { MembershipId, PlainDate } from "../primitives/index.ts";
import { type CaseloadField, type Cell, type ColumnMapping, type ImportMode, requiredFields } from "./caseload-field.ts";
import { contradictions, doubts } from "./check-row.ts";
import { contactDirectory, type PlannedContact } from "./contact-directory.ts";
import { type Decided, decideRow, type RowDecision } from "./decide-row.ts";
import { employerDirectory, employerKey, type PlannedEmployer } from "./employer-directory.ts";
import type { KnownCaseload } from "./known-caseload.ts";
import { tidy } from "./parse-text.ts";
import { isBlank, readRow } from "./read-row.ts";
import type { RowWarning } from "./row-problem.ts";

/** What will happen to one row. `row` is its number in the file, the header being 1. */
export type PlannedRow = RowDecision & {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly warnings: readonly RowWarning[];
};

/** All that an import will do: its rows in the order of the file, and the employers and contacts they need. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly employers: readonly PlannedEmployer[];
  readonly contacts: readonly PlannedContact[];
}

export interface ImportQuestion {
  /** The rows behind the header, each as long as it happens to be. */
  readonly rows: readonly (readonly Cell[])[];
  readonly mapping: ColumnMapping;
  readonly known: KnownCaseload;
  /** Who guides the clients of rows that name no coach. */
  readonly coach: MembershipId;
  readonly today: PlainDate;
  /** What the file is for; a list of guided clients unless it is said. */
  readonly mode?: ImportMode;
}

/**
 * Decides every row of a caseload file. A row is new, unchanged, changed or rejected; a rejected one leaves
 * nothing behind and its reasons name the column. Of two rows with the same client code the first counts.
 * The same file again makes every row unchanged.
 */
export function planImport({ rows, mapping, known, coach, today, mode = "guidance" }: ImportQuestion): ImportPlan {
  const keys = new Map(known.employers.map((employer) => [employer.id, employerKey(employer.name)]));
  const decided: Decided = {
    known,
    employers: employerDirectory(known.employers),
    contacts: contactDirectory(known.contacts, (id) => keys.get(id)),
    clientByCode: new Map(known.clients.map((client) => [client.code.toLowerCase(), client])),
    codesOfOthers: new Set(known.codesOfOthers),
    coach,
  };
  const rowOfCode = new Map<string, number>();

  const planned = rows.flatMap((cells, index): readonly PlannedRow[] => {
    if (cells.every(isBlank)) return [];
    const row = index + 2;
    const shown = { row, code: shownCell(cells, mapping.clientCode), name: shownCell(cells, mapping.clientName), warnings: [] };
    const code = shown.code.toLowerCase();
    const firstRow = rowOfCode.get(code);
    if (code !== "") rowOfCode.set(code, firstRow ?? row);
    const doubled =
      firstRow === undefined ? [] : [{ field: "clientCode", kind: "doubled-client-code", value: shown.code, firstRow } as const];

    const read = readRow(cells, { mapping, names: known, mode, today });
    const problems = [...doubled, ...(read.ok ? contradictions(read.value) : read.refusal)];
    if (!read.ok || problems.length > 0) return [{ ...shown, outcome: "rejected", problems }];
    const { decision, warnings } = decideRow(read.value, decided);
    return [{ ...shown, ...decision, warnings: decision.outcome === "rejected" ? [] : [...doubts(read.value, today), ...warnings] }];
  });
  return { rows: planned, employers: decided.employers.planned(), contacts: decided.contacts.planned() };
}

/** Required fields for which no column was found or chosen: without them every row would be rejected. */
export function missingColumns(mapping: ColumnMapping, mode: ImportMode = "guidance"): readonly CaseloadField[] {
  return requiredFields(mode).filter((field) => mapping[field] === undefined);
}

/** The client codes that a file names, to look up what the practice has of them. */
export function codesIn(rows: readonly (readonly Cell[])[], mapping: ColumnMapping): readonly string[] {
  const codes = rows.map((cells) => shownCell(cells, mapping.clientCode).toLowerCase());
  return [...new Set(codes.filter((code) => code !== ""))];
}

function shownCell(cells: readonly Cell[], column: number | undefined): string {
  const cell = column === undefined ? undefined : cells[column];
  return cell === undefined || isBlank(cell) ? "" : tidy(String(cell)).slice(0, 80);
}
