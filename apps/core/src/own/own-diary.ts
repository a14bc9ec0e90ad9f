import { energyRepository } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { needsHelpNow } from "@hervat/domain/case-message";
import { DiaryDay, diaryDays, EnergyMeasurement, recoveryChange } from "@hervat/domain/energy";
import { MeasurementId, newId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { tellAttention } from "../case-message/tell-attention.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

/** Her own chart looks back so far. */
const LOOKS_BACK_DAYS = 42;

const DayShown = z.strictObject({
  on: PlainDate,
  energy: z.int().nullable(),
  hoursToRecover: z.number().nullable(),
  sleep: z.int().nullable(),
  line: z.string().nullable(),
});

export const OwnDiary = z.strictObject({
  today: PlainDate,
  /** Oldest first; her own words and numbers alone. */
  days: z.array(DayShown),
  /** Hours until rested again, from her first day to her last. */
  change: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  /** What she wrote today asks for the help line, before anybody reads it. */
  help: z.boolean(),
  may: z.strictObject({ write: z.boolean() }),
});
export type OwnDiary = z.infer<typeof OwnDiary>;

/** The diary of the client, for herself. */
export function readOwnDiary(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnDiary> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-diary", trajectoryId);
    const energy = energyRepository(tx, await opened.sealer());
    const today = ctx.today();
    const since = addDays(today, 1 - LOOKS_BACK_DAYS);
    const measurements = (await energy.measurements(trajectoryId)).filter(({ on, by }) => on >= since && by === "client");
    const days = (await energy.diaryDays(trajectoryId)).filter(({ on }) => on >= since);
    return {
      today,
      days: diaryDays(days, measurements).map(({ on, energy: score, hoursToRecover, sleep, line }) => ({
        ...{ on, energy: score, hoursToRecover, sleep, line },
      })),
      change: recoveryChange(measurements),
      help: asksForHelp(days, today),
      may: { write: opened.may("own.write-diary") },
    };
  });
}

/** Whether a line of this day asks for the help line. Read from her words each time: no row says so. */
function asksForHelp(days: readonly Pick<DiaryDay, "on" | "line">[], day: PlainDate): boolean {
  return days.some(({ on, line }) => on === day && line !== null && needsHelpNow(line));
}

const Score = z.int().min(0).max(10);

/** One answer, as it was tapped. */
export const TellDayInput = z.strictObject({
  trajectoryId: TrajectoryId,
  told: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("energy"), score: Score }),
    z.strictObject({ kind: z.literal("recovery"), hours: z.number().min(0).max(240) }),
    z.strictObject({ kind: z.literal("sleep"), score: Score }),
    /** Empty takes the line of today away. */
    z.strictObject({ kind: z.literal("line"), text: z.string().trim().max(300) }),
  ]),
});
export type TellDayInput = z.infer<typeof TellDayInput>;

/**
 * One answer about today, kept at once; a later one of the same question goes before it. Never reaches the employer's side. The first line
 * of a day that says that she may need somebody asks her coach and who stands in to look today: her coach reads along.
 */
export function tellOwnDay(ctx: ServiceContext, { trajectoryId, told }: TellDayInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.write-diary", trajectoryId);
    const energy = energyRepository(tx, await opened.sealer());
    const asks = told.kind === "line" && needsHelpNow(told.text) && !asksForHelp(await energy.diaryDays(trajectoryId), ctx.today());
    const base = { id: newId(MeasurementId), trajectoryId, on: ctx.today(), by: "client" } as const;
    switch (told.kind) {
      case "energy":
        await energy.addDiaryDays([DiaryDay.parse({ ...base, energy: told.score, line: null })]);
        break;
      case "line":
        await energy.addDiaryDays([DiaryDay.parse({ ...base, energy: null, line: told.text })]);
        break;
      case "recovery":
        await energy.addMeasurements([EnergyMeasurement.parse({ ...base, kind: "recovery", hoursToRecover: told.hours })]);
        break;
      case "sleep":
        await energy.addMeasurements([EnergyMeasurement.parse({ ...base, kind: "capacity", item: "sleep", score: told.score })]);
        break;
    }
    if (asks) await tellAttention(tx, ctx, opened);
    await writeAudit(tx, ctx, { action: "diary.told", fields: ["energy"] });
    return null;
  });
}
