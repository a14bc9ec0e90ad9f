import type { CapacityItem, LoadItem } from "@hervat/domain/energy";
import { PlainDate } from "@hervat/domain/primitives";
import { readNumber } from "../../app/read-number.ts";
import { today } from "../../app/today.ts";
import type { Entry, EntryKind, RecoveryShown } from "./use-recovery.ts";

/** One entry as it is being typed. */
export interface EntryForm {
  kind: EntryKind;
  on: string;
  by: "client" | "coach";
  hours: string;
  load: LoadItem;
  capacity: CapacityItem;
  score: string;
  activity: string;
  minutes: string;
  effect: string;
}

export type KnownEntry =
  | RecoveryShown["entries"][number]
  | (RecoveryShown["diary"][number] & { kind: "diary" })
  | (RecoveryShown["home"][number] & { kind: "home" });

export function emptyEntry(kind: EntryKind): EntryForm {
  const typed = { hours: "", score: "5", activity: "", minutes: "", effect: "0" };
  return { kind, on: today(), by: "client", load: "work", capacity: "sleep", ...typed };
}

/** An entry as it stands, to be corrected. */
export function entryForm(known: KnownEntry): EntryForm {
  const form = { ...emptyEntry(known.kind), on: known.on };
  switch (known.kind) {
    case "recovery":
      return { ...form, by: known.by, hours: String(known.hoursToRecover).replace(".", ",") };
    case "load":
      return { ...form, by: known.by, load: known.item, score: String(known.score) };
    case "capacity":
      return { ...form, by: known.by, capacity: known.item, score: String(known.score) };
    case "diary":
    case "home": {
      const hours = known.recoveryHours === null ? "" : String(known.recoveryHours).replace(".", ",");
      const effect = known.kind === "diary" ? String(known.effect) : "0";
      return { ...form, activity: known.activity, minutes: String(known.minutes), effect, hours };
    }
  }
}

/** What is sent, or the fields that stand in the way. */
export function readEntry(form: EntryForm): { entry: Entry } | { wrong: ReadonlySet<string> } {
  const wrong = new Set<string>();
  const on = PlainDate.safeParse(form.on);
  const hours = readNumber(form.hours);
  const minutes = readNumber(form.minutes);
  const timed = form.kind === "diary" || form.kind === "home";
  const asksHours = form.kind === "recovery" || form.kind === "home" || (form.kind === "diary" && form.hours.trim() !== "");
  if (asksHours && !(hours >= 0 && hours <= 240)) wrong.add("hours");
  if (timed && form.activity.trim() === "") wrong.add("activity");
  if (timed && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440)) wrong.add("minutes");
  if (!on.success || wrong.size > 0) return { wrong: on.success ? wrong : wrong.add("on") };

  const told = { on: on.data, by: form.by };
  const score = Number(form.score);
  const done = { on: on.data, activity: form.activity, minutes };
  switch (form.kind) {
    case "recovery":
      return { entry: { ...told, kind: form.kind, hoursToRecover: hours } };
    case "load":
      return { entry: { ...told, kind: form.kind, item: form.load, score } };
    case "capacity":
      return { entry: { ...told, kind: form.kind, item: form.capacity, score } };
    case "diary":
      return { entry: { ...done, kind: form.kind, effect: Number(form.effect), recoveryHours: asksHours ? hours : null } };
    case "home":
      return { entry: { ...done, kind: form.kind, recoveryHours: hours } };
  }
}
