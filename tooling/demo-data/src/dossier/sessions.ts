import { addDays } from "@hervat/domain/calendar";
import { SessionId } from "@hervat/domain/primitives";
import { Session } from "@hervat/domain/session";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DossierContext } from "./dossier-context.ts";
import type { Talk } from "./schedule.ts";

const MINUTES = { "client-intake": 90, "manager-intake": 30, evaluation: 60 } as const;

/** The talks of a dossier. A number belongs to a session that was held or whose time stayed reserved. */
export function sessionsOf({ schedule, programme, ids, trajectoryId, random }: DossierContext): Session[] {
  const draws = random.fork("sessions");
  let number = schedule.sessionsBefore;
  return schedule.talks
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map((talk) => {
      const counts = talk.kind === "session" && talk.outcome !== "called-off";
      if (counts) number += 1;
      const usual = talk.kind === "session" ? (programme.sessions.minutes ?? 60) : MINUTES[talk.kind];
      // The first sessions may be shorter, when the client's condition asks for it.
      const short =
        programme.sessions.shorterAtStart && talk.kind === "session" && talk.outcome === "held" && number <= 2 && draws.chance(0.5);
      return Session.parse({
        id: ids.next(SessionId),
        trajectoryId,
        kind: talk.kind,
        number: counts ? number : null,
        startsAt: talk.at,
        durationMinutes: short ? 60 : usual,
        ...outcomeOf(talk),
      });
    });
}

function outcomeOf({ outcome, on, at }: Talk) {
  switch (outcome) {
    case "held":
    case "planned":
    case "no-show":
      return { status: outcome };
    case "called-off":
      return { status: "cancelled", cancelledAt: amsterdamTime(addDays(on, -3), "09:15"), cancelledBy: "client", late: false };
    case "called-off-late":
      return { status: "cancelled", cancelledAt: new Date(at.getTime() - 3 * 3_600_000), cancelledBy: "client", late: true };
  }
}
