import { addDays, daysBetween } from "@hervat/domain/calendar";
import { PlainDate } from "@hervat/domain/primitives";
import { type StepDraft, stepAfter, type WorkAdaptation, type WorkLocation, type WorkTasks } from "@hervat/domain/resumption";
import type { StepInput, StepShown } from "./use-work-plan.ts";

type Why = NonNullable<StepInput["why"]>;
type Party = StepShown["agreedBy"][number];

/** A step as it stands in the form, as typed. */
export interface StepFields {
  key: number;
  id: StepShown["id"] | null;
  from: string;
  to: string;
  days: string;
  hours: string;
  tasks: WorkTasks;
  location: WorkLocation;
  adaptations: readonly WorkAdaptation[];
  evaluateOn: string;
  stepBack: boolean;
  agreedBy: readonly Party[];
  why: Why;
  breaks: string;
  condition: string;
  reason: string;
}

export function toFields(step: StepShown, key: number): StepFields {
  return {
    key,
    id: step.id,
    from: step.from,
    to: step.to,
    days: String(step.daysPerWeek).replace(".", ","),
    hours: String(step.hoursPerDay).replace(".", ","),
    tasks: step.tasks,
    location: step.location,
    adaptations: step.adaptations,
    evaluateOn: step.evaluateOn ?? "",
    stepBack: step.stepBack,
    agreedBy: step.agreedBy,
    why: step.adjustment?.kind ?? "in-consultation",
    breaks: step.care?.breaks ?? "",
    condition: step.care?.condition ?? "",
    reason: step.care?.reason ?? "",
  };
}

export function newStep(key: number): StepFields {
  return {
    key,
    id: null,
    from: "",
    to: "",
    days: "",
    hours: "",
    tasks: "light",
    location: "workplace",
    adaptations: [],
    evaluateOn: "",
    stepBack: false,
    agreedBy: [],
    why: "in-consultation",
    breaks: "",
    condition: "",
    reason: "",
  };
}

/** The step after this one: a copy on the days that follow, nobody's agreement yet. */
export function nextStep(step: StepFields, key: number): StepFields {
  const from = PlainDate.safeParse(step.from);
  const to = PlainDate.safeParse(step.to);
  const copy = { ...step, key, id: null, stepBack: false, agreedBy: [], why: "in-consultation" as const };
  if (!from.success || !to.success || to.data < from.data) return { ...copy, from: "", to: "", evaluateOn: "" };
  const after = stepAfter({ from: from.data, to: to.data, evaluateOn: to.data }, daysBetween(from.data, to.data) + 1);
  return { ...copy, from: after.from, to: after.to, evaluateOn: after.evaluateOn ?? "" };
}

/** Another first day moves the whole step; its length stays as it was. */
export function movedTo(step: StepFields, day: string): Partial<StepFields> {
  const next = PlainDate.safeParse(day);
  const from = PlainDate.safeParse(step.from);
  const to = PlainDate.safeParse(step.to);
  if (!next.success || !from.success || !to.success || to.data < from.data) return { from: day };
  const end = addDays(next.data, daysBetween(from.data, to.data));
  return { from: day, to: end, evaluateOn: end };
}

/** A step of an example, as it stands in the form. */
export function fromDraft(draft: StepDraft, key: number): StepFields {
  const amount = (value: number) => String(value).replace(".", ",");
  const { from, to, tasks, evaluateOn } = draft;
  return {
    ...newStep(key),
    from,
    to,
    tasks,
    evaluateOn: evaluateOn ?? "",
    days: amount(draft.daysPerWeek),
    hours: amount(draft.hoursPerDay),
  };
}

/** "2,5" is two and a half; undefined when it is no number or not within reach. */
export function readAmount(text: string, most: number): number | undefined {
  const amount = text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
  return amount > 0 && amount <= most ? amount : undefined;
}

/** @returns undefined when something is still missing; the fields then say what */
export function toInput(step: StepFields): StepInput | undefined {
  const from = PlainDate.safeParse(step.from);
  const to = PlainDate.safeParse(step.to);
  const evaluateOn = PlainDate.safeParse(step.evaluateOn);
  const daysPerWeek = readAmount(step.days, 7);
  const hoursPerDay = readAmount(step.hours, 24);
  if (!from.success || !to.success || daysPerWeek === undefined || hoursPerDay === undefined) return undefined;
  return {
    id: step.id,
    from: from.data,
    to: to.data,
    daysPerWeek,
    hoursPerDay,
    tasks: step.tasks,
    location: step.location,
    adaptations: [...step.adaptations],
    evaluateOn: evaluateOn.success ? evaluateOn.data : null,
    stepBack: step.stepBack,
    agreedBy: [...step.agreedBy],
    why: step.why,
    care: { breaks: step.breaks.trim(), condition: step.condition.trim(), reason: step.reason.trim() },
  };
}
