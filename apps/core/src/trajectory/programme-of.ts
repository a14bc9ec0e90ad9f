import { EVERY_PROGRAMME, type Programme, type ProgrammeRef, pinnedProgramme } from "@hervat/domain/programme";

/** The programme version that a trajectory pins. @throws Error for a version that this installation does not have */
export function programmeOf({ programme }: { readonly programme: ProgrammeRef }): Programme {
  const found = pinnedProgramme(EVERY_PROGRAMME, programme);
  if (found === undefined) throw new Error(`no programme ${programme.key} version ${programme.version}`);
  return found;
}
