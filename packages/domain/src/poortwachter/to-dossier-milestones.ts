import type { PlainDate } from "../primitives/index.ts";
import type { DossierMilestone } from "../views/dossier.ts";
import type { MilestoneStatus } from "./milestone.ts";
import { standings } from "./next-obligation.ts";
import type { SicknessTimeline } from "./timeline.ts";

/** The timeline as the work half of a dossier carries it, from which every view for a manager is made. */
export function toDossierMilestones(timeline: SicknessTimeline, today: PlainDate): DossierMilestone[] {
  return standings(timeline, today).map(({ milestone: { key, nature, actors, from, due, hard }, status }) => ({
    key,
    nature,
    actors: [...actors],
    from,
    due,
    hard: hard ?? null,
    done: doneOf(status),
  }));
}

function doneOf(status: MilestoneStatus): DossierMilestone["done"] {
  switch (status.kind) {
    case "done":
      return { kind: "here", on: status.on };
    case "done-elsewhere":
      return { kind: "elsewhere", on: status.on };
    case "lapsed":
      return { kind: "lapsed" };
    case "upcoming":
    case "open":
    case "soon":
    case "due-passed":
    case "past":
      return { kind: "open" };
  }
}
