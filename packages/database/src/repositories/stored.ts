/** A value as it was read, with the count of saves at that moment: a save names it, so that nobody overwrites what she has not seen. */
export interface Stored<Value> {
  readonly version: number;
  readonly value: Value;
}

/** Someone else saved this since it was read. */
export class StaleSaveError extends Error {
  readonly concept: string;
  readonly id: string;

  constructor(concept: string, id: string) {
    super(`${concept} ${id} was saved by someone else in the meantime`);
    this.name = "StaleSaveError";
    this.concept = concept;
    this.id = id;
  }
}

/** @throws StaleSaveError when the update found no row of the version that was read */
export function assertSaved(saved: readonly unknown[], concept: string, id: string): void {
  if (saved.length === 0) throw new StaleSaveError(concept, id);
}

/** At most this many rows in one statement: PostgreSQL takes 65,535 parameters. */
const ROWS_PER_STATEMENT = 1_000;

/** Writes many rows in as few statements as fit. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) await write(rows.slice(from, from + ROWS_PER_STATEMENT));
}

/** A list that nobody limited would grow with the practice. */
export const MOST_ROWS = 5_000;
