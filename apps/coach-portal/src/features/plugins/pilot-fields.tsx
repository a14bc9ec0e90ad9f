import type { MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { roleText } from "../../app/role-text.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import type { KindShown, PluginsShown } from "./use-plugins.ts";

export interface PilotFieldsProps {
  kind: KindShown;
  plugins: PluginsShown;
  coaches: readonly MembershipId[];
  onCoaches: (coaches: readonly MembershipId[]) => void;
  trajectories: readonly TrajectoryId[];
  onTrajectories: (trajectories: readonly TrajectoryId[]) => void;
}

/** Who and what is in a pilot. */
export function PilotFields({ kind, plugins, coaches, onCoaches, trajectories, onTrajectories }: PilotFieldsProps) {
  const cases = useQuery(trpc.report.candidates.queryOptions({ kind: kind.kind }));
  const known = cases.data ?? [];
  // Who owns the practice and coaches as well stands here twice, each with cases of her own.
  const twice = (name: string) => plugins.coaches.filter((one) => one.name === name).length > 1;
  const toggled = (id: MembershipId, wanted: boolean) => (wanted ? [...coaches, id] : coaches.filter((one) => one !== id));
  return (
    <div className="space-y-4">
      <fieldset>
        <legend>{m.plugin_page_pilot_coaches()}</legend>
        {plugins.coaches.map(({ membershipId, name, role }) => (
          <Checkbox
            key={membershipId}
            label={twice(name) ? `${name}, ${roleText(role)}` : name}
            checked={coaches.includes(membershipId)}
            onChange={(wanted) => onCoaches(toggled(membershipId, wanted))}
          />
        ))}
      </fieldset>
      <Combobox
        label={m.plugin_page_pilot_case()}
        hint={m.plugin_page_pilot_case_hint()}
        options={known
          .filter(({ trajectoryId }) => !trajectories.includes(trajectoryId))
          .map((one) => ({ value: one.trajectoryId, label: `${one.clientCode} · ${one.clientName}` }))}
        value={null}
        onChange={(id) => id !== null && onTrajectories([...trajectories, id])}
      />
      <ul className="flex flex-wrap gap-3">
        {trajectories.map((id) => (
          <li key={id}>
            <Button onClick={() => onTrajectories(trajectories.filter((one) => one !== id))}>
              {m.plugin_page_pilot_without({ code: known.find(({ trajectoryId }) => trajectoryId === id)?.clientCode ?? "…" })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
