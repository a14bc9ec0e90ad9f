import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { uwvRefusalText } from "./refusal-text.ts";
import { type OfCase, type SicknessShown, type TrajectoryShown, useSaveUwvEnd } from "./use-trajectory.ts";

export interface UwvSectionProps extends OfCase {
  uwv: SicknessShown["uwv"];
  clock: Extract<SicknessShown["clock"], { kind: "clock" }>;
  may: TrajectoryShown["may"];
}

/** The end of the waiting period; the day in UWV's letter goes before our own count. */
export function UwvSection({ trajectoryId, uwv, clock, may }: UwvSectionProps) {
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <h2 className="mb-2">{m.trajectory_page_uwv_title()}</h2>
      <dl className="facts">
        <dt>{m.poortwachter_last_day_of_waiting_period()}</dt>
        <dd>{formatDay(clock.lastDayOfWaitingPeriod)}</dd>
        <dt>{m.poortwachter_first_wia_day()}</dt>
        <dd>{formatDay(clock.firstWiaDay)}</dd>
      </dl>
      <p className="mt-1 text-sm text-ink-soft">
        {uwv === null
          ? `${m.poortwachter_waiting_period_computed()}.`
          : m.poortwachter_waiting_period_uwv({ date: formatDay(clock.computedLastDay) })}{" "}
        {m.poortwachter_wages_until({ date: formatDay(clock.wagesUntil) })}
      </p>
      {may.changeSickness && (
        <Button className="mt-3" onClick={() => setEditing(true)}>
          {m.trajectory_page_uwv_edit()}
        </Button>
      )}
      {editing && <UwvDialog trajectoryId={trajectoryId} uwv={uwv} onClose={() => setEditing(false)} />}
    </section>
  );
}

function UwvDialog({ trajectoryId, uwv, onClose }: OfCase & { uwv: SicknessShown["uwv"]; onClose: () => void }) {
  const [letterDated, setLetterDated] = useState<string>(uwv?.letterDated ?? "");
  const [meaning, setMeaning] = useState(uwv?.meaning ?? "last-day-of-waiting-period");
  const [date, setDate] = useState<string>(uwv?.date ?? "");
  const [missing, setMissing] = useState(false);
  const act = useSaveUwvEnd();
  const error = (value: string) => (missing && value === "" ? m.errors_required() : undefined);

  function save(clear: boolean) {
    const letter = PlainDate.safeParse(letterDated);
    const day = PlainDate.safeParse(date);
    if (!clear && !(letter.success && day.success)) return setMissing(true);
    const end = !clear && letter.success && day.success ? { letterDated: letter.data, meaning, date: day.data } : null;
    act.mutate(
      { trajectoryId, end },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(clear ? m.trajectory_page_uwv_cleared() : m.trajectory_page_uwv_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.trajectory_page_uwv_edit()}
      closeLabel={m.common_cancel()}
      actions={
        <>
          <Button kind="primary" busy={act.isPending} onClick={() => save(false)}>
            {m.common_save()}
          </Button>
          {uwv !== null && <Button onClick={() => save(true)}>{m.trajectory_page_uwv_clear()}</Button>}
        </>
      }
    >
      <DateField label={m.trajectory_page_uwv_letter()} value={letterDated} onChange={setLetterDated} error={error(letterDated)} />
      <RadioGroup
        label={m.trajectory_page_uwv_meaning()}
        value={meaning}
        onChange={setMeaning}
        options={[
          { value: "last-day-of-waiting-period", label: m.trajectory_page_uwv_last_day() },
          { value: "first-wia-day", label: m.trajectory_page_uwv_first_day() },
        ]}
      />
      <DateField label={m.trajectory_page_uwv_date()} value={date} onChange={setDate} error={error(date)} />
      <VerbError refusal={act.data?.ok === false ? uwvRefusalText(act.data.refusal) : undefined} error={act.error} />
    </Dialog>
  );
}
