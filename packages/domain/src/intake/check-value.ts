import { FACTOR_ITEMS, type FactorItem } from "../factors/factor.ts";
import { ok, type Result, refuse } from "../primitives/index.ts";
import type { IntakeDefinition, IntakeItem } from "./intake-definition.ts";
import { itemsOf } from "./intake-definition.ts";
import type { IntakeValue } from "./intake-value.ts";

export type IntakeValueRefusal =
  /** The question is not in this version of the intake, or asks for something else. */
  | { readonly kind: "not-asked"; readonly item: string }
  | { readonly kind: "not-an-option"; readonly item: string }
  | { readonly kind: "out-of-range"; readonly item: string; readonly minimum: number; readonly maximum: number }
  /** A link points at a row that is not in this answer, or at its own. */
  | { readonly kind: "link-to-nothing"; readonly item: string };

/** Whether an answer fits its question. */
export function checkValue(definition: IntakeDefinition, key: string, value: IntakeValue): Result<IntakeValue, IntakeValueRefusal> {
  const item = itemsOf(definition).find((one) => one.key === key);
  if (item === undefined || item.kind !== value.kind) return refuse({ kind: "not-asked", item: key });
  const refusal = refusalOf(item, value);
  return refusal === null ? ok(value) : refuse(refusal);
}

function refusalOf(item: IntakeItem, value: IntakeValue): IntakeValueRefusal | null {
  if (item.kind === "number" && value.kind === "number") {
    const { minimum, maximum } = item;
    const outside = value.number !== null && (value.number < minimum || value.number > maximum);
    return outside ? { kind: "out-of-range", item: item.key, minimum, maximum } : null;
  }
  if (item.kind === "choice" && value.kind === "choice") return unknownOption(item, value.choice === null ? [] : [value.choice]);
  if (item.kind === "choices" && value.kind === "choices") return unknownOption(item, value.choices);
  if (item.kind === "work-factors" && value.kind === "work-factors") {
    const items: readonly FactorItem[] = FACTOR_ITEMS[item.area];
    return value.rows.every((row) => items.includes(row.item)) ? null : { kind: "not-an-option", item: item.key };
  }
  if (value.kind === "linked-factors") {
    const known = new Set(value.rows.map(({ id }) => id));
    const sound = value.rows.every(({ id, leadsTo }) => leadsTo.every((other) => other !== id && known.has(other)));
    return sound ? null : { kind: "link-to-nothing", item: item.key };
  }
  return null;
}

function unknownOption(item: Extract<IntakeItem, { options: unknown }>, chosen: readonly string[]): IntakeValueRefusal | null {
  const known = item.options.map(({ key }) => key);
  return chosen.every((key) => known.includes(key)) ? null : { kind: "not-an-option", item: item.key };
}
