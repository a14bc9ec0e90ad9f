import type { Db } from "@hervat/database";
import { caseMessageRepository, planAnswerRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";

export type TalkWait =
  | { readonly kind: "plan-talk-manager" | "plan-talk-client"; readonly trajectoryId: TrajectoryId }
  | { readonly kind: "message-unread"; readonly trajectoryId: TrajectoryId; readonly startsAt: Date };

/** Who asked to be spoken to: about the resumption plan, or in a message that nobody read yet. */
export async function readTalkWaits(tx: Db, sealer: Sealer, ids: readonly TrajectoryId[], today: PlainDate): Promise<TalkWait[]> {
  const [managers, clients, unread] = await Promise.all([
    resumptionPlanRepository(tx, sealer.tenant).managerWantsToTalk(ids, today),
    planAnswerRepository(tx, sealer).wantsToTalk(ids, today),
    caseMessageRepository(tx, sealer).unread(ids),
  ]);
  return [
    ...unread.map(({ trajectoryId, sentAt }) => ({ kind: "message-unread" as const, trajectoryId, startsAt: sentAt })),
    ...clients.map((trajectoryId) => ({ kind: "plan-talk-client" as const, trajectoryId })),
    ...managers.map((trajectoryId) => ({ kind: "plan-talk-manager" as const, trajectoryId })),
  ];
}
