import { PlainDate } from "@hervat/domain/primitives";
import { type HandOverReason, sharesDays } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { reasonOptions, refusalText } from "./hand-over-text.ts";
import { type HandOvers, useMakeHandOver } from "./use-hand-over.ts";

type How = "stand-in" | "for-good";

export interface HandOverFormProps {
  handOvers: HandOvers;
  /** The cases that were chosen elsewhere; none: a whole caseload is chosen here. */
  chosen: readonly string[];
}

/** Whose, to whom, for how long and why: one act for one case or for a whole caseload. */
export function HandOverForm({ handOvers: { colleagues, cases, standIns }, chosen }: HandOverFormProps) {
  const make = useMakeHandOver();
  const owners = colleagues.filter(({ membershipId }) => cases.some(({ coach, runs }) => runs && coach === membershipId));
  const [whose, setWhose] = useState<string | null>(owners.find(({ me }) => me)?.membershipId ?? owners[0]?.membershipId ?? null);
  const [to, setTo] = useState<string | null>(null);
  const [how, setHow] = useState<How>("stand-in");
  const [days, setDays] = useState({ firstDay: today(), lastDay: "" });
  const [reason, setReason] = useState<HandOverReason | null>(null);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const given =
    chosen.length > 0
      ? cases.filter(({ trajectoryId }) => chosen.includes(trajectoryId))
      : cases.filter(({ coach, runs }) => runs && coach === whose);
  const count = given.length;
  const receiver = colleagues.find(({ membershipId }) => membershipId === to);
  const ready = receiver !== undefined && reason !== null && (how === "for-good" || (days.firstDay !== "" && days.lastDay !== ""));
  const period = how === "for-good" ? null : days;
  const ending = ready ? endingBy(standIns, given, period) : [];
  const done = make.data?.ok === true ? make.data.value : undefined;
  const refusal = make.data?.ok === false ? refusalText(make.data.refusal) : undefined;

  function confirm(): void {
    if (receiver === undefined || reason === null) return;
    const trajectoryIds = given.map(({ trajectoryId }) => trajectoryId);
    make.mutate({ trajectoryIds, to: receiver.membershipId, reason, period }, { onSettled: () => setAsking(false) });
  }

  if (done !== undefined)
    return (
      <Notice kind="done" announce>
        <p>{how === "for-good" ? m.handover_done_for_good({ count: done.cases }) : m.handover_done_stand_in({ count: done.cases })}</p>
        {done.talks > 0 && <p>{m.handover_done_talks({ count: done.talks })}</p>}
      </Notice>
    );
  return (
    <section className="max-w-2xl space-y-6">
      {chosen.length > 0 ? (
        <p>
          <strong>{m.handover_chosen({ count })}</strong>: {given.map(({ name }) => name).join(", ")}
        </p>
      ) : (
        <Select
          label={m.handover_whose()}
          hint={whose === null ? m.handover_cases_none() : m.handover_cases({ count })}
          placeholder={m.handover_whose_choose()}
          value={whose}
          onChange={setWhose}
          options={owners.map(({ membershipId, name }) => ({ value: `${membershipId}`, label: name }))}
        />
      )}
      <Select
        label={m.handover_to()}
        placeholder={m.common_choose()}
        value={to}
        onChange={setTo}
        options={colleagues
          .filter(({ membershipId }) => given.some(({ coach }) => coach !== membershipId))
          .map(({ membershipId, name, running }) => ({
            value: `${membershipId}`,
            label: m.handover_to_option({ name, count: m.caseload_count({ count: running }) }),
          }))}
      />
      <RadioGroup<How>
        label={m.handover_how()}
        value={how}
        onChange={setHow}
        options={[
          { value: "stand-in", label: m.handover_how_stand_in(), hint: m.handover_how_stand_in_hint() },
          { value: "for-good", label: m.handover_how_for_good(), hint: m.handover_how_for_good_hint() },
        ]}
      />
      {how === "stand-in" && (
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField label={m.handover_first_day()} value={days.firstDay} onChange={(firstDay) => setDays({ ...days, firstDay })} />
          <DateField label={m.handover_last_day()} value={days.lastDay} onChange={(lastDay) => setDays({ ...days, lastDay })} />
        </div>
      )}
      <Select
        label={m.handover_reason()}
        hint={m.handover_reason_hint()}
        placeholder={m.common_choose()}
        value={reason}
        onChange={setReason}
        options={reasonOptions()}
      />
      {checked && !ready && (
        <Notice kind="error" announce>
          {m.handover_missing()}
        </Notice>
      )}
      <VerbError refusal={refusal} error={make.error} />
      <Button
        kind="primary"
        onClick={() => {
          setChecked(true);
          setAsking(ready && count > 0);
        }}
      >
        {how === "for-good" ? m.handover_do_for_good({ count }) : m.handover_do_stand_in({ count })}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={how === "for-good" ? m.handover_do_for_good({ count }) : m.handover_do_stand_in({ count })}
        confirm={m.handover_confirm()}
        busy={make.isPending}
        onConfirm={confirm}
      >
        {how === "for-good"
          ? m.handover_confirm_for_good({ name: receiver?.name ?? "" })
          : m.handover_confirm_stand_in({
              name: receiver?.name ?? "",
              first: ready ? formatDay(days.firstDay) : "",
              last: ready ? formatDay(days.lastDay) : "",
            })}
        {ending.map(({ key, to: name, firstDay, lastDay }) => (
          <p key={key} className="mt-2">
            {m.handover_confirm_ends({ name, first: formatDay(firstDay), last: formatDay(lastDay) })}
          </p>
        ))}
      </ConfirmDialog>
    </section>
  );
}

/** The stand-ins that this ends, each arrangement once. */
function endingBy(standIns: HandOvers["standIns"], given: HandOvers["cases"], period: { firstDay: string; lastDay: string } | null) {
  const ids = new Set(given.map(({ trajectoryId }) => trajectoryId));
  const first = PlainDate.safeParse(period?.firstDay);
  const last = PlainDate.safeParse(period?.lastDay);
  const days = first.success && last.success ? { firstDay: first.data, lastDay: last.data } : null;
  const ending = standIns.filter((one) => ids.has(one.trajectoryId) && (days === null || sharesDays(one, days)));
  return [...new Map(ending.map((one) => [[one.to, one.firstDay, one.lastDay].join(), one])).entries()].map(([key, one]) => ({
    ...one,
    key,
  }));
}
