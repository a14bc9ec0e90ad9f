import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { erasedKinds } from "./closing-text.ts";
import { useErase, useErasure } from "./use-closing.ts";

/** What goes is shown first, and the code is typed: it does not come back. */
export function EraseDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [code, setCode] = useState("");
  const preview = useErasure({ trajectoryId });
  const erase = useErase();

  function save(): void {
    erase.mutate(
      { trajectoryId, code },
      {
        onSuccess: (done) => {
          if (!done.ok) return;
          toast(m.closing_page_erase_done());
          onClose();
        },
      },
    );
  }

  const goes = erasedKinds(preview.data?.goes ?? []);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.closing_page_erase_title()}
      closeLabel={m.common_cancel()}
      actions={
        goes.length > 0 && (
          <Button kind="danger" busy={erase.isPending} onClick={save}>
            {m.closing_page_erase_confirm()}
          </Button>
        )
      }
    >
      {preview.isPending && <Skeleton lines={5} />}
      {preview.data !== undefined && goes.length === 0 && <p>{m.closing_page_erase_none()}</p>}
      {goes.length > 0 && (
        <>
          <ul className="list-disc pl-6">
            {goes.map(({ label, count }) => (
              <li key={label}>{m.closing_page_erase_rows({ kind: label, count })}</li>
            ))}
            {preview.data?.nameGoes && <li>{m.closing_page_erase_name()}</li>}
          </ul>
          <TextField
            label={m.closing_page_erase_code({ code: preview.data?.code ?? "" })}
            autoComplete="off"
            value={code}
            onChange={setCode}
          />
        </>
      )}
      <VerbError
        refusal={
          erase.data?.ok === false
            ? erase.data.refusal.kind === "still-running"
              ? m.closing_page_erase_still_running()
              : m.closing_page_erase_wrong_code()
            : undefined
        }
        error={erase.error}
      />
    </Dialog>
  );
}
