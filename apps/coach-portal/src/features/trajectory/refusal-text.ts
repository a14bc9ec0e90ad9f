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

export function talksRefusalText(refusal: RefusalOf<Verbs["agreeTalks"]>): string {
  switch (refusal.kind) {
    case "programme-guides-nobody":
      return m.trajectory_page_refusal_guides_nobody();
    case "above-maximum":
      return m.trajectory_page_refusal_above_maximum({ maximum: refusal.maximum });
    case "fewer-than-used":
      return m.trajectory_page_refusal_fewer_than_used({ used: refusal.used });
    case "changed-meanwhile":
      return m.trajectory_page_refusal_talks_changed({
        talks: refusal.talks === null ? m.trajectory_page_talks_back() : m.trajectory_page_talks_count({ planned: refusal.talks.planned }),
      });
  }
}
