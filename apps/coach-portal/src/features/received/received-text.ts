import type { ReceivedFrom, ReceivedKind, SharedWith } from "@hervat/domain/received";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { underscored } from "../../app/underscored.ts";
import type { AddRefusal, ShareRefusal } from "./use-received.ts";

export function kindText(kind: ReceivedKind): string {
  return m.area_received[`received_kind_${underscored(kind)}`]();
}

export function fromText(from: ReceivedFrom): string {
  return m.area_received[`received_from_${from}`]();
}

export function readerText(reader: SharedWith): string {
  return reader === "hr" ? m.received_share_hr() : m.received_share_manager();
}

export function addRefusalText({ kind }: AddRefusal): string {
  return m.area_received[`received_refusal_${underscored(kind)}`]();
}

export function shareRefusalText(refusal: ShareRefusal): string {
  switch (refusal.kind) {
    case "about-health":
      return m.received_refusal_about_health();
    case "in-the-future":
      return m.received_refusal_in_the_future();
    case "before-it-came-in":
      return m.received_refusal_before_it_came_in({ date: formatDay(refusal.datedOn) });
  }
}
