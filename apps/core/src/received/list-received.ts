import { receivedDocumentRepository } from "@hervat/database/repositories";
import { MilestoneKey } from "@hervat/domain/poortwachter";
import { RECEIVED_KINDS, ReceivedDocument } from "@hervat/domain/received";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const ReceivedShown = z.strictObject({
  may: z.strictObject({ change: z.boolean() }),
  documents: z.array(
    ReceivedDocument.omit({ trajectoryId: true, addedBy: true }).extend({
      /** Whether it may ever be opened for the employer's side. */
      shareable: z.boolean(),
      /** The step of the law that such a paper belongs to. */
      milestone: MilestoneKey.nullable(),
    }),
  ),
});
export type ReceivedShown = z.infer<typeof ReceivedShown>;

/** Papers that came in about this case, without what they hold. */
export function listReceived(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ReceivedShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "received.read", trajectoryId);
    const documents = await receivedDocumentRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    return {
      may: { change: opened.may("received.remove") },
      documents: documents.map(({ trajectoryId: _case, addedBy: _who, ...shown }) => ({
        ...shown,
        shareable: !RECEIVED_KINDS[shown.kind].medical,
        milestone: RECEIVED_KINDS[shown.kind].milestone,
      })),
    };
  });
}
