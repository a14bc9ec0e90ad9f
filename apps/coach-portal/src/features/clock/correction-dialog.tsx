import { m } from "@hervat/messages";
import { type ReactNode, useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { MovesView } from "./moves-view.tsx";
import { correctionRefusalText } from "./refusal-text.ts";
import { type Correction, type Moves, useCorrect, usePreview } from "./use-clock.ts";

export interface CorrectionDialogProps extends OfCase {
  title: string;
  description?: string;
  /** What the fields say now; undefined while something is missing. */
  read: () => Correction | undefined;
  /** More buttons beside "see what moves": taking a fact away. */
  more?: (look: (correction: Correction) => void) => ReactNode;
  onClose: () => void;
  children?: ReactNode;
}

interface Seen {
  correction: Correction;
  moves: Moves;
  seen: string;
}

/** Two steps: what is otherwise than it stood, then everything that moves because of it. Only the second one saves. */
export function CorrectionDialog({ trajectoryId, title, description, read, more, onClose, children }: CorrectionDialogProps) {
  const [shown, setShown] = useState<Seen | null>(null);
  const preview = usePreview();
  const correct = useCorrect();

  function look(correction: Correction | undefined): void {
    if (correction === undefined) return;
    correct.reset();
    preview.mutate(
      { trajectoryId, correction },
      { onSuccess: (outcome) => setShown(outcome.ok ? { correction, ...outcome.value } : null) },
    );
  }

  function takeOver({ correction, seen }: Seen): void {
    correct.mutate(
      { trajectoryId, correction, seen },
      whenDone(() => m.clock_saved(), onClose),
    );
  }

  const refused = correct.data?.ok === false ? correct.data.refusal : preview.data?.ok === false ? preview.data.refusal : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={shown === null ? title : m.clock_moves_title()}
      description={shown === null ? description : undefined}
      closeLabel={m.common_cancel()}
      actions={
        shown === null ? (
          <>
            <Button kind="primary" busy={preview.isPending} onClick={() => look(read())}>
              {m.clock_look()}
            </Button>
            {more?.(look)}
          </>
        ) : (
          <>
            <Button kind="primary" busy={correct.isPending} onClick={() => takeOver(shown)}>
              {m.clock_take_over()}
            </Button>
            <Button onClick={() => setShown(null)}>{m.clock_back()}</Button>
          </>
        )
      }
    >
      <div className={shown === null ? "space-y-4" : "hidden"}>{children}</div>
      {shown !== null && <MovesView moves={shown.moves} />}
      <VerbError refusal={refused && correctionRefusalText(refused)} error={correct.error ?? preview.error} />
    </Dialog>
  );
}
