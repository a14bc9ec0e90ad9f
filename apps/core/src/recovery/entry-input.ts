import type { Db } from "@hervat/database";
import { type EntryKind, energyRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { CapacityItem, DiaryEntry, EnergyMeasurement, HomeBuildUp, LoadItem } from "@hervat/domain/energy";
import { MeasurementId, newId, PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";

const told = { on: PlainDate, by: z.enum(["client", "coach"]) };
const Hours = z.number().min(0).max(240);
const activity = { on: PlainDate, activity: z.string().trim().min(1).max(200), minutes: z.int().min(1).max(1_440) };

/** One thing measured or done on one day, as a form of half a minute asks it. */
export const EntryInput = z.discriminatedUnion("kind", [
  z.strictObject({ ...told, kind: z.literal("recovery"), hoursToRecover: Hours }),
  z.strictObject({ ...told, kind: z.literal("load"), item: LoadItem, score: z.int().min(0).max(10) }),
  z.strictObject({ ...told, kind: z.literal("capacity"), item: CapacityItem, score: z.int().min(0).max(10) }),
  z.strictObject({ ...activity, kind: z.literal("diary"), effect: z.int().min(-3).max(3), recoveryHours: Hours.nullable() }),
  z.strictObject({ ...activity, kind: z.literal("home"), recoveryHours: Hours }),
]);
export type EntryInput = z.infer<typeof EntryInput>;

/** Where entries of this kind are kept. */
export function keptAs(kind: EntryInput["kind"]): EntryKind {
  return kind === "diary" || kind === "home" ? kind : "measurement";
}

export async function addEntry(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId, entry: EntryInput): Promise<void> {
  const energy = energyRepository(tx, sealer);
  const id = newId(MeasurementId);
  switch (entry.kind) {
    case "diary": {
      const { kind: _kind, ...facts } = entry;
      return energy.addDiary([DiaryEntry.parse({ ...facts, id, trajectoryId })]);
    }
    case "home": {
      const { kind: _kind, ...facts } = entry;
      return energy.addHomeBuildUp([HomeBuildUp.parse({ ...facts, id, trajectoryId })]);
    }
    case "recovery":
    case "load":
    case "capacity":
      return energy.addMeasurements([EnergyMeasurement.parse({ ...entry, id, trajectoryId })]);
  }
}
