import type { FactorItem } from "@hervat/domain/factors";
import type { FactorLevel, IntakeItem, IntakeValue } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { underscored } from "../../app/underscored.ts";

export function itemText(item: FactorItem): string {
  return m.area_factors[`factors_item_${underscored(item)}`]();
}

export function levelText(level: FactorLevel): string {
  return m.area_intake[`intake_level_${level}`]();
}

/** An answer as one text: to lay two beside each other. */
export function answerText(item: IntakeItem, value: IntakeValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.number === null ? "" : String(value.number);
    case "choice":
      return value.choice === null ? "" : optionText(item, value.choice);
    case "choices":
      return value.choices.map((key) => optionText(item, key)).join(", ");
    case "work-factors":
      return value.rows.map((row) => [itemText(row.item), effectText(row.effect), row.text].filter(Boolean).join(": ")).join("; ");
    case "linked-factors":
      return value.rows.map((row) => [levelText(row.level), effectText(row.effect), row.text].filter(Boolean).join(": ")).join("; ");
    case "goals":
      return value.goals.map(({ text }) => text).join("; ");
    case "statement":
      return value.acceptedOn === null ? "" : m.intake_accepted_on({ date: formatDay(value.acceptedOn) });
  }
}

export function effectText(effect: "hinders" | "helps"): string {
  return m.area_intake[`intake_effect_${effect}`]();
}

function optionText(item: IntakeItem, key: string): string {
  const option = "options" in item ? item.options.find((one) => one.key === key) : undefined;
  return option === undefined ? key : localText(option.names);
}
