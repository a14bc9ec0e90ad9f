import { FACTOR_ITEMS, type FactorItem } from "@hervat/domain/factors";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { FactorFields } from "./factor-fields.tsx";
import { type BoardFactor, type FactorShown, useSaveFactor } from "./use-work-plan.ts";
import { areaText, itemText, weightText } from "./work-plan-text.ts";

type Area = FactorShown["area"];
type Told = Pick<FactorShown, "area" | "item" | "kind" | "weight" | "source" | "text" | "action">;
const AREAS = ["content", "relations", "conditions", "terms"] as const satisfies readonly Area[];

const KIND_TEXT = { bottleneck: () => m.factors_kind_bottleneck(), resource: () => m.factors_kind_resource() } as const;
const sourceText = (source: Told["source"]) => m.area_factors[`factors_source_${source}`]();
const toldOf = ({ area, item, kind, weight, source, text, action }: Told): Told => ({ area, item, kind, weight, source, text, action });

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
  const [seen, setSeen] = useState(factor ?? null);
  const [theirs, setTheirs] = useState<FactorShown>();
  const save = useSaveFactor();
  const items: readonly FactorItem[] = FACTOR_ITEMS[area];

  function choose(next: Area): void {
    setArea(next);
    setItem(FACTOR_ITEMS[next][0]);
  }

  function submit(before: FactorShown | null): void {
    setChecked(true);
    if (text.trim() === "") return;
    const told = { area, item, kind, weight: Number(weight), source, text, action: action.trim() === "" ? null : action };
    const known = before === null ? null : { id: before.id, seen: toldOf(before) };
    save.mutate(
      { trajectoryId, known, factor: told },
      {
        onSuccess: async (outcome) => {
          if (!outcome.ok) {
            if (outcome.refusal.kind !== "changed-elsewhere") return;
            const board = await queryClient.fetchQuery({ ...trpc.workPlan.board.queryOptions({ trajectoryId }), staleTime: 0 });
            return setTheirs(board.factors.find((one: BoardFactor): one is FactorShown => one.about === "work" && one.id === factor?.id));
          }
          toast(m.work_plan_factor_saved());
          onClose();
        },
      },
    );
  }

  function take(now: FactorShown): void {
    setArea(now.area);
    setItem(now.item);
    setKind(now.kind);
    setWeight(String(now.weight));
    setSource(now.source);
    setText(now.text);
    setAction(now.action ?? "");
    setSeen(now);
    setTheirs(undefined);
    save.reset();
  }

  const refusal = save.data?.ok === false ? save.data.refusal : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.work_plan_factors_title()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => submit(seen)}>
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
          { value: "bottleneck", label: KIND_TEXT.bottleneck() },
          { value: "resource", label: KIND_TEXT.resource() },
        ]}
      />
      <FactorFields text={text} onText={setText} checked={checked} weight={weight} onWeight={setWeight} />
      <Select
        label={m.work_plan_factor_source()}
        value={source}
        onChange={setSource}
        options={(["client", "manager", "coach"] as const).map((value) => ({ value, label: sourceText(value) }))}
      />
      <TextArea label={m.work_plan_factor_action()} optional rows={2} value={action} onChange={setAction} />
      <VerbError
        refusal={
          refusal?.kind === "item-of-another-area" ? m.factors_refusal_item_of_another_area({ item: itemText(refusal.item) }) : undefined
        }
        error={save.error}
      />
      {theirs && (
        <StaleChoice
          differences={[
            { label: m.work_plan_factor_area(), mine: areaText(area), theirs: areaText(theirs.area) },
            { label: m.work_plan_factor_item(), mine: itemText(item), theirs: itemText(theirs.item) },
            { label: m.work_plan_factor_kind(), mine: KIND_TEXT[kind](), theirs: KIND_TEXT[theirs.kind]() },
            { label: m.work_plan_factor_text(), mine: text, theirs: theirs.text },
            { label: m.work_plan_factor_weight(), mine: weightText(Number(weight)), theirs: weightText(theirs.weight) },
            { label: m.work_plan_factor_source(), mine: sourceText(source), theirs: sourceText(theirs.source) },
            { label: m.work_plan_factor_action(), mine: action, theirs: theirs.action ?? "" },
          ].filter((one) => one.mine !== one.theirs)}
          busy={save.isPending}
          onMine={() => submit(theirs)}
          onTheirs={() => take(theirs)}
        />
      )}
    </Dialog>
  );
}
