import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditHead } from "@hervat/database/repositories";
import { PracticeId } from "@hervat/domain/primitives";
import { z } from "zod";

/** One line: which practice, how far its chain was, and the hash it had there. Nothing about anybody. */
const Line = z.strictObject({
  at: z.iso.datetime(),
  practice: PracticeId,
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KeptHead = z.infer<typeof Line>;

/** Where the heads of all chains are kept outside the database; a line is only ever added. */
export function headsFile(dataFolder: string): string {
  return join(dataFolder, "audit-heads.jsonl");
}

/** The heads beside a backup: what the chains were when it was made. */
export function headsBeside(backup: string): string {
  return `${backup}.audit-heads.jsonl`;
}

/** Adds these lines and waits until the disk has them. */
export async function addHeads(file: string, heads: readonly KeptHead[]): Promise<void> {
  if (heads.length === 0) return;
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Every head in a file; none when it is not there.
 *
 * @throws HeadsUnreadableError when a line in it is not a head.
 */
export async function readHeads(file: string): Promise<KeptHead[]> {
  const text = await readFile(file, "utf8").catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return "";
    throw fault;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const head = Line.safeParse(fromJson(line));
      if (!head.success) throw new HeadsUnreadableError(file);
      return head.data;
    });
}

export function headsOf(practiceId: PracticeId, heads: readonly KeptHead[]): AuditHead[] {
  return heads.filter(({ practice }) => practice === practiceId).map(({ seq, hash }) => ({ seq, hash }));
}

export class HeadsUnreadableError extends Error {
  readonly file: string;
  constructor(file: string) {
    super("a line with the head of an audit cannot be read");
    this.name = "HeadsUnreadableError";
    this.file = file;
  }
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
