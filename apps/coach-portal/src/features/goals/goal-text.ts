import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import type { GoalShown, Outputs } from "./use-goals.ts";

type Refusal =
  | RefusalOf<Outputs["save"]>
  | Exclude<RefusalOf<Outputs["share"]>, { kind: "not-for-employer" }>
  | RefusalOf<Outputs["score"]>;

export function goalRefusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case "already-released":
      return m.goals_refusal_already_released({ date: formatDay(refusal.releasedOn) });
    case "client-did-not-ask":
      return m.goals_refusal_client_did_not_ask();
    case "no-words":
      return m.goals_refusal_no_words();
    case "no-consent":
      return m.consent_readers_none();
    case "changed-elsewhere":
      return m.goals_refusal_changed_elsewhere();
    case "released-goal-is-work":
      return m.goals_refusal_released_goal_is_work();
    case "in-the-future":
      return m.goals_refusal_in_the_future();
  }
}

/** Where she stands, in the view of each of the two: a change where there is one, else the one figure. */
export function scaleSentences({ change, scores }: GoalShown): string[] {
  const last = (by: "client" | "coach") => scores.findLast((score) => score.by === by);
  const client = last("client");
  const coach = last("coach");
  return [
    change.client !== null ? m.goals_change_client(change.client) : client && m.goals_now_client({ score: client.score }),
    change.coach !== null ? m.goals_change_coach(change.coach) : coach && m.goals_now_coach({ score: coach.score }),
  ].filter((sentence) => sentence !== undefined);
}
