import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { erasedCases, practiceDirectoryRepository } from "@hervat/database/repositories";
import { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { Service } from "../service-context.ts";

/** One case whose dossier was erased: ids alone, by which nobody outside this installation knows whose. */
const Erased = z.strictObject({ practice: PracticeId, trajectory: TrajectoryId, at: z.iso.datetime() });
type Erased = z.infer<typeof Erased>;

/** What was put back, and what was erased after it was made; null where no list lay beside it. */
const Restored = z.strictObject({ madeAt: z.iso.datetime(), erased: z.array(Erased).nullable() });
type Restored = z.infer<typeof Restored>;

/** The one list for all backups of a folder: an old backup is put back with what is known by the newest. */
export function erasedListBeside(backup: string): string {
  return join(dirname(backup), "hervat-erased.json");
}

/** Which file says that this data folder was restored; who erased again takes it away. */
export function restoredFile(dataFolder: string): string {
  return join(dataFolder, "restored.json");
}

/** Writes down what was erased until now, beside the backup that is being made. */
export async function writeErasedList({ database }: Service, backup: string): Promise<void> {
  const practices = await database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
  const erased: Erased[] = [];
  for (const { tenantId } of practices) {
    const found = await database.transactAs("coach", { tenant: tenantId }, (tx) => erasedCases(tx, tenantId));
    erased.push(...found.map(({ trajectoryId, at }) => ({ practice: tenantId, trajectory: trajectoryId, at: at.toISOString() })));
  }
  await writeWhole(erasedListBeside(backup), erased);
}

/** Remembers in the data folder what came back with a backup although it was erased since. @returns how much; null: nobody knows */
export async function rememberRestored(dataFolder: string, backup: string, madeAt: string): Promise<number | null> {
  const list = z
    .array(Erased)
    .nullable()
    .safeParse(await readJson(erasedListBeside(backup)));
  const erased = list.data?.filter(({ at }) => at > madeAt) ?? null;
  await writeWhole(restoredFile(dataFolder), { madeAt, erased } satisfies Restored);
  return erased?.length ?? null;
}

/** What was restored here; undefined where nothing was. */
export async function readRestored(dataFolder: string): Promise<Restored | undefined> {
  return Restored.optional()
    .catch(undefined)
    .parse((await readJson(restoredFile(dataFolder))) ?? undefined);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => "null");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeWhole(file: string, value: unknown): Promise<void> {
  const temporary = `${file}.tmp-${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  await rename(temporary, file);
}
