import { receivedDocumentRepository } from "@hervat/database/repositories";
import { ok, ReceivedDocumentId, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { type ShareReceivedRefusal, Sharing, shareReceived as share } from "@hervat/domain/received";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openReceived } from "./open-received.ts";

export const OneReceivedInput = z.strictObject({ trajectoryId: TrajectoryId, id: ReceivedDocumentId });
export type OneReceivedInput = z.infer<typeof OneReceivedInput>;
export const ShareReceivedInput = OneReceivedInput.extend({ sharing: Sharing });
export type ShareReceivedInput = z.infer<typeof ShareReceivedInput>;

/** Opens a paper about work for the manager or HR, once the client saw it and agreed. */
export function shareReceived(ctx: ServiceContext, { sharing, ...input }: ShareReceivedInput): Promise<Result<null, ShareReceivedRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { document, sealer } = await openReceived(tx, ctx, "received.share", input);
    const shared = share(document, sharing, ctx.today());
    if (!shared.ok) return shared;
    const by = { sharedBy: membershipOf(ctx), sharedAt: ctx.now() };
    await receivedDocumentRepository(tx, sealer).share(document, shared.value, by);
    const readers = [...new Set(sharing.with)].toSorted().join(", ");
    await writeAudit(tx, ctx, { action: "received.shared", details: { kind: document.kind, with: readers } });
    return ok(null);
  });
}

/** Shuts it again: who could open it finds nothing any more. */
export function stopSharingReceived(ctx: ServiceContext, input: OneReceivedInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { document, sealer } = await openReceived(tx, ctx, "received.share", input);
    await receivedDocumentRepository(tx, sealer).stopSharing(document.id);
    await writeAudit(tx, ctx, { action: "received.sharing-ended", details: { kind: document.kind } });
    return ok(null);
  });
}
