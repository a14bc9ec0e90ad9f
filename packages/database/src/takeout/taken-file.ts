import type { ClientId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { documents } from "../schema/batch.ts";
import { clients } from "../schema/client.ts";
import { consentScans } from "../schema/consent-scan.ts";
import { receivedDocuments } from "../schema/received.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";

/** A client with her trajectories. */
export interface TakenClient {
  readonly clientId: ClientId;
  readonly code: string;
  readonly trajectoryIds: readonly TrajectoryId[];
}

/** Something that is stored as a file. */
export interface TakenFile {
  readonly from: "document" | "received" | "consent";
  readonly id: string;
  /** Null: of several cases together. */
  readonly trajectoryId: TrajectoryId | null;
  readonly kind: string;
  readonly draft: boolean;
  readonly mediaType: string;
  readonly madeAt: Date;
  readonly size: number;
}

/** Every client of the practice by code, or the one of this trajectory with that trajectory alone. */
export async function listTakenClients(db: Db, tenant: PracticeId, only?: TrajectoryId): Promise<TakenClient[]> {
  const rows = await db
    .select({ clientId: clients.id, code: clients.code, trajectoryId: trajectories.id })
    .from(clients)
    .leftJoin(trajectories, and(eq(trajectories.tenantId, clients.tenantId), eq(trajectories.clientId, clients.id)))
    .where(and(eq(clients.tenantId, tenant), only && eq(trajectories.id, only)))
    .orderBy(asc(clients.code), asc(trajectories.startedOn), asc(trajectories.id));
  const byClient = new Map<ClientId, { code: string; trajectoryIds: TrajectoryId[] }>();
  for (const { clientId, code, trajectoryId } of rows) {
    const known = byClient.get(clientId) ?? { code, trajectoryIds: [] };
    if (trajectoryId !== null) known.trajectoryIds.push(trajectoryId);
    byClient.set(clientId, known);
  }
  return [...byClient].map(([clientId, known]) => ({ clientId, ...known }));
}

/** Every stored file of these trajectories and, where `loose`, of none; the oldest first. Their bytes are read one by one. */
export async function listTakenFiles(
  db: Db,
  tenant: PracticeId,
  { trajectoryIds, loose }: { trajectoryIds: readonly TrajectoryId[]; loose: boolean },
): Promise<TakenFile[]> {
  const cases = [...trajectoryIds];
  const made = await db
    .select({
      id: documents.id,
      trajectoryId: documents.trajectoryId,
      kind: documents.kind,
      standing: documents.standing,
      mediaType: documents.mediaType,
      madeAt: documents.createdAt,
      size: documents.size,
    })
    .from(documents)
    .where(
      and(eq(documents.tenantId, tenant), or(inArray(documents.trajectoryId, cases), loose ? isNull(documents.trajectoryId) : undefined)),
    );
  const papers = await db
    .select({
      id: receivedDocuments.id,
      trajectoryId: receivedDocuments.trajectoryId,
      kind: receivedDocuments.kind,
      mediaType: receivedDocuments.mediaType,
      datedOn: receivedDocuments.datedOn,
      size: receivedDocuments.size,
    })
    .from(receivedDocuments)
    .where(and(eq(receivedDocuments.tenantId, tenant), inArray(receivedDocuments.trajectoryId, cases)));
  const scans = await db
    .select({
      id: consentScans.id,
      trajectoryId: consentScans.trajectoryId,
      mediaType: consentScans.mediaType,
      madeAt: consentScans.addedAt,
      size: consentScans.size,
    })
    .from(consentScans)
    .where(and(eq(consentScans.tenantId, tenant), inArray(consentScans.trajectoryId, cases)));
  const files: TakenFile[] = [
    ...made.map(({ standing, ...file }) => ({ from: "document" as const, draft: standing === "concept", ...file })),
    ...papers.map(({ datedOn, ...file }) => ({ from: "received" as const, draft: false, madeAt: new Date(datedOn), ...file })),
    ...scans.map((file) => ({ from: "consent" as const, kind: "consent", draft: false, ...file })),
  ];
  return files.sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime() || (one.id < other.id ? -1 : 1));
}
