import { addDays, nextWorkingDay } from "@hervat/domain/calendar";
import { PlainDate } from "@hervat/domain/primitives";
import type { SessionKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { evaluatorText } from "../../app/evaluator-text.ts";
import { formatList } from "../../app/format.ts";
import { today } from "../../app/today.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type MomentDraft, MomentFields, readMinutes, readTime } from "./moment-fields.tsx";
import { fromDraft, NO_PLACE, PlaceFields } from "./place-fields.tsx";
import { PlanDialog, type PlanShared } from "./plan-dialog.tsx";
import { rowsOf, type SeriesRow } from "./series-rows.ts";
import type { Outputs } from "./use-agenda.ts";

const NO_SHORTER = { first: "0", minutes: "60" };
const WEEK = 7;

/** Both intakes and a series, as the programme has them until she chooses otherwise. */
export function OwnSeries({ trajectory, ...shared }: PlanShared & { trajectory: Outputs["trajectory"]["read"] }) {
  const begin = PlainDate.parse(today());
  const { programme } = trajectory;
  const usual = String(programme.minutes ?? 60);
  const isNew = trajectory.status === "intake";
  const [withClient, setWithClient] = useState(isNew && programme.intakes.client);
  const [withManager, setWithManager] = useState(isNew && programme.intakes.manager !== "none");
  const [client, setClient] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, 7)), at: "10:00", minutes: "90" });
  const [manager, setManager] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, 9)), at: "16:00", minutes: "30" });
  const [first, setFirst] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, isNew ? 14 : 7)), at: "10:00", minutes: usual });
  const [kind, setKind] = useState<SessionKind>("session");
  const [times, setTimes] = useState(isNew ? String(Math.min(Math.max(trajectory.sessions?.left ?? 10, 1), 20)) : "1");
  const [everyDays, setEveryDays] = useState(String(programme.rhythmDays ?? WEEK));
  const [shorter, setShorter] = useState(NO_SHORTER);
  const [place, setPlace] = useState(NO_PLACE);
  const [checked, setChecked] = useState(false);
  const where = fromDraft(place);

  function rows(): SeriesRow[] | undefined {
    const talk = read(first);
    if (talk === undefined || where === undefined) return undefined;
    const short =
      Number(shorter.first) > 0 ? { first: Number(shorter.first), minutes: readMinutes(shorter.minutes) ?? talk.minutes } : null;
    const talks = rowsOf(
      {
        ...talk,
        kind,
        firstOn: talk.on,
        times: kind === "session" ? Number(times) : 1,
        everyDays: Number(everyDays),
        shorter: short,
        place: where,
      },
      shared.closed,
    );
    const intakes = [
      withClient && intake("client-intake", client, where),
      withManager && intake("manager-intake", manager, programme.intakes.manager === "in-person" ? where : { kind: "phone" }),
    ];
    return intakes.includes(undefined) ? undefined : [...intakes.filter((row) => row !== false && row !== undefined), ...talks];
  }

  return (
    <PlanDialog {...shared} rows={rows()} onTry={() => setChecked(true)}>
      {isNew && programme.intakes.client && (
        <Checkbox label={m.agenda_series_client_intake()} checked={withClient} onChange={setWithClient} />
      )}
      {withClient && <MomentFields value={client} onChange={setClient} checked={checked} label={m.notes_kind_client_intake()} />}
      {isNew && programme.intakes.manager !== "none" && (
        <Checkbox
          label={programme.intakes.manager === "in-person" ? m.agenda_series_manager_intake_there() : m.agenda_series_manager_intake()}
          checked={withManager}
          onChange={setWithManager}
        />
      )}
      {withManager && <MomentFields value={manager} onChange={setManager} checked={checked} label={m.notes_kind_manager_intake()} />}
      {!isNew && (
        <Select
          label={m.notes_plan_kind()}
          value={kind}
          onChange={setKind}
          options={[
            { value: "session", label: m.notes_kind_session() },
            { value: "client-intake", label: m.notes_kind_client_intake() },
            { value: "manager-intake", label: m.notes_kind_manager_intake() },
            { value: "evaluation", label: m.notes_kind_evaluation() },
          ]}
        />
      )}
      {kind === "evaluation" && programme.evaluation.with.length > 0 && (
        <p className="text-sm text-ink-soft">
          {m.agenda_evaluation_with({ who: formatList(programme.evaluation.with.map(evaluatorText)) })}
        </p>
      )}
      <MomentFields
        value={first}
        onChange={setFirst}
        checked={checked}
        label={kind === "session" ? m.agenda_series_first() : m.notes_plan_on()}
      />
      {kind === "session" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label={m.agenda_series_times()} value={times} onChange={setTimes} options={numbers(1, 20)} />
          <Select label={m.agenda_series_every()} value={everyDays} onChange={setEveryDays} options={rhythms(programme.rhythmDays)} />
          <Select
            label={m.agenda_series_shorter()}
            hint={programme.shorterAtStart ? m.agenda_series_shorter_hint() : undefined}
            value={shorter.first}
            onChange={(count) => setShorter({ ...shorter, first: count })}
            options={[{ value: "0", label: m.agenda_series_none_shorter() }, ...numbers(1, 6)]}
          />
          {shorter.first !== "0" && (
            <TextField
              label={m.agenda_minutes()}
              inputMode="numeric"
              value={shorter.minutes}
              onChange={(minutes) => setShorter({ ...shorter, minutes })}
              error={readMinutes(shorter.minutes) === undefined ? m.notes_plan_minutes_wrong() : undefined}
            />
          )}
        </div>
      )}
      <PlaceFields value={place} onChange={setPlace} checked={checked} />
    </PlanDialog>
  );
}

/** Every week, every other week, and the programme's own rhythm where that is another. */
function rhythms(own: number | null) {
  const days = [...new Set([WEEK, 2 * WEEK, own ?? WEEK])].toSorted((a, b) => a - b);
  return days.map((every) => ({ value: String(every), label: rhythmText(every) }));
}

function rhythmText(days: number): string {
  if (days === WEEK) return m.agenda_series_weekly();
  return days === 2 * WEEK ? m.agenda_series_fortnightly() : m.agenda_series_every_days({ days });
}

function numbers(from: number, until: number) {
  return Array.from({ length: until - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));
}

function read({ on, at, minutes }: MomentDraft) {
  const [day, time, length] = [PlainDate.safeParse(on), readTime(at), readMinutes(minutes)];
  return day.success && time !== undefined && length !== undefined ? { on: day.data, at: time, minutes: length } : undefined;
}

function intake(kind: "client-intake" | "manager-intake", draft: MomentDraft, place: SeriesRow["place"]): SeriesRow | undefined {
  const moment = read(draft);
  return moment && { key: kind, kind, ...moment, place, skipped: [], closed: null };
}
