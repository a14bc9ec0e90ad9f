import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

/**
 * The database refused a statement. Holds the code and the name of what refused, never a value: the message of the driver
 * and of the query builder both carry parameters, and those may be about health.
 */
export class DatabaseFault extends Error {
  /** SQLSTATE, or the driver's own word. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(code: string, constraint: string | undefined, table: string | undefined) {
    super(["database refused", code, table, constraint].filter((part) => part !== undefined).join(" "));
    this.name = "DatabaseFault";
    this.code = code;
    this.constraint = constraint;
    this.table = table;
  }
}

/** Turns what the driver or the query builder throws into a `DatabaseFault`; anything else stays what it is. */
export function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof postgres.PostgresError) return new DatabaseFault(cause.code, cause.constraint_name, cause.table_name);
  if (error instanceof DrizzleQueryError) return new DatabaseFault(codeOf(cause), undefined, undefined);
  return error;
}

/** Whether a statement was refused by this constraint or unique index. */
export function refusedBy(error: unknown, constraint: string): boolean {
  const fault = withoutValues(error);
  return fault instanceof DatabaseFault && fault.constraint === constraint;
}

/** Whether a row was kept because another one refers to it. */
export function refusedByReference(error: unknown): boolean {
  const fault = withoutValues(error);
  return fault instanceof DatabaseFault && fault.code === "23503";
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
}
