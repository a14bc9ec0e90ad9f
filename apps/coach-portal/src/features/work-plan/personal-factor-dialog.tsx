import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { toast } from "../../ui/toasts.ts";
import { FactorFields } from "./factor-fields.tsx";
import { type BoardFactor, useSavePersonalFactor } from "./use-work-plan.ts";
import { weightText } from "./work-plan-text.ts";

type Personal = Extract<BoardFactor, { about: "personal" }>;

const SPHERE_TEXT = { person: () => m.factors_sphere_person(), home: () => m.factors_sphere_home() } as const;
const KIND_TEXT = { hindering: () => m.factors_kind_hindering(), helping: () => m.factors_kind_helping() } as const;
const toldOf = ({ sphere, kind, weight, text }: Personal) => ({ sphere, kind, weight, text });

/** What in the person or at home helps or hinders. It never goes to an employer, so nothing here asks about that. */
export function PersonalFactorDialog({ trajectoryId, factor, onClose }: OfCase & { factor?: Personal; onClose: () => void }) {
  const [sphere, setSphere] = useState<Personal["sphere"]>(factor?.sphere ?? "person");
  const [kind, setKind] = useState<Personal["kind"]>(factor?.kind ?? "hindering");
  const [weight, setWeight] = useState(String(factor?.weight ?? 2));
  const [text, setText] = useState(factor?.text ?? "");
  const [checked, setChecked] = useState(false);
  const [seen, setSeen] = useState(factor ?? null);
  const [theirs, setTheirs] = useState<Personal>();
  const save = useSavePersonalFactor();

  function submit(before: Personal | null): void {
    setChecked(true);
    if (text.trim() === "") return;
    const known = before === null ? null : { id: before.id, seen: toldOf(before) };
    save.mutate(
      { trajectoryId, known, sphere, kind, weight: Number(weight), text },
      {
        onSuccess: async (outcome) => {
          if (!outcome.ok) {
            const board = await queryClient.fetchQuery({ ...trpc.workPlan.board.queryOptions({ trajectoryId }), staleTime: 0 });
            return setTheirs(board.factors.find((one): one is Personal => one.about === "personal" && one.id === factor?.id));
          }
          toast(m.board_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.board_personal_title()}
      description={m.board_column_person_explain()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => submit(seen)}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.board_sphere()}
        inline
        value={sphere}
        onChange={setSphere}
        options={[
          { value: "person", label: SPHERE_TEXT.person() },
          { value: "home", label: SPHERE_TEXT.home() },
        ]}
      />
      <RadioGroup
        label={m.board_kind()}
        inline
        value={kind}
        onChange={setKind}
        options={[
          { value: "hindering", label: KIND_TEXT.hindering() },
          { value: "helping", label: KIND_TEXT.helping() },
        ]}
      />
      <FactorFields text={text} onText={setText} checked={checked} weight={weight} onWeight={setWeight} />
      <VerbError refusal={undefined} error={save.error} />
      {theirs && (
        <StaleChoice
          differences={[
            { label: m.board_sphere(), mine: SPHERE_TEXT[sphere](), theirs: SPHERE_TEXT[theirs.sphere]() },
            { label: m.board_kind(), mine: KIND_TEXT[kind](), theirs: KIND_TEXT[theirs.kind]() },
            { label: m.work_plan_factor_text(), mine: text, theirs: theirs.text },
            { label: m.work_plan_factor_weight(), mine: weightText(Number(weight)), theirs: weightText(theirs.weight) },
          ].filter((one) => one.mine !== one.theirs)}
          busy={save.isPending}
          onMine={() => submit(theirs)}
          onTheirs={() => {
            setSphere(theirs.sphere);
            setKind(theirs.kind);
            setWeight(String(theirs.weight));
            setText(theirs.text);
            setSeen(theirs);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
    </Dialog>
  );
}
