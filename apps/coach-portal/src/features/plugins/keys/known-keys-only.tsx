import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../../app/verb-error.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import type { PluginsShown } from "../use-plugins.ts";
import { ownLabel } from "../version-label.ts";
import { keyRefusalText } from "./key-refusal-text.ts";
import { useKnownKeysOnly } from "./use-signing-keys.ts";

/** Whether reports without a known signature are refused, and which of those are in use still. */
export function KnownKeysOnly({ on, mayChange, plugins }: { on: boolean; mayChange: boolean; plugins: PluginsShown }) {
  const change = useKnownKeysOnly();
  // Until it is written the mark stands where it was set.
  const [wanted, setWanted] = useState<boolean>();
  const refused = change.data?.ok === false ? change.data.refusal : undefined;
  const others = plugins.installed.filter(
    (one) => one.signature.kind !== "known" && plugins.kinds.some(({ inUse }) => inUse.versionId === one.id),
  );

  function choose(next: boolean): void {
    setWanted(next);
    change.mutate({ on: next }, { onSettled: () => setWanted(undefined) });
  }

  return (
    <div className="mt-5 max-w-prose space-y-2">
      <Checkbox
        label={m.signing_keys_only()}
        hint={m.signing_keys_only_hint()}
        checked={wanted ?? on}
        disabled={!mayChange}
        onChange={choose}
      />
      {on && others.length > 0 && <p>{m.signing_keys_only_left({ names: others.map(ownLabel).join(", ") })}</p>}
      <VerbError refusal={refused && keyRefusalText(refused)} error={change.error} />
    </div>
  );
}
