import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { underscored } from "../../app/underscored.ts";
import type { Group, ResultsShown } from "./use-results.ts";

const OUTCOMES = ["own-work", "other-work", "elsewhere", "partly", "none"] as const;

/** Every figure in a row; a column for all programmes together and one for each. It scrolls sideways by itself on a phone. */
export function ResultsTable({ total, groups }: Pick<ResultsShown, "total" | "groups">) {
  const columns = [total, ...groups];
  const rows = [
    { label: m.results_column_cases(), cell: ({ cases }: Group) => cases },
    ...OUTCOMES.map((outcome) => ({
      label: m.area_closing_page[`closing_page_outcome_${underscored(outcome)}`](),
      cell: ({ outcomes }: Group) => outcomes?.[outcome] ?? null,
    })),
    { label: m.results_outcome_unknown(), cell: ({ outcomes }: Group) => outcomes?.unknown ?? null },
    { label: m.results_column_first_talk(), cell: ({ weeksToFirstTalk }: Group) => weeksToFirstTalk?.value ?? null },
    { label: m.results_column_guidance(), cell: ({ weeksOfGuidance }: Group) => weeksOfGuidance?.value ?? null },
    { label: m.results_column_satisfaction(), cell: ({ satisfaction }: Group) => satisfaction?.value ?? null },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section className="overflow-x-auto" aria-label={m.results_by_programme()} tabIndex={0}>
      <table className="table min-w-full">
        <thead>
          <tr>
            <th scope="col">{m.results_column_programme()}</th>
            {columns.map(({ names }) => (
              <th key={names?.nl ?? ""} scope="col" className="text-right">
                {names === null ? m.results_total() : localText(names)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row" className="text-left font-normal">
                {label}
              </th>
              {columns.map((group) => {
                const value = cell(group);
                return (
                  <td key={group.names?.nl ?? ""} className={value === null ? "text-right text-ink-soft" : "text-right"}>
                    {value === null ? m.results_hidden() : formatNumber(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
