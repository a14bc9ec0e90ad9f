import type { PluginOptions } from "@hervat/domain/plugins";
import type { MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Notice } from "../../ui/notice.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type InstalledShown, type KindShown, type PluginsShown, useActivatePlugin } from "./use-plugins.ts";

export interface ActivationPartProps {
  kind: KindShown;
  one: InstalledShown;
  plugins: PluginsShown;
  /** What the practice sets in it. */
  options: PluginOptions;
}

type Stage = "preview" | "pilot" | "all";

/** For whom the version makes reports: for nobody yet, for a few, or for all. */
export function ActivationPart({ kind, one, plugins, options }: ActivationPartProps) {
  const trial = kind.trial?.choice.versionId === one.id ? kind.trial : null;
  const [stage, setStage] = useState<Stage>(trial === null ? "preview" : trial.stage === "preview" ? "pilot" : "all");
  const [coaches, setCoaches] = useState<readonly MembershipId[]>(trial?.stage === "pilot" ? trial.scope.coaches : []);
  const [trajectories, setTrajectories] = useState<readonly TrajectoryId[]>(trial?.stage === "pilot" ? trial.scope.trajectories : []);
  const activate = useActivatePlugin();
  const refused = activate.data?.ok === false ? activate.data.refusal : undefined;
  if (kind.inUse.versionId === one.id)
    return (
      <section>
        <h2 className="mb-2">{m.plugin_page_stage()}</h2>
        <Notice kind="done">{m.plugin_page_stage_in_use()}</Notice>
        <p className="mt-3">
          <Link to="/huisstijl/$kind" params={{ kind: kind.kind }} className="link">
            {m.house_style_open()}
          </Link>
        </p>
      </section>
    );

  function choose(): void {
    const wish = { kind: kind.kind, versionId: one.id, options, seen: kind.seen };
    activate.mutate(
      stage === "pilot" ? { ...wish, stage, scope: { coaches: [...coaches], trajectories: [...trajectories] } } : { ...wish, stage },
    );
  }

  return (
    <section className="max-w-3xl">
      <h2 className="mb-2">{m.plugin_page_stage()}</h2>
      {trial !== null && (
        <Notice kind="wait">{trial.stage === "preview" ? m.plugin_page_stage_looking() : m.plugin_page_stage_pilot()}</Notice>
      )}
      {plugins.may.change && (
        <div className="mt-4 space-y-4">
          <RadioGroup
            label={m.plugin_page_stage_for()}
            value={stage}
            onChange={setStage}
            options={[
              { value: "preview", label: m.plugin_page_stage_preview(), hint: m.plugin_page_stage_preview_hint() },
              { value: "pilot", label: m.plugin_page_stage_pilot_label(), hint: m.plugin_page_stage_pilot_hint() },
              { value: "all", label: m.plugin_page_stage_all(), hint: m.plugin_page_stage_all_hint() },
            ]}
          />
          {stage === "pilot" && (
            <PilotFields
              kind={kind}
              plugins={plugins}
              coaches={coaches}
              onCoaches={setCoaches}
              trajectories={trajectories}
              onTrajectories={setTrajectories}
            />
          )}
          <VerbError refusal={refused && pluginRefusalText(refused)} error={activate.error} />
          <Button kind="primary" busy={activate.isPending} onClick={choose}>
            {stage === "preview"
              ? m.plugin_page_choose_preview()
              : stage === "pilot"
                ? m.plugin_page_choose_pilot()
                : m.plugin_page_choose_all()}
          </Button>
        </div>
      )}
    </section>
  );
}

interface PilotFieldsProps {
  kind: KindShown;
  plugins: PluginsShown;
  coaches: readonly MembershipId[];
  onCoaches: (coaches: readonly MembershipId[]) => void;
  trajectories: readonly TrajectoryId[];
  onTrajectories: (trajectories: readonly TrajectoryId[]) => void;
}

function PilotFields({ kind, plugins, coaches, onCoaches, trajectories, onTrajectories }: PilotFieldsProps) {
  const cases = useQuery(trpc.report.candidates.queryOptions({ kind: kind.kind }));
  const known = cases.data ?? [];
  const toggled = (id: MembershipId, wanted: boolean) => (wanted ? [...coaches, id] : coaches.filter((one) => one !== id));
  return (
    <div className="space-y-4">
      <fieldset>
        <legend>{m.plugin_page_pilot_coaches()}</legend>
        {plugins.coaches.map(({ membershipId, name }) => (
          <Checkbox
            key={membershipId}
            label={name}
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
