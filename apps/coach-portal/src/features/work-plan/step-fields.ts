import { PlainDate } from "@hervat/domain/primitives";
import type { WorkAdaptation, WorkLocation, WorkTasks } from "@hervat/domain/resumption";
import type { StepInput, StepShown } from "./use-work-plan.ts";

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
    breaks: "",
    condition: "",
    reason: "",
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
    care: { breaks: step.breaks.trim(), condition: step.condition.trim(), reason: step.reason.trim() },
  };
}
