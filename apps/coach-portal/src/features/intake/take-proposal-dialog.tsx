import { FACTOR_ITEMS, type FactorItem } from "@hervat/domain/factors";
import type { FourA } from "@hervat/domain/views";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { itemText } from "./answer-text.ts";
import { type Decision, type ProposalShown, useDecide } from "./use-intake.ts";

const AREAS = ["content", "relations", "conditions", "terms"] as const satisfies readonly FourA[];

export interface TakeProposalDialogProps extends OfCase {
  proposal: ProposalShown;
  onClose: () => void;
}

/** Takes one thing over onto the board, in the coach's words and with its weight. */
export function TakeProposalDialog({ trajectoryId, proposal, onClose }: TakeProposalDialogProps) {
  const [area, setArea] = useState<FourA>(proposal.about === "work" ? proposal.area : "content");
  const [item, setItem] = useState<FactorItem>(proposal.about === "work" ? proposal.item : FACTOR_ITEMS.content[0]);
  const [text, setText] = useState(proposal.text === "" && proposal.about === "work" ? itemText(proposal.item) : proposal.text);
  const [weight, setWeight] = useState("2");
  const [checked, setChecked] = useState(false);
  const decide = useDecide();
  const items: readonly FactorItem[] = FACTOR_ITEMS[area];

  function submit(): void {
    setChecked(true);
    if (text.trim() === "") return;
    const told = { text, weight: Number(weight) };
    const decision: Decision =
      proposal.about === "personal"
        ? { kind: "personal", ...told, sphere: proposal.sphere, effect: proposal.kind }
        : { kind: "work", ...told, area, item, effect: proposal.kind };
    decide.mutate(
      { trajectoryId, id: proposal.id, decision },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.intake_proposal_taken());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.intake_proposal_title()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={decide.isPending} onClick={submit}>
          {m.intake_proposal_take()}
        </Button>
      }
    >
      {proposal.about !== "personal" && (
        <>
          <Select
            label={m.intake_proposal_area()}
            value={area}
            onChange={(next) => {
              setArea(next);
              setItem(FACTOR_ITEMS[next][0]);
            }}
            options={AREAS.map((value) => ({ value, label: m.area_factors[`factors_area_${value}`]() }))}
          />
          <Select
            label={m.work_plan_factor_item()}
            value={item}
            onChange={setItem}
            options={items.map((value) => ({ value, label: itemText(value) }))}
          />
        </>
      )}
      <TextArea
        label={m.intake_proposal_text()}
        rows={2}
        value={text}
        onChange={setText}
        error={checked && text.trim() === "" ? m.errors_required() : undefined}
      />
      <Select
        label={m.work_plan_factor_weight()}
        value={weight}
        onChange={setWeight}
        options={(["0", "1", "2", "3"] as const).map((value) => ({ value, label: m.area_factors[`factors_weight_${value}`]() }))}
      />
      <VerbError
        refusal={
          decide.data?.ok === false ? m.factors_refusal_item_of_another_area({ item: itemText(decide.data.refusal.item) }) : undefined
        }
        error={decide.error}
      />
    </Dialog>
  );
}
