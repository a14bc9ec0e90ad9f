import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import type { Preview, PreviewRow } from "./use-import.ts";

export type RowChoice = "all" | PreviewRow["outcome"] | "doubt";

const CHOICES: readonly { value: RowChoice; label: () => string }[] = [
  { value: "all", label: m.import_filter_all },
  { value: "new", label: m.import_outcome_new },
  { value: "changed", label: m.import_outcome_changed },
  { value: "unchanged", label: m.import_outcome_unchanged },
  { value: "rejected", label: m.import_outcome_rejected },
  { value: "doubt", label: m.import_with_doubt },
];

export function matches(row: PreviewRow, choice: RowChoice): boolean {
  if (choice === "doubt") return hasDoubt(row);
  return choice === "all" || row.outcome === choice;
}

export function hasDoubt({ lines }: PreviewRow): boolean {
  return lines.some(({ tone }) => tone === "doubt");
}

/** Which rows to look at, each choice with its number; one that has none is not offered. */
export function RowFilter({ preview, value, onChange }: { preview: Preview; value: RowChoice; onChange: (choice: RowChoice) => void }) {
  const options = CHOICES.flatMap(({ value: choice, label }) => {
    const count = preview.rows.filter((row) => matches(row, choice)).length;
    return count === 0 && choice !== "all" ? [] : [{ value: choice, label: `${label()} (${formatNumber(count)})` }];
  });
  return <RadioGroup inline label={m.import_filter_label()} options={options} value={value} onChange={onChange} />;
}
