import { CapacityItem, LoadItem } from "@hervat/domain/energy";
import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { itemText } from "./item-text.ts";
import { type OfCase, useAddMeasurement } from "./use-recovery.ts";

const SCORES = Array.from({ length: 11 }, (_, score) => String(score));

/** One number on one day, asked in the words of the programme. */
export function MeasurementDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [kind, setKind] = useState<"recovery" | "load" | "capacity">("recovery");
  const [load, setLoad] = useState<LoadItem>("work");
  const [capacity, setCapacity] = useState<CapacityItem>("sleep");
  const [hours, setHours] = useState("");
  const [score, setScore] = useState("5");
  const [on, setOn] = useState(today());
  const [by, setBy] = useState<"client" | "coach">("client");
  const [checked, setChecked] = useState(false);
  const add = useAddMeasurement();
  const hoursToRecover = hours.trim() === "" ? Number.NaN : Number(hours.replace(",", "."));
  const hoursWrong = !(hoursToRecover >= 0 && hoursToRecover <= 240);

  function save(): void {
    setChecked(true);
    const day = PlainDate.safeParse(on);
    if (!day.success || (kind === "recovery" && hoursWrong)) return;
    const told = { on: day.data, by };
    const measured =
      kind === "recovery"
        ? { ...told, kind, hoursToRecover }
        : kind === "load"
          ? { ...told, kind, item: load, score: Number(score) }
          : { ...told, kind, item: capacity, score: Number(score) };
    add.mutate(
      { trajectoryId, measured },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.recovery_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.recovery_add()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={add.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.recovery_kind()}
        value={kind}
        onChange={setKind}
        options={[
          { value: "recovery", label: m.recovery_kind_recovery() },
          { value: "load", label: m.recovery_kind_load() },
          { value: "capacity", label: m.recovery_kind_capacity() },
        ]}
      />
      {kind === "recovery" && (
        <TextField
          label={m.recovery_hours()}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-60"
          value={hours}
          onChange={setHours}
          error={checked && hoursWrong ? m.recovery_hours_wrong() : undefined}
        />
      )}
      {kind === "load" && (
        <Select
          label={m.recovery_item()}
          value={load}
          onChange={setLoad}
          options={LoadItem.options.map((value) => ({ value, label: itemText(value) }))}
        />
      )}
      {kind === "capacity" && (
        <Select
          label={m.recovery_item()}
          value={capacity}
          onChange={setCapacity}
          options={CapacityItem.options.map((value) => ({ value, label: itemText(value) }))}
        />
      )}
      {kind !== "recovery" && (
        <Select label={m.recovery_score()} value={score} onChange={setScore} options={SCORES.map((value) => ({ value, label: value }))} />
      )}
      <DateField label={m.recovery_on()} value={on} onChange={setOn} error={checked && on === "" ? m.errors_required() : undefined} />
      <RadioGroup
        label={m.recovery_by()}
        inline
        value={by}
        onChange={setBy}
        options={[
          { value: "client", label: m.recovery_by_client() },
          { value: "coach", label: m.recovery_by_coach() },
        ]}
      />
      <VerbError refusal={add.data?.ok === false ? m.recovery_refusal_in_the_future() : undefined} error={add.error} />
    </Dialog>
  );
}
