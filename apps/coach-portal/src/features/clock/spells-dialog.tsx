import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { SicknessShown } from "./use-clock.ts";

interface SpellFields {
  id: number;
  from: string;
  to: string;
  leave: string;
}

export interface SpellsDialogProps extends OfCase {
  spells: SicknessShown["spells"];
  onClose: () => void;
}

/** The days everything is counted from: a recovery told later, a period that was forgotten, another first sick day. */
export function SpellsDialog({ trajectoryId, spells, onClose }: SpellsDialogProps) {
  const [fields, setFields] = useState<SpellFields[]>(() =>
    spells.length === 0
      ? [{ id: 0, from: "", to: "", leave: "" }]
      : spells.map(({ from, to, leaveAfter }, id) => ({
          id,
          from,
          to: to ?? "",
          leave: leaveAfter === undefined ? "" : String(leaveAfter),
        })),
  );
  const change = (id: number, part: Partial<SpellFields>) =>
    setFields((now) => now.map((spell) => (spell.id === id ? { ...spell, ...part } : spell)));
  const add = () => setFields((now) => [...now, { id: Math.max(-1, ...now.map(({ id }) => id)) + 1, from: "", to: "", leave: "" }]);
  const read = () => ({
    kind: "spells" as const,
    spells: fields.map(({ from, to, leave }) => ({ from, to: to === "" ? null : to, leaveAfter: leaveDays(leave) })),
  });

  return (
    <CorrectionDialog trajectoryId={trajectoryId} title={m.clock_spells_edit()} read={read} onClose={onClose}>
      <div className="rows">
        {fields.map(({ id, from, to, leave }, index) => (
          <fieldset key={id}>
            <legend className="font-semibold">{m.trajectory_page_spells_number({ number: index + 1 })}</legend>
            <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
              <DateField label={m.trajectory_page_spells_from()} value={from} onChange={(day) => change(id, { from: day })} />
              <DateField
                label={m.trajectory_page_spells_to()}
                hint={m.trajectory_page_spells_to_hint()}
                optional
                value={to}
                onChange={(day) => change(id, { to: day })}
              />
            </div>
            {to !== "" && (
              <TextField
                label={m.trajectory_page_spells_leave_days()}
                optional
                inputMode="numeric"
                className="max-w-60"
                value={leave}
                onChange={(days) => change(id, { leave: days })}
              />
            )}
            {fields.length > 1 && (
              <Button
                kind="quiet"
                aria-label={m.trajectory_page_spells_remove({ number: index + 1 })}
                onClick={() => setFields((now) => now.filter((spell) => spell.id !== id))}
              >
                {m.common_remove()}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      <Button className="mt-3" onClick={add}>
        {m.trajectory_page_spells_add()}
      </Button>
    </CorrectionDialog>
  );
}

/** What is no count of days is none. */
function leaveDays(text: string): number {
  const days = Number(text);
  return Number.isInteger(days) && days > 0 && days <= 400 ? days : 0;
}
