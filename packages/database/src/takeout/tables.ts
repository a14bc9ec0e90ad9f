import { is } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as schema from "../schema/index.ts";
import { DECISIONS, type Decision } from "./decisions.ts";

export interface TakenTable<About extends Decision = Decision> {
  readonly table: PgTable;
  /** `schema.name` */
  readonly name: string;
  readonly decision: About;
  /** What leaves of a row, by the name it has in the code. */
  readonly columns: Readonly<Record<string, PgColumn>>;
}

export type CaseTable = TakenTable<Extract<Decision, { about: "case" }>>;
export type PracticeTable = TakenTable<Extract<Decision, { about: "practice" }>>;

/** Every table of the schema with what was decided about it. @throws Error when nothing was */
const tables: readonly TakenTable[] = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .map((table) => {
    const { name: own, schema: home = "public", columns } = getTableConfig(table);
    const name = `${home}.${own}`;
    const decision = DECISIONS[name];
    if (decision === undefined) throw new Error(`nothing was decided about ${name} for whoever takes a practice out`);
    const hidden = new Set(["tenant_id", ...hiddenBy(decision)]);
    const shown = columns.filter((column) => !hidden.has(column.name));
    return { table, name, decision, columns: Object.fromEntries(shown.map((column) => [propertyOf(table, column), column])) };
  })
  .sort((one, other) => (one.name < other.name ? -1 : 1));

export const caseTables: readonly CaseTable[] = tables.filter(
  (one): one is CaseTable => "about" in one.decision && one.decision.about === "case",
);
export const practiceTables: readonly PracticeTable[] = tables.filter(
  (one): one is PracticeTable => "about" in one.decision && one.decision.about === "practice",
);

function hiddenBy(decision: Decision): readonly string[] {
  if ("leftOut" in decision) return [];
  return [...(decision.without ?? []), ...("bytes" in decision ? (decision.bytes ?? []) : [])];
}

function propertyOf(table: PgTable, column: PgColumn): string {
  const found = Object.entries(table).find(([, value]) => value === column)?.[0];
  return found ?? column.name;
}
