import type { Db } from "@hervat/database";
import { dossierHoldRepository, erasureAccordRepository, keptDossierRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { DemoDossier } from "@hervat/demo-data";
import { addDays } from "@hervat/domain/calendar";
import { DossierHoldId, ErasureAccordId, KeptDossierId, newId } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { dayInAmsterdam } from "../clock.ts";

/** Of three dossiers that ended: one whose day has come, one for which somebody asked and another has to agree, and one that is held. */
export async function writeRetention(tx: Db, sealer: Sealer, dossiers: readonly DemoDossier[], now: Date): Promise<void> {
  const [due, asked, held] = dossiers.map(({ trajectory }) => trajectory).filter((one) => endedOn(one) !== null);
  const today = dayInAmsterdam(now);
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  for (const { id, coachMembershipId } of [due, asked].filter((one) => one !== undefined)) {
    const decided = { decidedBy: coachMembershipId, decidedAt: monthAgo };
    const kept = { id: newId(KeptDossierId), trajectoryId: id, until: addDays(today, -2), why: "De eindafrekening liep nog." };
    await keptDossierRepository(tx, sealer).add({ ...kept, ...decided });
  }
  if (asked !== undefined) {
    const askedAt = new Date(now.getTime() - 86_400_000);
    const accord = { id: newId(ErasureAccordId), trajectoryId: asked.id, askedBy: asked.coachMembershipId, askedAt };
    await erasureAccordRepository(tx, sealer.tenant).add(accord);
  }
  if (held === undefined) return;
  const hold = { id: newId(DossierHoldId), trajectoryId: held.id, reason: "complaint", note: "Klacht 2026-04", until: null } as const;
  await dossierHoldRepository(tx, sealer).add({ ...hold, placedBy: held.coachMembershipId, placedAt: monthAgo });
}
