import type { Db } from "@hervat/database";
import { receivedDocumentRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReceivedDocument } from "@hervat/domain/received";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type CaseAction, type OpenedCase, openCase } from "../trajectory/open-case.ts";

/**
 * One paper of this case, once the policy allows the caller this action on the case.
 *
 * @throws NotFoundError also when it belongs to another case
 */
export async function openReceived(
  tx: Db,
  ctx: ServiceContext,
  action: CaseAction,
  { trajectoryId, id }: { readonly trajectoryId: TrajectoryId; readonly id: ReceivedDocumentId },
): Promise<{ readonly document: ReceivedDocument; readonly sealer: Sealer; readonly may: OpenedCase["may"] }> {
  const opened = await openCase(tx, ctx, action, trajectoryId);
  const sealer = await opened.sealer();
  const document = await receivedDocumentRepository(tx, sealer).find(id);
  if (document?.trajectoryId !== trajectoryId) throw new NotFoundError("received document");
  return { document, sealer, may: opened.may };
}
