import type { Db } from "@hervat/database";
import { extensionRepository, offerRepository } from "@hervat/database/repositories";
import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { type Extension, type ExtensionState, extensionState } from "@hervat/domain/recovery";
import { offerStanding } from "@hervat/domain/referral";

export interface ExtensionRead {
  readonly state: ExtensionState;
  readonly requests: readonly Extension[];
  /** Offers for more that are with the employer, or that he accepted. */
  readonly offers: readonly { readonly number: number; readonly accepted: boolean; readonly on: PlainDate }[];
}

/** Whether the employer agreed to more: by an offer that he accepted, or as the coach wrote down what he answered. */
export async function readExtension(tx: Db, practiceId: PracticeId, trajectoryId: TrajectoryId, today: PlainDate): Promise<ExtensionRead> {
  const requests = await extensionRepository(tx, practiceId).ofTrajectory(trajectoryId);
  const offers = (await offerRepository(tx, practiceId).ofTrajectory(trajectoryId)).flatMap(({ value }) => {
    if (value.content.subject !== "extension") return [];
    if (value.status === "accepted") return [{ number: value.number, accepted: true, on: value.acceptedOn }];
    const waits = (value.status === "sent" || value.status === "question") && offerStanding(value, today) !== "expired";
    return waits ? [{ number: value.number, accepted: false, on: value.sending.sentOn }] : [];
  });
  const state = extensionState(requests);
  if (state === "agreed" || offers.some(({ accepted }) => accepted)) return { state: "agreed", requests, offers };
  return { state: offers.length > 0 ? "requested" : state, requests, offers };
}
