import type { Db } from "@hervat/database";
import {
  askedQuestionnaireRepository,
  caseMessageRepository,
  energyRepository,
  questionnaireRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { addDays } from "@hervat/domain/calendar";
import { needsHelpNow } from "@hervat/domain/case-message";
import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { needsHelpNow as answersNeedHelp } from "@hervat/domain/questionnaires";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";

/** So long it stands on the first page, that of the day itself included: what came on a Friday evening is there on Monday. */
const STANDS_DAYS = 4;

/**
 * The cases in which the client wrote or answered, in these days, what asks that somebody calls her. Read from her own words each time, so
 * that no row says so and nothing of it has to be kept or taken away; a message that her coach read asks for it no more.
 */
export async function readAttention(
  tx: Db,
  sealer: Sealer,
  ids: readonly TrajectoryId[],
  today: PlainDate,
): Promise<ReadonlySet<TrajectoryId>> {
  const since = addDays(today, 1 - STANDS_DAYS);
  const midnight = amsterdamMoment(since, "00:00");
  const [messages, days, asked] = await Promise.all([
    caseMessageRepository(tx, sealer).unreadTexts(ids, midnight),
    energyRepository(tx, sealer).diaryDaysSince(ids, since),
    askedQuestionnaireRepository(tx, sealer).underWay(ids, midnight),
  ]);
  const definitionOf = await questionnaireRepository(tx, sealer.tenant).definitionsOf(asked.map(({ definition }) => definition));
  return new Set([
    ...messages.filter(({ text }) => needsHelpNow(text)).map(({ trajectoryId }) => trajectoryId),
    ...days.filter(({ line }) => line !== null && needsHelpNow(line)).map(({ trajectoryId }) => trajectoryId),
    ...asked
      .filter((one) => one.answeredOn !== null && one.answeredOn >= since && answersNeedHelp(definitionOf(one.definition), one))
      .map(({ trajectoryId }) => trajectoryId),
  ]);
}
