import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../../app/load-failed.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/waiting.tsx";
import type { PluginsShown } from "../use-plugins.ts";
import { AddKeyDialog } from "./add-key-dialog.tsx";
import { KeyRow } from "./key-row.tsx";
import { KnownKeysOnly } from "./known-keys-only.tsx";
import { useSigningKeys } from "./use-signing-keys.ts";

/** The makers that the practice knows by their keys, and whether it takes reports of others. */
export function KeysPart({ plugins }: { plugins: PluginsShown }) {
  const shown = useSigningKeys();
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <h2 className="mb-1">{m.signing_keys_title()}</h2>
      <p className="mb-3 max-w-prose text-ink-soft">{m.signing_keys_intro()}</p>
      {shown.isError && <LoadFailed />}
      {shown.isPending && <Skeleton lines={3} />}
      {shown.data !== undefined && (
        <>
          {shown.data.keys.length === 0 && <p>{m.signing_keys_none()}</p>}
          <ul className="rows">
            {shown.data.keys.map((key) => (
              <KeyRow key={key.id} shown={key} mayChange={shown.data.may.change} />
            ))}
          </ul>
          {shown.data.may.change && (
            <Button className="mt-3" onClick={() => setAdding(true)}>
              {m.signing_keys_add()}
            </Button>
          )}
          <KnownKeysOnly on={shown.data.knownKeysOnly} mayChange={shown.data.may.change} plugins={plugins} />
        </>
      )}
      {adding && <AddKeyDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
