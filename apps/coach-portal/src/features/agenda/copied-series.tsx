import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { PlanDialog, type PlanShared } from "./plan-dialog.tsx";
import { copiedRows, nextWeekday, type Series } from "./series-rows.ts";

/** The pattern of another client. */
export function CopiedSeries({ series, ...shared }: PlanShared & { series: readonly Series[] }) {
  const [from, setFrom] = useState(series[0]?.trajectoryId ?? "");
  const chosen = series.find(({ trajectoryId }) => trajectoryId === from);
  const [firstOn, setFirstOn] = useState<string | null>(null);
  const begin = PlainDate.safeParse(firstOn === null && chosen ? nextWeekday(PlainDate.parse(today()), chosen.weekday) : firstOn);
  if (chosen === undefined)
    return (
      <Dialog open onOpenChange={(open) => !open && shared.onClose()} title={shared.title}>
        <p>{m.agenda_series_none()}</p>
      </Dialog>
    );
  return (
    <PlanDialog {...shared} rows={begin.success ? copiedRows(chosen, begin.data) : undefined}>
      <Select
        label={m.agenda_series_from()}
        value={chosen.trajectoryId}
        onChange={(id) => {
          setFrom(id);
          setFirstOn(null);
        }}
        options={series.map(({ trajectoryId, name, talks }) => ({
          value: trajectoryId,
          label: m.agenda_series_named({ name, count: talks.length }),
        }))}
      />
      <DateField
        label={m.agenda_series_first()}
        value={firstOn ?? (begin.success ? begin.data : "")}
        onChange={setFirstOn}
        error={begin.success ? undefined : m.errors_required()}
      />
    </PlanDialog>
  );
}
