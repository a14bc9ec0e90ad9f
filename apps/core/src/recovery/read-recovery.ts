import { energyRepository, recoveryCourseRepository } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import {
  balanceTrend,
  buildUpChange,
  CapacityItem,
  DiaryEntry,
  diaryDays,
  diarySummary,
  energyBalance,
  HomeBuildUp,
  LoadItem,
  recoveryChange,
  recoveryTrend,
} from "@hervat/domain/energy";
import { MeasurementId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const told = { id: MeasurementId, on: PlainDate, by: z.enum(["client", "coach"]) };
const Change = z.strictObject({ from: z.number(), to: z.number() });
const Balance = z.strictObject({ load: z.number().nullable(), capacity: z.number().nullable() });

/** The diary tells of this many days. */
const DIARY_DAYS = 14;

export const RecoveryShown = z.strictObject({
  /** Hours until rested again after an effort, oldest first: one a day. */
  trend: z.array(z.strictObject({ on: PlainDate, hoursToRecover: z.number() })),
  change: Change.nullable(),
  /** Within how many hours she should be rested again; null where it was not agreed. */
  normHours: z.number().nullable(),
  /** Two numbers and no verdict; null where nothing was given. */
  balance: Balance,
  balanceTrend: z.array(z.strictObject({ on: PlainDate, ...Balance.shape })),
  /** Every number as it was given, the newest first. */
  entries: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ ...told, kind: z.literal("recovery"), hoursToRecover: z.number() }),
      z.strictObject({ ...told, kind: z.literal("load"), item: LoadItem, score: z.int() }),
      z.strictObject({ ...told, kind: z.literal("capacity"), item: CapacityItem, score: z.int() }),
    ]),
  ),
  /** The newest first. */
  diary: z.array(z.strictObject(DiaryEntry.omit({ trajectoryId: true }).shape)),
  diaryDays: z.int(),
  /** What the client told of her days in half a minute, the newest first. */
  days: z.array(z.strictObject({ on: PlainDate, energy: z.int().nullable(), line: z.string().nullable() })),
  diarySummary: z.strictObject({ gave: z.int(), cost: z.int(), even: z.int() }),
  /** The newest first. */
  home: z.array(z.strictObject(HomeBuildUp.omit({ trajectoryId: true }).shape)),
  homeChange: z.strictObject({ minutes: Change, hours: Change }).nullable(),
  may: z.strictObject({ add: z.boolean() }),
});
export type RecoveryShown = z.infer<typeof RecoveryShown>;

/** How a client recovers: hours to rest, what gives and costs energy, and what she builds up at home. */
export function readRecovery(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<RecoveryShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "energy.read", trajectoryId);
    const sealer = await opened.sealer();
    const energy = energyRepository(tx, sealer);
    const measurements = await energy.measurements(trajectoryId);
    const diary = await energy.diary(trajectoryId);
    const told = await energy.diaryDays(trajectoryId);
    const home = await energy.homeBuildUp(trajectoryId);
    const norm = await recoveryCourseRepository(tx, sealer).norm(trajectoryId);
    return {
      trend: [...recoveryTrend(measurements)],
      change: recoveryChange(measurements),
      normHours: norm?.hours ?? null,
      balance: energyBalance(measurements, ctx.today()),
      balanceTrend: [...balanceTrend(measurements)],
      entries: measurements.toReversed().map(({ trajectoryId: _case, ...facts }) => facts),
      diary: diary.toReversed().map(({ trajectoryId: _case, ...facts }) => facts),
      diaryDays: DIARY_DAYS,
      days: diaryDays(told, [])
        .map(({ on, energy: score, line }) => ({ on, energy: score, line }))
        .toReversed(),
      diarySummary: { ...diarySummary(diary, addDays(ctx.today(), 1 - DIARY_DAYS)) },
      home: home.toReversed().map(({ trajectoryId: _case, ...facts }) => facts),
      homeChange: buildUpChange(home),
      may: { add: opened.may("energy.change") },
    };
  });
}
