import type { Db } from "@hervat/database";
import { askedQuestionnaireRepository, passedMomentRepository, readBasisStandings } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { Moment, Programme } from "@hervat/domain/programme";
import { isAskedAt } from "@hervat/domain/questionnaires";
import { type MomentFacts, momentNow, questionnairesDue } from "@hervat/domain/trajectory";

export interface MomentCase extends MomentFacts {
  readonly trajectoryId: TrajectoryId;
  readonly programme: Programme;
}

export interface MomentWait {
  readonly kind: "questionnaire-due";
  readonly trajectoryId: TrajectoryId;
  readonly moment: Moment;
}

/** Of whom the programme wants a questionnaire asked by now, and may be asked one: without a privacy basis nobody is. It opens those of the cases that are at such a moment, and no others. */
export async function readMomentWaits(tx: Db, sealer: Sealer, cases: readonly MomentCase[]): Promise<MomentWait[]> {
  const nothing = { asked: () => false, passed: [] };
  const standing = cases.flatMap((one) => {
    const moment = momentNow(one);
    return moment !== null && questionnairesDue(one.programme, moment, nothing).length > 0 ? [{ ...one, moment }] : [];
  });
  if (standing.length === 0) return [];
  const ids = standing.map(({ trajectoryId }) => trajectoryId);
  const [bases, asked, passed] = await Promise.all([
    readBasisStandings(tx, sealer.tenant, ids),
    askedQuestionnaireRepository(tx, sealer).ofTrajectories(ids),
    passedMomentRepository(tx, sealer.tenant).ofTrajectories(ids),
  ]);
  const mayAsk = (id: TrajectoryId) => bases.get(id) !== "missing" && bases.get(id) !== "withdrawn";
  return standing.flatMap(({ trajectoryId, programme, moment }) => {
    if (!mayAsk(trajectoryId)) return [];
    const done = { asked: isAskedAt(asked.get(trajectoryId) ?? []), passed: passed.get(trajectoryId) ?? [] };
    return questionnairesDue(programme, moment, done).length > 0 ? [{ kind: "questionnaire-due", trajectoryId, moment }] : [];
  });
}
