import type { Db } from "@hervat/database";
import type { Sealer } from "@hervat/database/sealed";

/** One file of what is taken along. Its bytes are read when its turn comes, so that all of them are never in memory together. */
export interface TakeoutEntry {
  /** Folders and a name, with `/` between; a client's code, a kind and a day, never a name of someone. */
  readonly path: string;
  readonly madeAt: Date;
  bytes(): Promise<Buffer>;
}

/** Reads in a transaction of its own, long after the call that began it was answered. */
export type LaterRead = <Value>(work: (tx: Db, sealer: Sealer) => Promise<Value>) => Promise<Value>;

export function jsonEntry(path: string, madeAt: Date, value: () => Promise<unknown>): TakeoutEntry {
  return { path, madeAt, bytes: async () => Buffer.from(`${JSON.stringify(await value(), null, 2)}\n`) };
}

/** A byte order mark and the line ends of Windows: the oldest text editor reads it too. */
export function readMe(text: string, madeAt: Date): TakeoutEntry {
  return { path: "LEESMIJ.txt", madeAt, bytes: async () => Buffer.from(`\uFEFF${text.replaceAll("\n", "\r\n")}`) };
}
