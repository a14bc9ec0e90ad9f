import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { underscored } from "../../app/underscored.ts";
import type { Group, ResultsShown } from "./use-results.ts";

const OUTCOMES = ["own-work", "other-work", "elsewhere", "partly", "none"] as const;

/** Every figure in a row; a column for all programmes together and one for each. On a phone each row is a list of its own. */
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
    <section className="table-frame" aria-label={m.results_by_programme()}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.results_column_programme()}</th>
            {columns.map((group) => (
              <th key={group.names?.nl ?? ""} scope="col" className="number">
                {nameOf(group)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cell }) => (
            <tr key={label}>
              <td className="wide font-semibold">{label}</td>
              {columns.map((group) => {
                const value = cell(group);
                return (
                  <td key={group.names?.nl ?? ""} className="number">
                    <span className="cell-label">{nameOf(group)}</span>
                    <span className={value === null ? "text-ink-soft" : undefined}>
                      {value === null ? m.results_hidden() : formatNumber(value)}
                    </span>
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

const nameOf = ({ names }: Group): string => (names === null ? m.results_total() : localText(names));
