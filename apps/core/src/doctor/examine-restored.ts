import { clientRepository, erasedAmong, trajectoryRepository } from "@hervat/database/repositories";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { readRestored, restoredFile } from "../backup/erased-list.ts";
import type { Service } from "../service-context.ts";
import { type Finding, unwell, well } from "./finding.ts";

/**
 * Whether dossiers that were erased came back with an old backup. Nothing is erased by this: two people do, as they did before, and each
 * that they erase again leaves the list by itself.
 */
export async function examineRestored(service: Service, dataFolder: string): Promise<Finding[]> {
  const restored = await readRestored(dataFolder);
  if (restored === undefined) return [];
  const at = restored.madeAt.slice(0, 16).replace("T", " ");
  const file = restoredFile(dataFolder);
  if (restored.erased === null) return [unwell("restored", (locale) => m.cli_doctor_restored_unknown({ at, file }, { locale }))];
  const codes: string[] = [];
  for (const [practice, cases] of Map.groupBy(restored.erased, (one) => one.practice))
    codes.push(
      ...(await cameBack(
        service,
        practice,
        cases.map(({ trajectory }) => trajectory),
      )),
    );
  if (codes.length === 0) return [well("restored", (locale) => m.cli_doctor_restored_well({ at }, { locale }))];
  return [unwell("restored", (locale) => m.cli_doctor_restored_back({ at, codes: codes.join(", ") }, { locale }))];
}

/** The codes of clients whose dossier stands there again. */
async function cameBack({ database }: Service, practice: PracticeId, cases: readonly TrajectoryId[]): Promise<string[]> {
  return database.transactAs("coach", { tenant: practice }, async (tx) => {
    const again = await erasedAmong(tx, practice, cases);
    const found = await trajectoryRepository(tx, practice).findMany(cases.filter((id) => !again.has(id)));
    const clients = clientRepository(tx, practice);
    const codes = await Promise.all(found.map(async ({ value }) => (await clients.find(value.clientId))?.value.code ?? value.id));
    return codes.toSorted();
  });
}
