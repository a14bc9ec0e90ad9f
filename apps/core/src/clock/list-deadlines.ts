import type { Db } from "@hervat/database";
import { type CaseloadLine, readCaseload, sicknessRepository } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import { type Deadline, DeadlineKey, openDeadlines, sicknessClock, weekOfSickness } from "@hervat/domain/poortwachter";
import { type MembershipId, PlainDate, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { isClockOnly } from "@hervat/domain/programme";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { casesOfColleagues } from "../trajectory/cases-of-colleagues.ts";
import { programmesOf } from "../trajectory/programme-of.ts";

export const ListDeadlinesInput = z.strictObject({
  whose: z.enum(["mine", "practice"]),
  /** So many weeks ahead; null: everything the law still asks. What is overdue is always in it. */
  weeks: z.int().min(1).max(260).nullable(),
});
export type ListDeadlinesInput = z.infer<typeof ListDeadlinesInput>;

export const DeadlineRow = z.strictObject({
  trajectoryId: TrajectoryId,
  code: z.string(),
  name: z.string(),
  employer: z.string(),
  coach: z.string(),
  /** Nothing but the days of the law is kept of this case. */
  clockOnly: z.boolean(),
  firstSickDay: PlainDate,
  week: z.int().nullable(),
  key: DeadlineKey,
  due: PlainDate,
  hard: PlainDate.nullable(),
  standing: z.enum(["upcoming", "open", "soon", "due-passed"]),
  /** Days left, or days late where it has passed. */
  days: z.int(),
});
export type DeadlineRow = z.infer<typeof DeadlineRow>;

/** What the law still asks over a caseload, the first day first. */
export function listDeadlines(ctx: ServiceContext, { whose, weeks }: ListDeadlinesInput): Promise<DeadlineRow[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("caseload.read", { kind: "practice", practiceId });
  const coach = "membershipId" in ctx.actor && whose === "mine" ? ctx.actor.membershipId : null;
  return ctx.inTransaction(async (tx) => {
    const { beside, relationTo } = await casesOfColleagues(tx, ctx);
    const found = await readDeadlines(tx, ctx, practiceId, { coach, alsoIn: beside });
    const until = weeks === null ? null : addDays(ctx.today(), weeks * 7);
    const programmeOf = await programmesOf(
      tx,
      practiceId,
      found.map(({ line }) => line),
    );
    return found
      .filter(({ line }) => ctx.may("sickness.read", { ...resourceOf(practiceId, line), ...relationTo(line.trajectoryId) }))
      .flatMap((one) => one.deadlines.map((deadline) => toRow(one, deadline, isClockOnly(programmeOf(one.line)))))
      .filter(({ due }) => until === null || due <= until)
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  });
}

export interface CaseDeadlines {
  readonly line: CaseloadLine;
  readonly firstSickDay: PlainDate;
  readonly week: number | null;
  readonly deadlines: readonly Deadline[];
}

/** The open deadlines of every case that is under way, of one coach with those in `alsoIn`, or of the practice. Whoever shows them asks the policy first. */
export async function readDeadlines(
  tx: Db,
  ctx: Pick<ServiceContext, "now" | "today">,
  practiceId: PracticeId,
  { coach, alsoIn }: { readonly coach: MembershipId | null; readonly alsoIn: readonly TrajectoryId[] },
): Promise<CaseDeadlines[]> {
  const today = ctx.today();
  const lines = await readCaseload(tx, practiceId, {
    now: ctx.now(),
    statuses: ["intake", "active", "paused"],
    ...(coach === null ? {} : { coach, alsoIn }),
  });
  const records = await sicknessRepository(tx, practiceId).findMany(lines.map(({ trajectoryId }) => trajectoryId));
  return lines.flatMap((line) => {
    const record = records.get(line.trajectoryId);
    const clock = record && sicknessClock(record);
    if (clock?.kind !== "clock") return [];
    const { current } = clock;
    const week = weekOfSickness(current.case, today);
    return [{ line, firstSickDay: current.firstSickDay, week, deadlines: openDeadlines(current, today) }];
  });
}

function toRow({ line, firstSickDay, week }: CaseDeadlines, { key, due, hard, status }: Deadline, clockOnly: boolean): DeadlineRow {
  const { trajectoryId, code, name, employer, coach } = line;
  const days = status.kind === "soon" ? status.daysLeft : status.kind === "due-passed" ? status.daysLate : 0;
  return { trajectoryId, code, name, employer, coach, clockOnly, firstSickDay, week, key, due, hard, standing: status.kind, days };
}

function resourceOf(practiceId: PracticeId, { trajectoryId, coachMembershipId }: CaseloadLine) {
  return { ...NOBODY_BESIDE_THE_COACH, kind: "trajectory", practiceId, trajectoryId, coachMembershipId } as const;
}
