import { ProgrammeId } from "@hervat/domain/primitives";
import { Programme, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import type { DemoIds } from "../random/demo-ids.ts";
import type { DemoProgramme } from "../world.ts";
import words from "./own-programmes.json" with { type: "json" };

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
