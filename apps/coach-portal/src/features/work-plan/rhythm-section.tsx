import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type PlanShown, useSaveRhythm } from "./use-work-plan.ts";
import { weekdayText } from "./work-plan-text.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** How often manager and client speak: the manager's page of this week shows it. */
export function RhythmSection({ trajectoryId, plan: { rhythm, may } }: OfCase & { plan: PlanShown }) {
  const [editing, setEditing] = useState(false);
  return (
    <section className="no-print">
      <h2>{m.work_plan_rhythm_title()}</h2>
      <p className="text-ink-soft">{m.work_plan_rhythm_explain()}</p>
      <p className="mt-1">
        {rhythm === null
          ? m.work_plan_rhythm_none()
          : m.work_plan_rhythm_shown({ days: rhythm.everyDays, weekday: weekdayText(rhythm.weekday), minutes: rhythm.minutes })}{" "}
        {rhythm !== null && rhythm.lastDoneOn !== null && m.work_plan_rhythm_last({ date: formatDay(rhythm.lastDoneOn) })}
      </p>
      {may.changeRhythm && (
        <Button className="mt-3" onClick={() => setEditing(true)}>
          {m.work_plan_rhythm_edit()}
        </Button>
      )}
      {editing && <RhythmDialog trajectoryId={trajectoryId} rhythm={rhythm} onClose={() => setEditing(false)} />}
    </section>
  );
}

function readCount(text: string): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= 90 ? count : undefined;
}

function RhythmDialog({ trajectoryId, rhythm, onClose }: OfCase & { rhythm: PlanShown["rhythm"]; onClose: () => void }) {
  const [every, setEvery] = useState(String(rhythm?.everyDays ?? 7));
  const [weekday, setWeekday] = useState(String(rhythm?.weekday ?? 3));
  const [minutes, setMinutes] = useState(String(rhythm?.minutes ?? 10));
  const [agreedOn, setAgreedOn] = useState<string>(rhythm?.agreedOn ?? today());
  const [checked, setChecked] = useState(false);
  const save = useSaveRhythm();
  const everyDays = readCount(every);
  const length = readCount(minutes);
  const wrong = (count: number | undefined) => (checked && count === undefined ? m.work_plan_rhythm_wrong() : undefined);

  function submit(): void {
    setChecked(true);
    const day = PlainDate.safeParse(agreedOn);
    if (!day.success || everyDays === undefined || length === undefined) return;
    save.mutate(
      { trajectoryId, everyDays, weekday: Number(weekday), minutes: length, agreedOn: day.data },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_rhythm_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.work_plan_rhythm_edit()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField label={m.work_plan_rhythm_every()} inputMode="numeric" value={every} onChange={setEvery} error={wrong(everyDays)} />
      <Select
        label={m.work_plan_rhythm_weekday()}
        value={weekday}
        onChange={setWeekday}
        options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayText(day) }))}
      />
      <TextField label={m.work_plan_rhythm_minutes()} inputMode="numeric" value={minutes} onChange={setMinutes} error={wrong(length)} />
      <DateField
        label={m.work_plan_rhythm_agreed()}
        value={agreedOn}
        onChange={setAgreedOn}
        error={checked && agreedOn === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={save.data?.ok === false ? m.work_plan_refusal_in_the_future() : undefined} error={save.error} />
    </Dialog>
  );
}
