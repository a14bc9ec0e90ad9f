import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { Correction, SicknessShown } from "./use-clock.ts";

export interface DayDialogProps extends OfCase {
  title: string;
  description: string;
  label: string;
  value: string | null;
  /** The correction for a day, or for none. */
  toCorrection: (day: PlainDate | null) => Correction;
  onClose: () => void;
}

/** One day that the clock depends on, or none. */
export function DayDialog({ trajectoryId, title, description, label, value, toCorrection, onClose }: DayDialogProps) {
  const [on, setOn] = useState(value ?? "");
  const [missing, setMissing] = useState(false);
  function read() {
    const day = PlainDate.safeParse(on);
    setMissing(true);
    return day.success ? toCorrection(day.data) : undefined;
  }
  return (
    <CorrectionDialog
      trajectoryId={trajectoryId}
      title={title}
      description={description}
      read={read}
      more={(look) => value !== null && <Button onClick={() => look(toCorrection(null))}>{m.clock_clear_field()}</Button>}
      onClose={onClose}
    >
      <DateField label={label} value={on} onChange={setOn} error={missing && on === "" ? m.errors_required() : undefined} />
    </CorrectionDialog>
  );
}

/** UWV's decision that the employer pays on. */
export function SanctionDialog({
  trajectoryId,
  sanction,
  onClose,
}: OfCase & { sanction: SicknessShown["loonsanctie"]; onClose: () => void }) {
  const [decidedOn, setDecidedOn] = useState<string>(sanction?.decidedOn ?? "");
  const [lastDay, setLastDay] = useState<string>(sanction?.lastDay ?? "");
  const [missing, setMissing] = useState(false);
  const error = (value: string) => (missing && value === "" ? m.errors_required() : undefined);
  function read(): Correction | undefined {
    const decided = PlainDate.safeParse(decidedOn);
    const last = PlainDate.safeParse(lastDay);
    setMissing(true);
    if (!decided.success || !last.success) return undefined;
    return { kind: "loonsanctie", sanction: { decidedOn: decided.data, lastDay: last.data } };
  }
  return (
    <CorrectionDialog
      trajectoryId={trajectoryId}
      title={m.clock_sanction_edit()}
      read={read}
      more={(look) =>
        sanction !== null && <Button onClick={() => look({ kind: "loonsanctie", sanction: null })}>{m.clock_clear_field()}</Button>
      }
      onClose={onClose}
    >
      <DateField label={m.clock_sanction_decided()} value={decidedOn} onChange={setDecidedOn} error={error(decidedOn)} />
      <DateField label={m.clock_sanction_last()} value={lastDay} onChange={setLastDay} error={error(lastDay)} />
    </CorrectionDialog>
  );
}
