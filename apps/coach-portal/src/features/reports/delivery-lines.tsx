import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import { formatMoment } from "../../app/format.ts";

type Sent = inferRouterOutputs<CoachRouter>["delivery"]["list"]["sent"];

/** What was sent, and what came of it. */
export function DeliveryLines({ sent }: { sent: Sent }) {
  if (sent.length === 0) return null;
  return (
    <ul className="rows">
      {sent.map((one) => (
        <li key={one.id}>
          <p className="font-semibold">{m.delivery_coach_line_sent({ name: one.doctor, date: formatMoment(one.sentAt) })}</p>
          <p className="text-ink-soft">
            {one.open ? m.delivery_coach_line_open({ date: formatMoment(one.opensUntil) }) : m.delivery_coach_line_ended()}
          </p>
          {one.enteredAt !== null && <p>{m.delivery_coach_line_entered({ date: formatMoment(one.enteredAt) })}</p>}
          {one.acknowledgedAt !== null && <p>{m.delivery_coach_line_acknowledged({ date: formatMoment(one.acknowledgedAt) })}</p>}
          {one.open && one.codeShut && <p className="text-ochre">{m.delivery_coach_line_code_shut()}</p>}
        </li>
      ))}
    </ul>
  );
}
