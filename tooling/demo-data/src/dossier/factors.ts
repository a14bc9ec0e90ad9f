import { FACTOR_ITEMS, type FactorItem, type PersonalFactor, type WorkFactor } from "@hervat/domain/factors";
import { FactorId } from "@hervat/domain/primitives";
import { FourA } from "@hervat/domain/views";
import { tell } from "../texts/tell.ts";
import { type DossierContext, lastDay, sessionDays } from "./dossier-context.ts";

/** Never released on their own accord: they tell of people. @source docs/sources.md §3, below the table */
const NEVER_RELEASED: ReadonlySet<FactorItem> = new Set(["unwanted-behaviour", "conflict", "leadership", "emotional-load"]);

/** What in the work hinders and helps; some of it released by the client, item by item, from the second stage on. */
export function workFactorsOf(context: DossierContext): WorkFactor[] {
  const { story, told, ids, trajectoryId, schedule, today, brief } = context;
  if (schedule.activeSince === null) return [];
  const random = context.random.fork("work factors");
  const day = sessionDays(schedule)[4];
  const releases = brief.consent !== "none" && day !== undefined;
  return story.workFactors.map(({ item, kind, weight, text }) => {
    const words = tell(text, told);
    const released = releases && !NEVER_RELEASED.has(item) && random.chance(kind === "bottleneck" ? 0.55 : 0.7);
    const releasedOn = day !== undefined && day < lastDay(schedule, today) ? day : schedule.startedOn;
    return {
      id: ids.next(FactorId),
      trajectoryId,
      area: areaOf(item),
      item,
      kind,
      weight,
      source: random.pick(["client", "client", "client", "manager", "coach"] as const),
      text: words,
      action: null,
      release: released ? { releasedOn, text: words } : null,
    };
  });
}

/** What in the person and at home hinders and helps. No employer ever sees it. */
export function personalFactorsOf({ story, told, ids, trajectoryId, schedule, random }: DossierContext): PersonalFactor[] {
  if (schedule.activeSince === null) return [];
  const draws = random.fork("personal factors");
  return story.personalFactors.map(({ kind, sphere, text }) => ({
    id: ids.next(FactorId),
    trajectoryId,
    sphere,
    kind,
    weight: draws.int(1, 3),
    text: tell(text, told),
  }));
}

function areaOf(item: FactorItem): FourA {
  const area = FourA.options.find((one) => FACTOR_ITEMS[one].some((known) => known === item));
  if (area === undefined) throw new Error(`${item} belongs to none of the four A's`);
  return area;
}
