import type { DemoDossier } from "@hervat/demo-data";
import type { PlainDate } from "@hervat/domain/primitives";
import type { Dossier } from "@hervat/domain/views";
import { dayInAmsterdam } from "../clock.ts";

/** The dossier as it was on a day: of what is measured and held one by one, nothing later. */
export function asOf({ work, care }: Dossier, { sessions, trajectory }: DemoDossier, day: PlainDate): Dossier {
  const held = sessions.filter(({ kind, status, startsAt }) => kind === "session" && status === "held" && dayInAmsterdam(startsAt) <= day);
  return {
    work,
    care: {
      ...care,
      sessionsHeld: trajectory.sessionsBefore + held.length,
      phases: { ...care.phases, entries: care.phases.entries.filter(({ since }) => since <= day) },
      energy: care.energy.filter(({ on }) => on <= day),
      homeBuildUp: care.homeBuildUp.filter(({ on }) => on <= day),
      scores: care.scores.filter(({ takenOn }) => takenOn <= day),
    },
  };
}
