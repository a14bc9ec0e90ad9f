import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { spellsRefusalText } from "./refusal-text.ts";
import { type OfCase, type SicknessShown, type TrajectoryShown, useSaveSpells } from "./use-trajectory.ts";

interface SpellFields {
  id: number;
  from: string;
  to: string;
  leave: string;
}

export interface SpellsSectionProps extends OfCase {
  sickness: SicknessShown;
  may: TrajectoryShown["may"];
}

/** The days everything is counted from. */
export function SpellsSection({ trajectoryId, sickness: { spells }, may }: SpellsSectionProps) {
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <h2 className="mb-2">{m.trajectory_page_spells_title()}</h2>
      {spells.length === 0 && <p>{m.trajectory_page_spells_none()}</p>}
      {!editing && (
        <ul className="list-none p-0">
          {spells.map(({ from, to, leaveAfter }) => (
            <li key={from}>
              {to === undefined
                ? m.trajectory_page_spells_open({ from: formatDay(from) })
                : m.trajectory_page_spells_closed({ from: formatDay(from), to: formatDay(to) })}
              {leaveAfter !== undefined && `, ${m.trajectory_page_spells_leave({ days: leaveAfter })}`}
            </li>
          ))}
        </ul>
      )}
      {may.changeSickness && !editing && (
        <Button className="mt-3" onClick={() => setEditing(true)}>
          {m.trajectory_page_spells_edit()}
        </Button>
      )}
      {editing && <SpellsForm trajectoryId={trajectoryId} spells={spells} onClose={() => setEditing(false)} />}
    </section>
  );
}

interface SpellsFormProps extends OfCase {
  spells: SicknessShown["spells"];
  onClose: () => void;
}

function SpellsForm({ trajectoryId, spells, onClose }: SpellsFormProps) {
  const [fields, setFields] = useState<SpellFields[]>(() =>
    spells.map(({ from, to, leaveAfter }, id) => ({ id, from, to: to ?? "", leave: leaveAfter === undefined ? "" : String(leaveAfter) })),
  );
  const save = useSaveSpells();
  const change = (id: number, part: Partial<SpellFields>) =>
    setFields((now) => now.map((spell) => (spell.id === id ? { ...spell, ...part } : spell)));
  const add = () => setFields((now) => [...now, { id: Math.max(-1, ...now.map(({ id }) => id)) + 1, from: "", to: "", leave: "" }]);

  function submit(): void {
    const told = fields.map(({ from, to, leave }) => ({ from, to: to === "" ? null : to, leaveAfter: Math.max(0, Number(leave) || 0) }));
    save.mutate(
      { trajectoryId, spells: told },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.trajectory_page_spells_saved());
          onClose();
        },
      },
    );
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="rows">
        {fields.map(({ id, from, to, leave }, index) => (
          <fieldset key={id}>
            <legend className="font-semibold">{m.trajectory_page_spells_number({ number: index + 1 })}</legend>
            <div className="grid gap-x-6 sm:grid-cols-2">
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
            <Button
              kind="quiet"
              aria-label={m.trajectory_page_spells_remove({ number: index + 1 })}
              onClick={() => setFields((now) => now.filter((spell) => spell.id !== id))}
            >
              {m.common_remove()}
            </Button>
          </fieldset>
        ))}
      </div>
      <VerbError refusal={save.data?.ok === false ? spellsRefusalText(save.data.refusal) : undefined} error={save.error} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {m.common_save()}
        </Button>
        <Button onClick={add}>{m.trajectory_page_spells_add()}</Button>
        <Button kind="quiet" onClick={onClose}>
          {m.common_cancel()}
        </Button>
      </div>
    </form>
  );
}
