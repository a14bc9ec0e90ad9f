import type { Db } from "@hervat/database";
import { programmeRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { type AgreedTalks, asAgreed, type Programme, type ProgrammeRef, pinnedProgramme } from "@hervat/domain/programme";

/** Whatever keeps the version of the programme that it began with. */
interface Pins {
  readonly programme: ProgrammeRef;
}

/** A trajectory pins a version, and may have agreed on talks of its own. */
interface Runs extends Pins {
  readonly agreedTalks: AgreedTalks | null;
}

/** The programme as it runs in a trajectory. @throws Error for a version that this practice does not have */
export async function programmeOf(tx: Db, practice: PracticeId, { programme, agreedTalks }: Runs): Promise<Programme> {
  const found = await programmeRepository(tx, practice).pinned(programme);
  if (found === undefined) throw missing(programme);
  return asAgreed(found, agreedTalks);
}

/** The same for a list of them, in one read. @throws Error for a version that this practice does not have */
export async function programmesOf(tx: Db, practice: PracticeId, lines: readonly Runs[]): Promise<(line: Runs) => Programme> {
  const publishedOf = await publishedProgrammesOf(tx, practice, lines);
  return (line) => asAgreed(publishedOf(line), line.agreedTalks);
}

/** The versions as they were published, whatever was agreed on beside them. @throws Error for a version that this practice does not have */
export async function publishedProgrammesOf(tx: Db, practice: PracticeId, lines: readonly Pins[]): Promise<(line: Pins) => Programme> {
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
