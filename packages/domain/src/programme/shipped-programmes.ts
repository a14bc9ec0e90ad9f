import { Programme, type ProgrammeRef } from "./programme.ts";
import clockOnly from "./shipped/clock-only.json" with { type: "json" };
import programmes from "./shipped/programmes.json" with { type: "json" };

/**
 * The programmes that Hervat brings along, as data. A practice may use, change or ignore them: nothing in the
 * code knows either of them by name.
 *
 * @source programmes "Re-integratiebegeleiding" and "Van verzuim naar herstel", in our own words
 */
export const SHIPPED_PROGRAMMES: readonly Programme[] = programmes.map((file) => Programme.parse(file));

/** A caseload with nothing but the clock. It guides nobody, so it stands apart from the programmes that a practice offers. */
export const CLOCK_ONLY_PROGRAMME: Programme = Programme.parse(clockOnly);

/** Everything that ships and a trajectory may pin; beside it a practice has programmes of its own. */
export const EVERY_PROGRAMME: readonly Programme[] = [...SHIPPED_PROGRAMMES, CLOCK_ONLY_PROGRAMME];

/** Whether a programme under this key ships: a practice names its own otherwise, so that a later Hervat never takes its place. */
export function isShippedKey(key: Programme["key"]): boolean {
  return EVERY_PROGRAMME.some((programme) => programme.key === key);
}

/** Whether this programme keeps watch over the law's days and does nothing else: then there is nothing about health to enter. */
export function isClockOnly({ structure }: Pick<Programme, "structure">): boolean {
  return structure.kind === "clock-only";
}

/** The version that a trajectory pins, out of those a practice has. */
export function pinnedProgramme(programmes: readonly Programme[], ref: ProgrammeRef): Programme | undefined {
  return programmes.find(({ key, version }) => key === ref.key && version === ref.version);
}

/** The newest version of a programme: what a new trajectory starts with. */
export function newestProgramme(programmes: readonly Programme[], key: Programme["key"]): Programme | undefined {
  return programmes.filter((programme) => programme.key === key).reduce<Programme | undefined>(newer, undefined);
}

/** What a trajectory keeps of the programme it starts with. */
export function refTo({ key, version }: Programme): ProgrammeRef {
  return { key, version };
}

function newer(best: Programme | undefined, next: Programme): Programme {
  return best === undefined || next.version > best.version ? next : best;
}
