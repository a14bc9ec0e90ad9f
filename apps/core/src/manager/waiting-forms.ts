import type { Db } from "@hervat/database";
import { jointTextRepository, managerFormRepository } from "@hervat/database/repositories";
import type { ContactId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { WaitingForm } from "@hervat/domain/resumption";

/** The manager who stands in the case now, and since when where he took over. */
export interface PresentManager {
  readonly contactId: ContactId | null;
  readonly since: PlainDate | null;
}

/** What waits for him: forms that were put before him, and the joint text that he did not answer yet. */
export async function readWaitingForms(
  tx: Db,
  practiceId: PracticeId,
  trajectoryId: TrajectoryId,
  { contactId, since }: PresentManager,
): Promise<WaitingForm[]> {
  const [forms, text] = await Promise.all([
    managerFormRepository(tx, practiceId).waiting(trajectoryId),
    jointTextRepository(tx, practiceId).lying(trajectoryId),
  ]);
  const his = forms.flatMap(({ form, askedOn }): WaitingForm[] => (isSince(askedOn, since) ? [form] : []));
  return text !== undefined && text.answer === null && text.contactId === contactId ? [...his, "joint-text"] : his;
}

/** Whether something came in the time of who stands in the case now. */
export function isSince(on: PlainDate | null, since: PlainDate | null): boolean {
  return on !== null && (since === null || on >= since);
}
