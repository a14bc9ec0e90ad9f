import { addDays, nextWorkingDay } from "@hervat/domain/calendar";
import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import type { SessionKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { today } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { clashText, planRefusalText } from "./agenda-text.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { type MomentDraft, MomentFields, readMinutes, readTime } from "./moment-fields.tsx";
import { newClashes } from "./new-clashes.ts";
import { fromDraft, NO_PLACE, PlaceFields } from "./place-fields.tsx";
import { SeriesPreview } from "./series-preview.tsx";
import { asChosen, copiedRows, nextWeekday, rowsOf, type Series, type SeriesRow } from "./series-rows.ts";
import { type Outputs, useAgendaSettings, usePlanList, useSeries } from "./use-agenda.ts";

export interface SeriesDialogProps {
  trajectoryId: TrajectoryId;
  /** The pattern of another client, ready to be planned. */
  copy: boolean;
  onClose: () => void;
}

/** The first talks in one go: both intakes and a weekly series, or the pattern of another client. The days are seen before they are planned. */
export function SeriesDialog({ trajectoryId, copy, onClose }: SeriesDialogProps) {
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  const settings = useAgendaSettings();
  const series = useSeries(trajectoryId);
  const title = copy ? m.agenda_series_copy() : m.agenda_series();
  if (trajectory.data === undefined || settings.data === undefined || (copy && series.data === undefined))
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
        {trajectory.isError || settings.isError || series.isError ? (
          <Notice kind="error">{m.errors_load_failed()}</Notice>
        ) : (
          <Skeleton lines={6} />
        )}
      </Dialog>
    );
  const shared = { trajectoryId, title, closed: settings.data.closed, onClose };
  return copy ? <CopiedSeries {...shared} series={series.data ?? []} /> : <OwnSeries {...shared} trajectory={trajectory.data} />;
}

interface Shared {
  trajectoryId: TrajectoryId;
  title: string;
  closed: Outputs["agenda"]["settings"]["closed"];
  onClose: () => void;
}

function CopiedSeries({ series, ...shared }: Shared & { series: readonly Series[] }) {
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

const NO_SHORTER = { first: "0", minutes: "60" };

function OwnSeries({ trajectory, ...shared }: Shared & { trajectory: Outputs["trajectory"]["read"] }) {
  const begin = PlainDate.parse(today());
  const usual = String(trajectory.programme.minutes ?? 60);
  const isNew = trajectory.status === "intake";
  const [withClient, setWithClient] = useState(isNew);
  const [withManager, setWithManager] = useState(isNew);
  const [client, setClient] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, 7)), at: "10:00", minutes: "90" });
  const [manager, setManager] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, 9)), at: "16:00", minutes: "30" });
  const [first, setFirst] = useState<MomentDraft>({ on: nextWorkingDay(addDays(begin, isNew ? 14 : 7)), at: "10:00", minutes: usual });
  const [kind, setKind] = useState<SessionKind>("session");
  const [times, setTimes] = useState(isNew ? String(Math.min(Math.max(trajectory.sessions?.left ?? 10, 1), 20)) : "1");
  const [everyDays, setEveryDays] = useState<"7" | "14">("7");
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
      withManager && intake("manager-intake", manager, { kind: "phone" }),
    ];
    return intakes.includes(undefined) ? undefined : [...intakes.filter((row) => row !== false && row !== undefined), ...talks];
  }

  return (
    <PlanDialog {...shared} rows={rows()} onTry={() => setChecked(true)}>
      {isNew && <Checkbox label={m.agenda_series_client_intake()} checked={withClient} onChange={setWithClient} />}
      {withClient && <MomentFields value={client} onChange={setClient} checked={checked} label={m.notes_kind_client_intake()} />}
      {isNew && <Checkbox label={m.agenda_series_manager_intake()} checked={withManager} onChange={setWithManager} />}
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
      <MomentFields
        value={first}
        onChange={setFirst}
        checked={checked}
        label={kind === "session" ? m.agenda_series_first() : m.notes_plan_on()}
      />
      {kind === "session" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label={m.agenda_series_times()} value={times} onChange={setTimes} options={numbers(1, 20)} />
          <Select
            label={m.agenda_series_every()}
            value={everyDays}
            onChange={setEveryDays}
            options={[
              { value: "7", label: m.agenda_series_weekly() },
              { value: "14", label: m.agenda_series_fortnightly() },
            ]}
          />
          <Select
            label={m.agenda_series_shorter()}
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

interface PlanDialogProps extends Shared {
  /** Undefined while something is missing. */
  rows: SeriesRow[] | undefined;
  onTry?: () => void;
  children: ReactNode;
}

function PlanDialog({ trajectoryId, title, closed, rows, onTry, onClose, children }: PlanDialogProps) {
  const [changed, setChanged] = useState<ReadonlyMap<string, PlainDate>>(new Map());
  const plan = usePlanList();
  const chosen = rows && asChosen(rows, changed, closed);
  const refusal = plan.data?.ok === false ? plan.data.refusal : undefined;

  function save(askFirst: boolean): void {
    onTry?.();
    if (chosen === undefined) return;
    const told = refusal?.kind === "double-booked" ? refusal.clashes : [];
    plan.mutate(
      {
        trajectoryId,
        appointments: chosen.map(({ kind, on, at, minutes, place }) => ({ kind, on, at, durationMinutes: minutes, place })),
        askFirst,
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.notes_planned({ count: outcome.value.planned }));
          for (const clash of newClashes(outcome.value.clashes, told)) toast(clashText(clash));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={plan.isPending} onClick={() => save(true)}>
          {m.agenda_series_save({ count: chosen?.length ?? 0 })}
        </Button>
      }
    >
      {children}
      {chosen && <SeriesPreview rows={chosen} onChange={(key, day) => setChanged(new Map([...changed, [key, day]]))} />}
      {refusal?.kind === "double-booked" ? (
        <ClashNotice clashes={refusal.clashes} busy={plan.isPending} onAnyway={() => save(false)} />
      ) : (
        <VerbError refusal={refusal && planRefusalText(refusal)} error={plan.error} />
      )}
    </Dialog>
  );
}
