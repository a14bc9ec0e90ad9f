import type { Db } from "@hervat/database";
import { dataBreachRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoPractice } from "@hervat/demo-data";
import { breachLetter } from "../breach/breach-letter.ts";

/** The register of the practice, with the letters to the clients who were told: in her own portal, or by hand where she has none. */
export async function writeBreaches(tx: Db, sealer: Sealer, { breaches, dossiers, memberships, profile }: DemoPractice): Promise<void> {
  const register = dataBreachRepository(tx, sealer);
  for (const { breach, trajectoryIds, told } of breaches) {
    await register.add(breach);
    await register.setCases(breach.id, trajectoryIds);
    if (told === null) continue;
    for (const trajectoryId of trajectoryIds) {
      const dossier = dossiers.find(({ trajectory }) => trajectory.id === trajectoryId);
      const hasDoor = memberships.some(({ clientId }) => clientId !== undefined && clientId === dossier?.client.id);
      const language = dossier?.language ?? "nl";
      const practice = profile.senderName ?? profile.legalName;
      const letter = breachLetter({ breach, done: told.done, practice, phone: profile.phone }, language);
      await register.tell({ breachId: breach.id, trajectoryId }, { at: told.at, way: hasDoor ? "portal" : "by-hand", language, letter });
    }
  }
}
