import { basisPoints, Cents } from "@hervat/domain/money";
import { Criterion, Moment, type Programme, type ProgrammeChange, type ProgrammePlace, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { evaluatorText } from "../../app/evaluator-text.ts";
import { formatCents } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { whenText } from "../../app/when-text.ts";
import { exerciseKindText, managerIntakeText, measureText } from "./choice-text.ts";
import { stageNames } from "./place-text.ts";

const MANAGERS = ["none", "phone-or-in-person", "in-person"] as const;
const KINDS: Readonly<Record<string, () => string>> = {
  exercise: () => exerciseKindText("exercise"),
  reading: () => exerciseKindText("reading"),
  phases: m.programme_field_phases,
  "focus-areas": m.programme_field_focus_areas,
};
const EVALUATORS = ["client", "manager", "hr"] as const;

/** One value of a programme as a person reads it: an amount in euros, a choice in words, a text as it is. */
export function changedValue(place: ProgrammePlace, value: NonNullable<ProgrammeChange["before"]> | null, programme: Programme): string {
  const field = place.findLast((part) => typeof part === "string");
  if (value === null) return m.programme_value_none();
  if (typeof value === "boolean") return value ? m.programme_value_yes() : m.programme_value_no();
  if (field === "priceCents") return formatCents(Cents.parse(value));
  if (field === "shareBasisPoints" && typeof value === "number") return `${basisPoints(value) / 100}%`;
  const moment = field === "moment" ? Moment.safeParse(value) : undefined;
  if (moment?.success) return whenText(moment.data);
  const measure = field === "measure" ? Criterion.shape.measure.safeParse(value) : undefined;
  if (measure?.success) return measureText(measure.data);
  const manager = field === "manager" ? MANAGERS.find((one) => one === value) : undefined;
  if (manager !== undefined) return managerIntakeText(manager);
  const evaluator = field === "with" ? EVALUATORS.find((one) => one === value) : undefined;
  if (evaluator !== undefined) return evaluatorText(evaluator);
  if (field === "kind") return KINDS[String(value)]?.() ?? String(value);
  if (field === "exercisesFrom")
    return localText(SHIPPED_PROGRAMMES.find(({ key }) => key === value)?.names ?? { nl: String(value), en: String(value) });
  if (field === "stages") return stageNames(programme).get(String(value)) ?? String(value);
  return String(value);
}
