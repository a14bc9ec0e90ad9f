import { formatHours, formatNumber } from "../format/format-number.ts";
import type { Html } from "../html.ts";
import type { Language } from "../views.ts";
import { words } from "../words/words.ts";
import { dataTable } from "./data-table.ts";
import { note } from "./text.ts";

/** What someone does at home, for how long, and how long it takes to recover from it. */
export function activityTable(
  activities: readonly { readonly activity: string; readonly minutes: number; readonly recoveryHours: number }[],
  language: Language,
): Html {
  const t = words(language);
  if (activities.length === 0) return note(t("activities.none"));
  return dataTable({
    caption: t("activities.caption"),
    quietCaption: true,
    columns: [
      { label: t("activities.activity") },
      { label: t("activities.minutes"), align: "number" },
      { label: t("activities.recovery"), align: "number" },
    ],
    rows: activities.map(({ activity, minutes, recoveryHours }) => [
      activity,
      t("activities.minutesValue", { minutes: formatNumber(minutes, language) }),
      formatHours(recoveryHours, language),
    ]),
  });
}
