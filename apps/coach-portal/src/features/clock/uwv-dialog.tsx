import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { SicknessShown } from "./use-clock.ts";

/** The end of the waiting period as UWV's letter names it: it goes before our own count, in whichever of the two meanings. */
export function UwvDialog({ trajectoryId, uwv, onClose }: OfCase & { uwv: SicknessShown["uwv"]; onClose: () => void }) {
  const [letterDated, setLetterDated] = useState<string>(uwv?.letterDated ?? "");
  const [meaning, setMeaning] = useState(uwv?.meaning ?? "last-day-of-waiting-period");
  const [date, setDate] = useState<string>(uwv?.date ?? "");
  const [missing, setMissing] = useState(false);
  const error = (value: string) => (missing && value === "" ? m.errors_required() : undefined);

  function read() {
    const letter = PlainDate.safeParse(letterDated);
    const day = PlainDate.safeParse(date);
    setMissing(true);
    if (!letter.success || !day.success) return undefined;
    return { kind: "uwv-end" as const, end: { letterDated: letter.data, meaning, date: day.data } };
  }

  return (
    <CorrectionDialog
      trajectoryId={trajectoryId}
      title={m.clock_end_edit()}
      read={read}
      more={(look) => uwv !== null && <Button onClick={() => look({ kind: "uwv-end", end: null })}>{m.clock_clear_field()}</Button>}
      onClose={onClose}
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
    </CorrectionDialog>
  );
}
