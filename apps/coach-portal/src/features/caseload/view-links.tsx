import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Select } from "../../ui/select.tsx";
import { type CaseloadSearch, SILENT_DAYS, USUAL_SILENCE } from "./caseload-search.ts";
import type { View } from "./caseload-views.ts";

export interface ViewLinksProps {
  search: CaseloadSearch;
  views: readonly View[];
  counts: Readonly<Record<View, number>>;
  all: number;
  silentDays: number;
  onSilentDays: (days: number) => void;
}

const LINK =
  "inline-flex min-h-11 items-center rounded-full border border-field-line px-4 no-underline hover:border-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold forced-colors:aria-[current=page]:border-[Highlight]";

/** The chosen one alone is the current page: its address and nothing more. */
const EXACTLY = { exact: true, includeSearch: true };

/** Which clients, each with how many there are in words; the choice stands in the address. */
export function ViewLinks({ search, views, counts, all, silentDays, onSilentDays }: ViewLinksProps) {
  const { kijk, ...rest } = search;
  return (
    <div className="no-print mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
      <nav aria-label={m.caseload_views()}>
        <ul className="flex list-none flex-wrap gap-2 p-0">
          <li>
            <Link to="/caseload" search={rest} className={LINK} activeOptions={EXACTLY} replace>
              {m.caseload_view_all({ count: all })}
            </Link>
          </li>
          {views.map((view) => (
            <li key={view}>
              <Link to="/caseload" search={{ ...rest, kijk: view }} className={LINK} activeOptions={EXACTLY} replace>
                {viewText(view, counts[view], silentDays)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {kijk === "stil" && (
        <Select
          label={m.caseload_silent_from()}
          className="w-44"
          value={`${silentDays}`}
          options={SILENT_DAYS.map((days) => ({ value: `${days}`, label: m.caseload_silent_choice({ days }) }))}
          onChange={(days) => onSilentDays(Number(days) || USUAL_SILENCE)}
        />
      )}
    </div>
  );
}

function viewText(view: View, count: number, days: number): string {
  switch (view) {
    case "te-laat":
      return m.caseload_view_overdue({ count });
    case "uit-de-pas":
      return m.caseload_view_off_track({ count });
    case "rapport":
      return m.caseload_view_report({ count });
    case "stil":
      return m.caseload_view_silent({ count, days });
    case "factuur":
      return m.caseload_view_invoice({ count });
  }
}
