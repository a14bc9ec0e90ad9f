import { FACTOR_ITEMS, type FactorItem } from "@hervat/domain/factors";
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
import { FactorFields } from "./factor-fields.tsx";
import { type FactorShown, useSaveFactor } from "./use-work-plan.ts";
import { areaText, itemText } from "./work-plan-text.ts";

type Area = FactorShown["area"];
const AREAS = ["content", "relations", "conditions", "terms"] as const satisfies readonly Area[];

export interface FactorDialogProps extends OfCase {
  factor?: FactorShown;
  onClose: () => void;
}

export function FactorDialog({ trajectoryId, factor, onClose }: FactorDialogProps) {
  const [area, setArea] = useState<Area>(factor?.area ?? "content");
  const [item, setItem] = useState<FactorItem>(factor?.item ?? FACTOR_ITEMS.content[0]);
  const [kind, setKind] = useState<FactorShown["kind"]>(factor?.kind ?? "bottleneck");
  const [weight, setWeight] = useState(String(factor?.weight ?? 2));
  const [source, setSource] = useState<FactorShown["source"]>(factor?.source ?? "client");
  const [text, setText] = useState(factor?.text ?? "");
  const [action, setAction] = useState(factor?.action ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSaveFactor();
  const items: readonly FactorItem[] = FACTOR_ITEMS[area];

  function choose(next: Area): void {
    setArea(next);
    setItem(FACTOR_ITEMS[next][0]);
  }

  function submit(): void {
    setChecked(true);
    if (text.trim() === "") return;
    const told = { area, item, kind, weight: Number(weight), source, text, action: action.trim() === "" ? null : action };
    save.mutate(
      { trajectoryId, id: factor?.id ?? null, factor: told },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_factor_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.work_plan_factors_title()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <Select
        label={m.work_plan_factor_area()}
        value={area}
        onChange={choose}
        options={AREAS.map((value) => ({ value, label: areaText(value) }))}
      />
      <Select
        label={m.work_plan_factor_item()}
        value={item}
        onChange={setItem}
        options={items.map((value) => ({ value, label: itemText(value) }))}
      />
      <RadioGroup
        label={m.work_plan_factor_kind()}
        inline
        value={kind}
        onChange={setKind}
        options={[
          { value: "bottleneck", label: m.factors_kind_bottleneck() },
          { value: "resource", label: m.factors_kind_resource() },
        ]}
      />
      <FactorFields text={text} onText={setText} checked={checked} weight={weight} onWeight={setWeight} />
      <Select
        label={m.work_plan_factor_source()}
        value={source}
        onChange={setSource}
        options={(["client", "manager", "coach"] as const).map((value) => ({ value, label: m.area_factors[`factors_source_${value}`]() }))}
      />
      <TextArea label={m.work_plan_factor_action()} optional rows={2} value={action} onChange={setAction} />
      <VerbError
        refusal={save.data?.ok === false ? m.factors_refusal_item_of_another_area({ item: itemText(save.data.refusal.item) }) : undefined}
        error={save.error}
      />
    </Dialog>
  );
}
