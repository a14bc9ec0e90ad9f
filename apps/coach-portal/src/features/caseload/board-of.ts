import type { CaseloadRow } from "./use-caseload.ts";

type Phase = NonNullable<NonNullable<CaseloadRow["care"]>["phase"]>;

export type BoardColumn = { readonly rows: readonly CaseloadRow[] } & (
  | { readonly kind: "intake" | "active" | "paused" | "ended" }
  /** `names` is null where no row of this list stands in that phase. */
  | { readonly kind: "phase"; readonly position: number; readonly names: Phase["names"] | null }
);

export interface Board {
  readonly programme: CaseloadRow["programme"];
  readonly columns: readonly BoardColumn[];
}

/** The rows of a caseload by where they stand in their programme: one board for each programme. */
export function boardOf(rows: readonly CaseloadRow[]): Board[] {
  const programmes = Map.groupBy(rows, ({ programme }) => programme.nl);
  return [...programmes.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ programme: first.programme, columns: columnsOf(own) }];
  });
}

function columnsOf(rows: readonly CaseloadRow[]): BoardColumn[] {
  const phases = rows.flatMap((row) => (row.status === "active" && row.care?.phase ? [row.care.phase] : []));
  const count = Math.max(0, ...phases.map((phase) => phase.of));
  const inPhase = (position: number) => rows.filter((row) => row.status === "active" && row.care?.phase?.position === position);
  const columns: BoardColumn[] = [
    { kind: "intake", rows: rows.filter(({ status }) => status === "intake") },
    ...Array.from({ length: count }, (_, index) => {
      const position = index + 1;
      const names = phases.find((phase) => phase.position === position)?.names ?? null;
      return { kind: "phase" as const, position, names, rows: inPhase(position) };
    }),
    { kind: "active", rows: rows.filter((row) => row.status === "active" && !row.care?.phase) },
    { kind: "paused", rows: rows.filter(({ status }) => status === "paused") },
    { kind: "ended", rows: rows.filter(({ status }) => status === "completed" || status === "stopped") },
  ];
  return columns.filter(({ kind, rows: found }) => kind === "phase" || found.length > 0);
}
