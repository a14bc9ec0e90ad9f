import { formatMoment } from "../../app/format.ts";
import { eventText } from "./referral-text.ts";
import type { OfferShown } from "./use-referral.ts";

/** What happened to an offer, with what was asked and replied. */
export function OfferCourse({ events }: Pick<OfferShown, "events">) {
  if (events.length === 0) return null;
  return (
    <ol className="space-y-2 border-s-2 border-line ps-4">
      {events.map(({ id, kind, at, name, text }) => (
        <li key={id}>
          <p className="text-sm text-ink-soft">
            {formatMoment(at)} · {eventText(kind)}
            {name !== null && `, ${name}`}
          </p>
          {text !== null && <p className="whitespace-pre-line">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
