import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { FactorFields } from "./factor-fields.tsx";
import { type BoardFactor, useSavePersonalFactor } from "./use-work-plan.ts";

type Personal = Extract<BoardFactor, { about: "personal" }>;

/** What in the person or at home helps or hinders. It never goes to an employer, so nothing here asks about that. */
export function PersonalFactorDialog({ trajectoryId, factor, onClose }: OfCase & { factor?: Personal; onClose: () => void }) {
  const [sphere, setSphere] = useState<Personal["sphere"]>(factor?.sphere ?? "person");
  const [kind, setKind] = useState<Personal["kind"]>(factor?.kind ?? "hindering");
  const [weight, setWeight] = useState(String(factor?.weight ?? 2));
  const [text, setText] = useState(factor?.text ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSavePersonalFactor();

  function submit(): void {
    setChecked(true);
    if (text.trim() === "") return;
    save.mutate(
      { trajectoryId, id: factor?.id ?? null, sphere, kind, weight: Number(weight), text },
      {
        onSuccess: () => {
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
        <Button kind="primary" busy={save.isPending} onClick={submit}>
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
          { value: "person", label: m.factors_sphere_person() },
          { value: "home", label: m.factors_sphere_home() },
        ]}
      />
      <RadioGroup
        label={m.board_kind()}
        inline
        value={kind}
        onChange={setKind}
        options={[
          { value: "hindering", label: m.factors_kind_hindering() },
          { value: "helping", label: m.factors_kind_helping() },
        ]}
      />
      <FactorFields text={text} onText={setText} checked={checked} weight={weight} onWeight={setWeight} />
      <VerbError refusal={undefined} error={save.error} />
    </Dialog>
  );
}
