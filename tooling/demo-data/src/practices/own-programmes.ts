import { ProgrammeId } from "@hervat/domain/primitives";
import { Programme, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import type { AssignedCase } from "../cases/assign-cases.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { DemoProgramme } from "../world.ts";
import words from "./own-programmes.json" with { type: "json" };

/**
 * In which programme each case goes on: the one of its brief. Of those who began lately in the programme that the practice's own
 * one was copied from, the first two are in that own one.
 */
export function programmesFor(cases: readonly AssignedCase[], own: readonly DemoProgramme[]): readonly Programme[] {
  const published = own.find((one) => one.published)?.programme;
  const lately = cases.filter(
    ({ brief }) => brief.programme === published?.exercisesFrom && brief.status === "active" && brief.stage === "start",
  );
  const inOwn = new Set(lately.slice(0, 2));
  return cases.map((assigned) => {
    const shipped = SHIPPED_PROGRAMMES.find(({ key }) => key === assigned.brief.programme);
    const programme = inOwn.has(assigned) ? published : shipped;
    if (programme === undefined) throw new Error(`no programme ${assigned.brief.programme}`);
    return programme;
  });
}

/** The practice's own programme: a published version, and the next one that its owner works on. */
export function buildOwnProgrammes(ids: DemoIds): DemoProgramme[] {
  const source = SHIPPED_PROGRAMMES.find(({ structure }) => structure.kind === "phases");
  if (source === undefined) throw new Error("no programme of phases ships");
  const first = Programme.parse({ ...source, ...words, version: 1, exercisesFrom: source.key });
  const next = { ...first, version: 2, sessions: { ...first.sessions, maximum: 10 } };
  return [
    { id: ids.next(ProgrammeId), programme: first, published: true },
    { id: ids.next(ProgrammeId), programme: next, published: false },
  ];
}
