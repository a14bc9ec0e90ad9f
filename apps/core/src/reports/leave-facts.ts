import type { Db } from "@hervat/database";
import { consentRefusalRepository, consentRepository, contactRepository, trajectoryRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent, Recipient } from "@hervat/domain/consent";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { isKeptFrom, REPORT_KINDS, type ReaderAtWork, readersAtWork } from "@hervat/domain/reports";
import { NotFoundError } from "../errors.ts";
import type { ClientReportKind } from "./report-view-of.ts";

/** What a release rests on, read in the transaction that writes it. */
export interface LeaveFacts {
  /** Null when nobody is named to receive it. */
  readonly recipient: Recipient | null;
  readonly consents: readonly Consent[];
  /** Whether her ledger keeps it from its recipient; only for what is made for the manager. */
  readonly refused: boolean;
  /** Who of the employer will read it, the manager first; empty for what is not made for the manager. */
  readonly readers: readonly ReaderAtWork[];
}

/** @throws NotFoundError */
export async function readLeaveFacts(
  tx: Db,
  sealer: Sealer,
  kind: ClientReportKind,
  id: TrajectoryId,
  today: PlainDate,
): Promise<LeaveFacts> {
  const stored = await trajectoryRepository(tx, sealer.tenant).find(id);
  if (stored === undefined) throw new NotFoundError("trajectory");
  const { managerContactId, bedrijfsartsContactId } = stored.value;
  const consents = await consentRepository(tx, sealer).ofTrajectory(id, { forRelease: true });
  if (REPORT_KINDS[kind].audience === "manager") {
    const refusals = await consentRefusalRepository(tx, sealer.tenant).ofTrajectory(id);
    const readers = readersAtWork(stored.value).filter((reader) => !isKeptFrom(reader, { consents, refusals }, today));
    return {
      consents,
      recipient: managerContactId && { kind: "manager", contactId: managerContactId },
      refused: managerContactId !== null && !readers.some(({ contactId }) => contactId === managerContactId),
      readers,
    };
  }
  const nobodyAtWork = { refused: false, readers: [] };
  if (bedrijfsartsContactId === null) return { consents, recipient: null, ...nobodyAtWork };
  const colleagueOf = await contactRepository(tx, sealer.tenant).colleaguesOf(bedrijfsartsContactId);
  return { consents, recipient: { kind: "bedrijfsarts", contactId: bedrijfsartsContactId, colleagueOf }, ...nobodyAtWork };
}
