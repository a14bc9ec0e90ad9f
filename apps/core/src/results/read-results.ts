import type { Db } from "@hervat/database";
import { readEndedCases, sicknessRepository, yearsOfEndings } from "@hervat/database/repositories";
import { dateOf, yearOf } from "@hervat/domain/calendar";
import { Outcome } from "@hervat/domain/closing";
import { sicknessClock } from "@hervat/domain/poortwachter";
import { isClockOnly, LocalText } from "@hervat/domain/programme";
import { type EndedCase, type GroupResults, practiceResults } from "@hervat/domain/results";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { publishedProgrammesOf } from "../trajectory/programme-of.ts";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

export const ResultsInput = z.strictObject({
  /** In which the cases ended; null is this year. */
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).nullable(),
});
export type ResultsInput = z.infer<typeof ResultsInput>;

const Figure = z.strictObject({ value: z.number(), of: z.int() });

export const GroupShown = z.strictObject({
  /** Null: all programmes together. */
  names: LocalText.nullable(),
  /** Null where too few are counted to say anything. */
  cases: z.int().nullable(),
  outcomes: z.record(z.enum([...Outcome.options, "unknown"]), z.int()).nullable(),
  weeksToFirstTalk: Figure.nullable(),
  weeksOfGuidance: Figure.nullable(),
  satisfaction: Figure.nullable(),
});
export type GroupShown = z.infer<typeof GroupShown>;

export const ResultsShown = z.strictObject({
  year: z.int(),
  /** Years in which a case ended, and this one. */
  years: z.array(z.int()),
  total: GroupShown,
  groups: z.array(GroupShown),
});
export type ResultsShown = z.infer<typeof ResultsShown>;

/** What the practice reached with the cases that ended in a year: numbers of ten and more, and nobody's name or code. */
export function readResults(ctx: ServiceContext, input: ResultsInput): Promise<ResultsShown> {
  ctx.authorise("results.read", { kind: "practice", practiceId: practiceOf(ctx) });
  return ctx.inTransaction((tx) => resultsOf(tx, ctx, input));
}

export async function resultsOf(tx: Db, ctx: ServiceContext, { year: asked }: ResultsInput): Promise<ResultsShown> {
  const practiceId = practiceOf(ctx);
  const thisYear = yearOf(ctx.today());
  const year = asked ?? thisYear;
  const [years, found] = await Promise.all([
    yearsOfEndings(tx, practiceId),
    readEndedCases(tx, practiceId, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }),
  ]);
  const programmeOf = await publishedProgrammesOf(tx, practiceId, found);
  const guided = found.filter((line) => !isClockOnly(programmeOf(line)));
  const records = await sicknessRepository(tx, practiceId).findMany(guided.map(({ trajectoryId }) => trajectoryId));
  const ended = guided.map((line): EndedCase => {
    const record = records.get(line.trajectoryId);
    const clock = record === undefined ? null : sicknessClock(record);
    const { startedOn, endedOn, outcome, marks } = line;
    return {
      programme: line.programme.key,
      ...{ startedOn, endedOn, outcome },
      firstSickDay: clock?.kind === "clock" ? clock.current.firstSickDay : null,
      firstTalkOn: line.guidedBefore ? startedOn : line.firstTalkAt && dayInAmsterdam(line.firstTalkAt),
      satisfaction: marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    };
  });
  const { total, groups } = practiceResults(ended);
  const nameOf = new Map(guided.map((line) => [line.programme.key, programmeOf(line).names]));
  const shown = ({ programme, ...figures }: GroupResults): GroupShown => ({
    names: programme === null ? null : (nameOf.get(programme) ?? null),
    ...figures,
  });
  return {
    year,
    years: [...new Set([thisYear, ...years])].toSorted((one, other) => other - one),
    total: shown(total),
    groups: groups.map(shown),
  };
}
