import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { fromText, kindText, readerText } from "./received-text.ts";
import { ShareDialog } from "./share-dialog.tsx";
import { type ReceivedPaper, useRemoveReceived, useStopSharing } from "./use-received.ts";

export interface PaperRowProps extends OfCase {
  paper: ReceivedPaper;
  mayChange: boolean;
}

export function PaperRow({ trajectoryId, paper, mayChange }: PaperRowProps) {
  const [asking, setAsking] = useState<"share" | "remove" | null>(null);
  const stop = useStopSharing();
  const remove = useRemoveReceived();
  const { id, kind, from, datedOn, title, sharing, shareable } = paper;
  const close = () => setAsking(null);

  return (
    <li>
      <h3 className="font-semibold">{kindText(kind)}</h3>
      <p className="text-sm text-ink-soft">{m.received_from_on({ from: fromText(from), date: formatDay(datedOn) })}</p>
      <p className="break-words text-sm text-ink-soft">{title}</p>
      <p className="text-sm">
        {sharing === null
          ? m.received_only_you()
          : m.received_shared_with({ readers: sharing.with.map(readerText).join(", "), date: formatDay(sharing.clientAgreedOn) })}
      </p>
      <div className="no-print mt-2 flex flex-wrap gap-3">
        <a className={buttonClass()} href={`/files/trajectories/${trajectoryId}/received/${id}`} target="_blank" rel="noreferrer">
          {m.received_open()}
        </a>
        {mayChange && shareable && sharing === null && <Button onClick={() => setAsking("share")}>{m.received_share()}</Button>}
        {mayChange && sharing !== null && (
          <Button
            busy={stop.isPending}
            onClick={() => stop.mutate({ trajectoryId, id }, { onSuccess: () => toast(m.received_share_stopped()) })}
          >
            {m.received_share_stop()}
          </Button>
        )}
        {mayChange && (
          <Button kind="quiet" onClick={() => setAsking("remove")}>
            {m.received_remove()}
          </Button>
        )}
      </div>
      {asking === "share" && <ShareDialog trajectoryId={trajectoryId} paper={paper} onClose={close} />}
      <ConfirmDialog
        open={asking === "remove"}
        onOpenChange={(open) => !open && close()}
        title={m.received_remove_title()}
        confirm={m.received_remove()}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(
            { trajectoryId, id },
            {
              onSuccess: () => {
                toast(m.received_removed());
                close();
              },
            },
          )
        }
      >
        {m.received_remove_text()}
      </ConfirmDialog>
    </li>
  );
}
