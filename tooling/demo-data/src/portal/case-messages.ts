import { addDays } from "@hervat/domain/calendar";
import { CaseMessage } from "@hervat/domain/case-message";
import { CaseMessageId, type MembershipId, type PlainDate } from "@hervat/domain/primitives";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Thread } from "../texts/portal.ts";
import type { DemoDossier } from "../world.ts";

const TIMES = ["08:50", "13:25", "16:05", "19:40"];

/** What she and her coach wrote to each other; the last message of hers was not read yet. */
export function messagesOf(
  { trajectory: { id: trajectoryId, coachMembershipId: coach } }: DemoDossier,
  thread: Thread,
  { client, ids, today }: { readonly client: MembershipId; readonly ids: DemoIds; readonly today: PlainDate },
): CaseMessage[] {
  return thread.map(({ from, daysAgo, text }, at) => {
    const on = addDays(today, -daysAgo);
    const last = at === thread.length - 1;
    const readAt = last && from === "client" ? null : amsterdamTime(on, "20:30");
    const sentAt = amsterdamTime(on, TIMES[at % TIMES.length] ?? "12:00");
    return CaseMessage.parse({
      ...{ id: ids.next(CaseMessageId), trajectoryId, from, writtenBy: from === "client" ? client : coach },
      ...{ text, sentAt, readAt },
    });
  });
}
