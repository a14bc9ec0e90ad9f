import type { Database } from "@hervat/database";
import { type PracticeName, practiceDirectoryRepository } from "@hervat/database/repositories";

/** The practice of that name, whatever its capitals. */
export function findPractice(database: Database, name: string): Promise<PracticeName | undefined> {
  return database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).findByName(name));
}
