import type { PluginOptions } from "@hervat/domain/plugins";
import type { EmployerId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmployerField } from "./employer-field.tsx";
import { PilotFields } from "./pilot-fields.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type InstalledShown, type KindShown, type PluginsShown, useActivatePlugin } from "./use-plugins.ts";

export interface ActivationPartProps {
  kind: KindShown;
  one: InstalledShown;
  plugins: PluginsShown;
  /** What the practice sets in it. */
  options: PluginOptions;
}

type Stage = "preview" | "pilot" | "employer" | "all";

/** For whom the version makes reports: for nobody yet, for a few, for the people of an employer, or for all. */
export function ActivationPart({ kind, one, plugins, options }: ActivationPartProps) {
  const trial = kind.trial?.choice.versionId === one.id ? kind.trial : null;
  const ofEmployers = kind.ofEmployers.filter(({ choice }) => choice.versionId === one.id);
  const [stage, setStage] = useState<Stage>(nextStage(trial, one, ofEmployers.length > 0));
  const [employer, setEmployer] = useState<EmployerId | null>(one.broughtBy?.employerId ?? ofEmployers[0]?.employerId ?? null);
  const [missing, setMissing] = useState(false);
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
    if (stage === "pilot") activate.mutate({ ...wish, stage, scope: { coaches: [...coaches], trajectories: [...trajectories] } });
    else if (stage !== "employer") activate.mutate({ ...wish, stage });
    else if (employer === null) setMissing(true);
    else activate.mutate({ ...wish, stage, scope: { employerId: employer } });
  }

  return (
    <section className="max-w-3xl">
      <h2 className="mb-2">{m.plugin_page_stage()}</h2>
      {trial !== null && (
        <Notice kind="wait">{trial.stage === "preview" ? m.plugin_page_stage_looking() : m.plugin_page_stage_pilot()}</Notice>
      )}
      {ofEmployers.length > 0 && (
        <Notice kind="done">{m.plugin_page_stage_of_employers({ employers: ofEmployers.map((used) => used.employer).join(", ") })}</Notice>
      )}
      {ofEmployers.length === 0 && one.broughtBy !== null && (
        <p className="mt-3">{m.plugin_page_brought_by({ employer: one.broughtBy.employer })}</p>
      )}
      {plugins.may.change && (
        <div className="mt-4 space-y-4">
          {one.lookedAt ? (
            <RadioGroup
              label={m.plugin_page_stage_for()}
              value={stage}
              onChange={setStage}
              options={[
                { value: "preview", label: m.plugin_page_stage_preview(), hint: m.plugin_page_stage_preview_hint() },
                { value: "pilot", label: m.plugin_page_stage_pilot_label(), hint: m.plugin_page_stage_pilot_hint() },
                { value: "employer", label: m.plugin_page_stage_employer(), hint: m.plugin_page_stage_employer_hint() },
                { value: "all", label: m.plugin_page_stage_all(), hint: m.plugin_page_stage_all_hint() },
              ]}
            />
          ) : (
            <p>{m.plugin_page_stage_first()}</p>
          )}
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
          {stage === "employer" && <EmployerField value={employer} onChange={setEmployer} missing={missing && employer === null} />}
          <VerbError refusal={refused && pluginRefusalText(refused)} error={activate.error} />
          <Button kind="primary" busy={activate.isPending} onClick={choose}>
            {chooseText(stage, trial?.stage === "pilot")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What is likely wanted next: looked at first, then for whoever offered it or for a few. For all is never one press away: it is chosen. */
function nextStage(trial: KindShown["trial"], { broughtBy }: InstalledShown, hasEmployers: boolean): Stage {
  if (trial === null) return hasEmployers ? "employer" : "preview";
  if (trial.stage === "pilot") return "pilot";
  return broughtBy === null ? "pilot" : "employer";
}

function chooseText(stage: Stage, onTrial: boolean): string {
  switch (stage) {
    case "preview":
      return m.plugin_page_choose_preview();
    case "pilot":
      return onTrial ? m.plugin_page_change_pilot() : m.plugin_page_choose_pilot();
    case "employer":
      return m.plugin_page_choose_employer();
    case "all":
      return m.plugin_page_choose_all();
  }
}
