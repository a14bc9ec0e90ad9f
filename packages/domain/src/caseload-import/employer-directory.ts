import { type Address, addressLines } from "../practice/index.ts";
import type { EmployerId } from "../primitives/index.ts";
import type { CaseloadRow } from "./caseload-row.ts";
import type { KnownEmployer } from "./known-caseload.ts";
import { normaliseText } from "./normalise-text.ts";
import type { Fact, FactChange, RowProblem, RowWarning } from "./row-problem.ts";

/** An employer after the import; without an id it is to be made. */
export interface PlannedEmployer {
  readonly key: string;
  readonly id: EmployerId | null;
  readonly name: string;
  readonly kvk: string | null;
  readonly oin: string | null;
  readonly invoiceAddress: Address | null;
  readonly invoiceEmail: string | null;
}

const FILLED_IN = ["kvk", "oin", "invoiceAddress", "invoiceEmail"] as const;

/**
 * The employers of the practice while rows are decided one after another. A row finds its employer by name,
 * makes it when it is new, and fills in what was empty; it never writes over what is known.
 */
export function employerDirectory(known: readonly KnownEmployer[]) {
  const byKey = new Map<string, PlannedEmployer>();
  for (const employer of known) {
    const key = employerKey(employer.name);
    if (!byKey.has(key)) byKey.set(key, { ...employer, key });
  }
  const touched = new Set<string>();

  return {
    find: (name: string): PlannedEmployer | undefined => byKey.get(employerKey(name)),

    /** A KvK number or OIN that contradicts the known one: it may be another legal entity, so it is not guessed. */
    contradictions(row: CaseloadRow): readonly RowProblem[] {
      const employer = byKey.get(employerKey(row.employerName));
      return (["kvk", "oin"] as const).flatMap((field): readonly RowProblem[] => {
        const here = employer?.[field] ?? null;
        if (here === null || row[field] === null || row[field] === here) return [];
        return [{ field, kind: "already-otherwise", here: { kind: "text", text: here } }];
      });
    },

    /** @returns the employer of this row as it is from now on, and what was filled in at an existing one. */
    take(row: CaseloadRow): { readonly employer: PlannedEmployer; readonly changes: readonly FactChange[] } {
      const key = employerKey(row.employerName);
      const before = byKey.get(key) ?? {
        key,
        id: null,
        name: row.employerName,
        kvk: null,
        oin: null,
        invoiceAddress: null,
        invoiceEmail: null,
      };
      const news = FILLED_IN.filter((field) => before[field] === null && row[field] !== null);
      const employer = { ...before, ...Object.fromEntries(news.map((field) => [field, row[field]])) };
      if (!byKey.has(key) || news.length > 0) touched.add(key);
      byKey.set(key, employer);
      return { employer, changes: before.id === null ? [] : news.map((field) => ({ field, from: null, to: factOf(row[field]) })) };
    },

    doubts(row: CaseloadRow): readonly RowWarning[] {
      const { kvk } = row;
      const key = employerKey(row.employerName);
      const other = kvk === null || byKey.has(key) ? undefined : [...byKey.values()].find((employer) => employer.kvk === kvk);
      return other ? [{ field: "kvk", kind: "number-of-other-employer", employer: other.name }] : [];
    },

    /** What has to be written: employers to be made, and existing ones of which something was filled in. */
    planned: (): readonly PlannedEmployer[] => [...touched].flatMap((key) => byKey.get(key) ?? []),
  };
}
export type EmployerDirectory = ReturnType<typeof employerDirectory>;

/** Employers with the same letters and digits are the same: "Gemeente Utrecht" and "gemeente  utrecht". */
export function employerKey(name: string): string {
  return normaliseText(name) || name.trim().toLowerCase();
}

function factOf(value: string | Address | null): Fact {
  if (value === null || typeof value === "string") return { kind: "text", text: value ?? "" };
  return { kind: "text", text: addressLines(value).join(", ") };
}
