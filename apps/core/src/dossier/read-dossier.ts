import type { Db } from "@hervat/database";
import { readCareHalf, readWorkRecords, trajectoryRepository, type WorkRecords } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Language } from "@hervat/domain/people";
import { sicknessClock, toDossierMilestones, weekOfSickness } from "@hervat/domain/poortwachter";
import { toLetterhead } from "@hervat/domain/practice";
import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";
import type { Dossier, EmployersHalf, WorkDossier } from "@hervat/domain/views";
import { NotFoundError } from "../errors.ts";
import { programmeOf } from "../trajectory/programme-of.ts";

export interface DossierQuestion {
  readonly today: PlainDate;
  readonly language: Language;
}

/**
 * All that is known of one trajectory, for a projection. Who may ask was decided before.
 *
 * @throws NotFoundError
 */
export async function readDossier(tx: Db, sealer: Sealer, id: TrajectoryId, question: DossierQuestion): Promise<Dossier> {
  const stored = await trajectoryRepository(tx, sealer.tenant).find(id);
  if (stored === undefined) throw new NotFoundError("trajectory");
  const [work, care] = await Promise.all([
    readWorkDossier(tx, sealer.tenant, stored.value, question),
    readCareHalf(tx, sealer, stored.value),
  ]);
  return { work, care };
}

/**
 * The half outside the health wall, by the trajectory's id.
 *
 * @throws NotFoundError
 */
export async function readWorkHalf(tx: Db, practice: PracticeId, id: TrajectoryId, question: DossierQuestion): Promise<WorkDossier> {
  const stored = await trajectoryRepository(tx, practice).find(id);
  if (stored === undefined) throw new NotFoundError("trajectory");
  return readWorkDossier(tx, practice, stored.value, question);
}

/** The half outside the health wall, with the programme and so with what it costs. */
async function readWorkDossier(tx: Db, practice: PracticeId, trajectory: Trajectory, question: DossierQuestion): Promise<WorkDossier> {
  const [facts, programme] = await Promise.all([
    readEmployersHalf(tx, practice, trajectory, question),
    programmeOf(tx, practice, trajectory),
  ]);
  return { ...facts, programme };
}

/** What of it the employer's side is told from: it reads nothing that the manager's role may not. */
export async function readEmployersHalf(
  tx: Db,
  practice: PracticeId,
  trajectory: Trajectory,
  question: DossierQuestion,
): Promise<EmployersHalf> {
  const records = await readWorkRecords(tx, practice, trajectory);
  const { profile, coach, sickness: _sickness, ...parts } = records;
  return {
    ...parts,
    releasedFactors: [...records.releasedFactors],
    allowances: [...records.allowances],
    letterhead: toLetterhead(profile),
    language: question.language,
    reference: records.client.code,
    coach: { name: coach.name, title: coach.title, phone: coach.phone },
    sickness: sicknessOf(records, question.today),
  };
}

function sicknessOf({ sickness }: WorkRecords, today: PlainDate): WorkDossier["sickness"] {
  const clock = sicknessClock(sickness);
  if (clock.kind === "no-clock") return null;
  const { current } = clock;
  return {
    firstSickDay: current.firstSickDay,
    weekNumber: weekOfSickness(current.case, today) ?? 1,
    milestones: toDossierMilestones(current, today),
  };
}
