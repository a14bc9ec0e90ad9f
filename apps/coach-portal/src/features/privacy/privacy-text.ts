import type { OtherGround } from "@hervat/domain/privacy";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { underscored } from "../../app/underscored.ts";
import type { RecordRefusal, SendRefusal, Standing, WithdrawRefusal } from "./use-privacy.ts";

export function groundText(ground: OtherGround | "carried-over"): string {
  return m.area_privacy_page[`privacy_page_ground_${underscored(ground)}`]();
}

/** What stands, as a sentence about her. */
export function standingText(standing: Extract<Standing, { kind: "standing" }>, name: string): string {
  const date = formatDay(standing.givenOn);
  const { ground } = standing;
  return ground.kind === "other"
    ? m.privacy_page_standing_other({ date, ground: groundText(ground.ground) })
    : m.area_privacy_page[`privacy_page_standing_${ground.how}`]({ name, date });
}

export function recordRefusalText(refusal: RecordRefusal): string {
  switch (refusal.kind) {
    case "in-the-future":
      return m.privacy_page_refusal_in_the_future();
    case "note-missing":
      return m.privacy_page_refusal_note_missing();
    case "already-stands":
      return m.privacy_page_refusal_already_stands({ date: formatDay(refusal.givenOn) });
  }
}

export function withdrawRefusalText(refusal: WithdrawRefusal): string {
  switch (refusal.kind) {
    case "nothing-stands":
      return m.privacy_page_refusal_nothing_stands();
    case "in-the-future":
      return m.privacy_page_refusal_in_the_future();
    case "before-given":
      return m.privacy_page_refusal_before_given({ date: formatDay(refusal.givenOn) });
  }
}

export function sendRefusalText({ kind }: SendRefusal): string {
  switch (kind) {
    case "no-address":
      return m.privacy_page_refusal_no_address();
    case "looks-like-work":
      return m.privacy_page_address_work_text({ name: m.privacy_page_client() });
    case "already-stands":
      return m.privacy_page_refusal_stands();
    case "sent-lately":
      return m.privacy_page_refusal_sent_lately();
    case "sent-twice":
      return m.privacy_page_refusal_sent_twice();
    case "ended":
      return m.privacy_page_refusal_ended();
  }
}
