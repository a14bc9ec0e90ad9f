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

/** A list that nobody limited would grow with the practice. */
export const MOST_ROWS = 5_000;
