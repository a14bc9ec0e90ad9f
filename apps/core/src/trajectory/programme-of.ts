import type { Db } from "@hervat/database";
import { programmeRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { type Programme, type ProgrammeRef, pinnedProgramme } from "@hervat/domain/programme";

/** Whatever keeps the version of the programme that it began with. */
interface Pins {
  readonly programme: ProgrammeRef;
}

/** The programme version that a trajectory pins. @throws Error for a version that this practice does not have */
export async function programmeOf(tx: Db, practice: PracticeId, { programme }: Pins): Promise<Programme> {
  const found = await programmeRepository(tx, practice).pinned(programme);
  if (found === undefined) throw missing(programme);
  return found;
}

/** The same for a list of them, in one read. @throws Error for a version that this practice does not have */
export async function programmesOf(tx: Db, practice: PracticeId, lines: readonly Pins[]): Promise<(line: Pins) => Programme> {
  const known = await programmeRepository(tx, practice).pinnedMany(lines.map(({ programme }) => programme));
  return ({ programme }) => {
    const found = pinnedProgramme(known, programme);
    if (found === undefined) throw missing(programme);
    return found;
  };
}

function missing({ key, version }: ProgrammeRef): Error {
  return new Error(`no programme ${key} version ${version}`);
}
