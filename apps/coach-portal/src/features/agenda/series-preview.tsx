import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { SeriesRow } from "./series-rows.ts";

export interface SeriesPreviewProps {
  rows: readonly SeriesRow[];
  onChange: (key: string, day: PlainDate) => void;
}

/** Every day as it will be planned; each can get another one before anything is. */
export function SeriesPreview({ rows, onChange }: SeriesPreviewProps) {
  const [changing, setChanging] = useState<{ key: string; day: string }>();
  return (
    <section aria-labelledby="series-preview">
      <h3 id="series-preview" className="font-semibold">
        {m.agenda_series_preview()}
      </h3>
      <ol className="rows max-h-80 list-none overflow-y-auto p-0">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="flex flex-wrap items-center justify-between gap-x-4">
              <span>
                <span className="tabular-nums">
                  {formatDay(row.on, "weekday")} {row.at}
                </span>{" "}
                · {talkName({ kind: row.kind, number: null })} · {m.notes_minutes({ minutes: row.minutes })}
              </span>
              {changing?.key !== row.key && (
                <Button
                  kind="quiet"
                  aria-label={m.agenda_series_other_day_of({ day: formatDay(row.on, "weekday") })}
                  onClick={() => setChanging({ key: row.key, day: row.on })}
                >
                  {m.agenda_series_other_day()}
                </Button>
              )}
            </div>
            {row.skipped.map(({ on, why }) => (
              <p key={on} className="text-sm text-ink-soft">
                {m.agenda_series_skipped({ day: formatDay(on, "weekday"), why })}
              </p>
            ))}
            {row.closed !== null && <p className="text-sm font-semibold">{m.agenda_series_closed({ why: row.closed })}</p>}
            {changing?.key === row.key && (
              <DateField
                label={m.notes_plan_on()}
                value={changing.day}
                onChange={(day) => {
                  setChanging({ key: row.key, day });
                  const on = PlainDate.safeParse(day);
                  if (on.success) onChange(row.key, on.data);
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
