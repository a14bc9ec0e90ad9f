import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { columnText, factorName, linkRefusalText, linkText } from "./board-text.ts";
import { type BoardFactor, type BoardLink, type BoardShown, useLinkFactors } from "./use-work-plan.ts";

const KINDS = ["strengthens", "eases", "leads-to"] as const satisfies readonly BoardLink["kind"][];

export interface LinkDialogProps extends OfCase {
  board: BoardShown;
  from: BoardFactor;
  /** Set when a card was dropped on it; else she chooses. */
  to: BoardFactor | null;
  onClose: () => void;
}

/** A link as a sentence: this, does that, to the other. */
export function LinkDialog({ trajectoryId, board, from, to, onClose }: LinkDialogProps) {
  const others = board.factors.filter(({ id }) => id !== from.id);
  const [target, setTarget] = useState<string | null>(to?.id ?? null);
  const [kind, setKind] = useState<BoardLink["kind"]>("strengthens");
  const [note, setNote] = useState("");
  const [checked, setChecked] = useState(false);
  const link = useLinkFactors();
  const chosen = others.find(({ id }) => id === target);

  function save(): void {
    setChecked(true);
    if (chosen === undefined) return;
    link.mutate(
      { trajectoryId, from: from.id, to: chosen.id, kind, note },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.board_link_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.board_link_title()}
      description={`${m.board_link_from()}: ${factorName(from)} (${columnText(from.column)})`}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={link.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.board_link_kind()}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: linkText({ kind: value }) }))}
      />
      <Select
        label={m.board_link_to()}
        placeholder={m.common_choose()}
        value={target}
        onChange={setTarget}
        options={others.map((factor) => ({ value: factor.id, label: `${factorName(factor)} (${columnText(factor.column)})` }))}
        error={checked && chosen === undefined ? m.errors_required() : undefined}
      />
      <TextArea label={m.board_link_note()} optional rows={2} value={note} onChange={setNote} />
      <VerbError refusal={link.data?.ok === false ? linkRefusalText(link.data.refusal) : undefined} error={link.error} />
    </Dialog>
  );
}
