import type { KeepReason } from "@hervat/domain/guard";
import { m } from "@hervat/messages";
import { useState } from "react";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { type Reader, ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { relapseRefusalText, useShareAgreements, type Version } from "./use-relapse.ts";

export interface ShareAgreementsProps extends OfCase {
  version: Version;
  readers: readonly Reader[];
  onClose: () => void;
}

/** Exactly what leaves stands here, before it does. */
export function ShareAgreementsDialog({ trajectoryId, version, readers, onClose }: ShareAgreementsProps) {
  const [saidYes, setSaidYes] = useState(false);
  const share = useShareAgreements();
  const refusal = share.data?.ok === false ? share.data.refusal : undefined;

  function submit(keep: KeepReason | null): void {
    share.mutate(
      { trajectoryId, share: true, seen: version.number, saidYes, keep },
      whenDone(() => m.relapse_shared(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.relapse_share()}
      description={m.relapse_share_explain()}
      closeLabel={m.common_cancel()}
      actions={
        readers.length === 0 ? undefined : (
          <Button kind="primary" busy={share.isPending} onClick={() => submit(null)}>
            {m.relapse_share()}
          </Button>
        )
      }
    >
      <ReadersNote trajectoryId={trajectoryId} readers={readers} />
      <ul className="list-disc space-y-1 pl-5">
        {version.agreements.map(({ text, who }) => (
          <li key={`${who} ${text}`}>
            {text} <span className="text-ink-soft">({m.area_relapse[`relapse_who_${who}`]()})</span>
          </li>
        ))}
      </ul>
      <Checkbox label={m.relapse_share_yes()} checked={saidYes} onChange={setSaidYes} />
      {refusal?.kind === "not-for-employer" ? (
        <GuardRefusal findings={refusal.findings} busy={share.isPending} onKeep={submit} />
      ) : (
        <VerbError refusal={refusal && relapseRefusalText(refusal)} error={share.error} />
      )}
    </Dialog>
  );
}
