import type { Db } from "@hervat/database";
import { consentRepository, contactRepository, trajectoryRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent, Recipient } from "@hervat/domain/consent";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { REPORT_KINDS } from "@hervat/domain/reports";
import { NotFoundError } from "../errors.ts";
import type { ClientReportKind } from "./report-view-of.ts";

/** What a release rests on, read in the transaction that writes it. */
export interface LeaveFacts {
  /** Null when nobody is named to receive it. */
  readonly recipient: Recipient | null;
  readonly consents: readonly Consent[];
}

/** @throws NotFoundError */
export async function readLeaveFacts(tx: Db, sealer: Sealer, kind: ClientReportKind, id: TrajectoryId): Promise<LeaveFacts> {
  const stored = await trajectoryRepository(tx, sealer.tenant).find(id);
  if (stored === undefined) throw new NotFoundError("trajectory");
  const { managerContactId, bedrijfsartsContactId } = stored.value;
  const consents = await consentRepository(tx, sealer).ofTrajectory(id, { forRelease: true });
  if (REPORT_KINDS[kind].audience === "manager") {
    return { consents, recipient: managerContactId && { kind: "manager", contactId: managerContactId } };
  }
  if (bedrijfsartsContactId === null) return { consents, recipient: null };
  const colleagueOf = await contactRepository(tx, sealer.tenant).colleaguesOf(bedrijfsartsContactId);
  return { consents, recipient: { kind: "bedrijfsarts", contactId: bedrijfsartsContactId, colleagueOf } };
}
