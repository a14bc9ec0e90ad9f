import { receivedDocumentRepository } from "@hervat/database/repositories";
import { ok, type Result } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openReceived } from "./open-received.ts";
import type { OneReceivedInput } from "./share-received.ts";

/** Takes away what was put here by mistake, with every copy of it. A milestone that it ticked off stays ticked: that is a fact of its own. */
export function removeReceived(ctx: ServiceContext, input: OneReceivedInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { document, sealer } = await openReceived(tx, ctx, "received.remove", input);
    await receivedDocumentRepository(tx, sealer).remove(document.id);
    await writeAudit(tx, ctx, { action: "received.removed", fields: ["received-documents"], details: { kind: document.kind } });
    return ok(null);
  });
}
