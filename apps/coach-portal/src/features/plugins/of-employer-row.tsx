import { m } from "@hervat/messages";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { type KindShown, type PluginsShown, useActivatePlugin, useStopForEmployer } from "./use-plugins.ts";
import { versionLabel } from "./version-label.ts";

export interface OfEmployerRowProps {
  kind: KindShown;
  one: KindShown["ofEmployers"][number];
  plugins: PluginsShown;
}

/** What the people of one employer get, and the way back to what all get. */
export function OfEmployerRow({ kind: { kind, seen, shipped }, one, plugins }: OfEmployerRowProps) {
  const stop = useStopForEmployer();
  const again = useActivatePlugin();
  const { employerId, employer, choice, switchedOff } = one;
  const version = versionLabel(plugins, { shipped }, choice.versionId);
  const wish = { kind, ...choice, stage: "employer", scope: { employerId }, seen: seen + 1 } as const;
  const takeBack = () => again.mutateAsync(wish);
  const press = () =>
    stop.mutate(
      { kind, seen, employerId },
      { onSuccess: ({ ok }) => ok && offerUndo(m.plugin_page_for_employer_stopped({ employer }), takeBack) },
    );
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{m.plugin_page_for_employer({ employer, version })}</p>
        {plugins.may.change && (
          <Button kind="quiet" className="-ml-2.5" busy={stop.isPending} onClick={press}>
            {m.plugin_page_trial_stop()}
            <span className="visually-hidden"> ({employer})</span>
          </Button>
        )}
      </div>
      {switchedOff && <p>{m.plugin_page_for_employer_off({ version, employer })}</p>}
      <VerbError refusal={stop.data?.ok === false ? pluginRefusalText(stop.data.refusal) : undefined} error={stop.error} />
    </li>
  );
}
