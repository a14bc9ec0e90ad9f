import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../../app/format.ts";
import { VerbError } from "../../../app/verb-error.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import { type KeyShown, useRemoveKey } from "./use-signing-keys.ts";

/** One key: whose it is, by what people compare it, and who added or removed it. */
export function KeyRow({ shown, mayChange }: { shown: KeyShown; mayChange: boolean }) {
  const { id, name, fingerprint, removedAt } = shown;
  const [asking, setAsking] = useState(false);
  const remove = useRemoveKey();
  return (
    <li className="space-y-1 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-4">
          <span className="font-semibold">{name}</span>
          {removedAt !== null && <Badge>{m.signing_keys_removed()}</Badge>}
        </span>
        {mayChange && removedAt === null && (
          <Button kind="quiet" className="-mr-2.5" onClick={() => setAsking(true)}>
            {m.signing_keys_remove()}
            <span className="visually-hidden"> ({name})</span>
          </Button>
        )}
      </div>
      <p className="text-ink-soft">{standingText(shown)}</p>
      <Fingerprint text={fingerprint} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.signing_keys_remove_title({ name })}
        confirm={m.signing_keys_remove()}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ keyId: id }, { onSuccess: () => setAsking(false) })}
      >
        {m.signing_keys_remove_text()}
        <VerbError refusal={undefined} error={remove.error} />
      </ConfirmDialog>
    </li>
  );
}

function standingText({ addedAt, addedBy, removedAt, removedBy }: KeyShown): string {
  const added = formatMoment(addedAt);
  const came = addedBy === null ? m.signing_keys_added_on({ moment: added }) : m.signing_keys_added_by({ moment: added, name: addedBy });
  if (removedAt === null) return came;
  const gone = formatMoment(removedAt);
  return `${came} · ${removedBy === null ? m.signing_keys_removed_on({ moment: gone }) : m.signing_keys_removed_by({ moment: gone, name: removedBy })}`;
}
