import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatMoment } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { deedText } from "./deed-text.ts";
import { OfEmployerRow } from "./of-employer-row.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type KindShown, type PluginsShown, useRollBack, useStopTrial } from "./use-plugins.ts";
import { versionLabel } from "./version-label.ts";

/** One kind of report: what makes it, what is tried beside it, and the way back. */
export function KindRow({ kind, plugins }: { kind: KindShown; plugins: PluginsShown }) {
  const { trial, ofEmployers, before, inUse, switchedOff, history, seen } = kind;
  const back = useRollBack();
  const stop = useStopTrial();
  const label = (versionId: KindShown["inUse"]["versionId"]) => versionLabel(plugins, kind, versionId);
  const refused = back.data?.ok === false ? back.data.refusal : stop.data?.ok === false ? stop.data.refusal : undefined;
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h3>{kind.name}</h3>
          <p>{label(inUse.versionId)}</p>
          <Link to="/huisstijl/$kind" params={{ kind: kind.kind }} className="link">
            {plugins.may.change ? m.house_style_open() : m.house_style_see()}
            <span className="visually-hidden"> ({kind.name})</span>
          </Link>
        </div>
        {plugins.may.change && before !== null && (
          <Button busy={back.isPending} onClick={() => back.mutate({ kind: kind.kind, seen })}>
            {switchedOff === null && before.versionId === inUse.versionId
              ? m.house_style_back()
              : m.plugin_page_back_to({ version: label(before.versionId) })}
          </Button>
        )}
      </div>
      {switchedOff !== null && <p>{m.plugin_page_off_instead({ version: label(switchedOff) })}</p>}
      {trial !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>
            {trial.stage === "preview"
              ? m.plugin_page_trial_preview({ version: label(trial.choice.versionId) })
              : m.plugin_page_trial_pilot({ version: label(trial.choice.versionId), who: pilotText(trial.scope, plugins) })}
          </p>
          {plugins.may.change && (
            <Button kind="quiet" className="-ml-2.5" busy={stop.isPending} onClick={() => stop.mutate({ kind: kind.kind, seen })}>
              {m.plugin_page_trial_stop()}
            </Button>
          )}
        </div>
      )}
      {ofEmployers.length > 0 && (
        <ul className="space-y-2">
          {ofEmployers.map((one) => (
            <OfEmployerRow key={one.employerId} kind={kind} one={one} plugins={plugins} />
          ))}
        </ul>
      )}
      {history.length > 0 && (
        <details>
          <summary className="link w-fit cursor-pointer">{m.plugin_page_history()}</summary>
          <ol className="mt-2 space-y-1 text-ink-soft">
            {history.map((step) => (
              <li key={step.at}>
                {formatMoment(step.at)} · {deedText(step, label(step.versionId))}
                {step.by !== null && ` · ${step.by}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      <VerbError refusal={refused && pluginRefusalText(refused)} error={back.error ?? stop.error} />
    </li>
  );
}

type Scope = Extract<NonNullable<KindShown["trial"]>, { stage: "pilot" }>["scope"];

function pilotText({ coaches, trajectories }: Scope, plugins: PluginsShown): string {
  const names = plugins.coaches.filter(({ membershipId }) => coaches.includes(membershipId)).map(({ name }) => name);
  const cases = trajectories.length === 0 ? [] : [m.plugin_page_pilot_cases({ count: trajectories.length })];
  return [...names, ...cases].join(", ");
}
