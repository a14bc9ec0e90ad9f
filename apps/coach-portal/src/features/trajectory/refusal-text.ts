import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { statusText } from "../../app/status-text.ts";
import type { Outputs } from "./use-trajectory.ts";

type Verbs = Outputs["trajectory"];

export function moveRefusalText(refusal: RefusalOf<Verbs["move"]>): string {
  switch (refusal.kind) {
    case "wrong-status":
      return m.trajectory_refusal_wrong_status({ status: statusText(refusal.status) });
    case "before-last-change":
      return m.trajectory_refusal_before_last_change({ date: formatDay(refusal.lastChangeOn) });
  }
}
