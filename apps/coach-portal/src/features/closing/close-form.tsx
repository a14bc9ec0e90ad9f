import type { Outcome } from "@hervat/domain/closing";
import { PlainDate } from "@hervat/domain/primitives";
import type { StopReason } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { closeRefusalText, OUTCOMES, outcomeText } from "./closing-text.ts";
import { useCloseCase } from "./use-closing.ts";

/** The outcome, how it ends and on which day; asked once more before it is done. */
export function CloseForm({ trajectoryId }: OfCase) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [how, setHow] = useState<"completed" | "stopped">("completed");
  const [reason, setReason] = useState<StopReason>("in-consultation");
  const [on, setOn] = useState<string>(today());
  const [evaluatedOn, setEvaluatedOn] = useState("");
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = useCloseCase();
  const day = PlainDate.safeParse(on);

  function ask(): void {
    setTried(true);
    if (outcome !== null && day.success) setAsking(true);
  }

  function save(): void {
    if (outcome === null || !day.success) return;
    const evaluated = PlainDate.safeParse(evaluatedOn);
    const end = how === "completed" ? { kind: how, evaluatedOn: evaluated.success ? evaluated.data : null } : { kind: how, reason };
    close.mutate(
      { trajectoryId, on: day.data, outcome, end },
      { onSuccess: (done) => done.ok && toast(m.closing_page_closed_toast()), onSettled: () => setAsking(false) },
    );
  }

  return (
    <div className="max-w-xl space-y-6">
      <RadioGroup
        label={m.closing_page_outcome()}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((value) => ({ value, label: outcomeText(value) }))}
        error={tried && outcome === null ? m.errors_required() : undefined}
      />
      <RadioGroup
        label={m.closing_page_how()}
        inline
        value={how}
        onChange={setHow}
        options={[
          { value: "completed", label: m.closing_page_how_completed() },
          { value: "stopped", label: m.closing_page_how_stopped() },
        ]}
      />
      {how === "stopped" ? (
        <RadioGroup
          label={m.trajectory_page_move_reason()}
          hint={m.trajectory_page_move_reason_hint()}
          value={reason}
          onChange={setReason}
          options={[
            { value: "in-consultation", label: m.trajectory_stop_reason_in_consultation() },
            { value: "employment-ended", label: m.trajectory_stop_reason_employment_ended() },
            { value: "order-ended", label: m.trajectory_stop_reason_order_ended() },
          ]}
        />
      ) : (
        <DateField label={m.closing_page_evaluated_on()} optional value={evaluatedOn} onChange={setEvaluatedOn} />
      )}
      <DateField label={m.closing_page_on()} value={on} onChange={setOn} error={tried && !day.success ? m.errors_required() : undefined} />
      <Button kind="primary" busy={close.isPending} onClick={ask}>
        {m.closing_page_confirm()}
      </Button>
      <VerbError refusal={close.data?.ok === false ? closeRefusalText(close.data.refusal) : undefined} error={close.error} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.closing_page_confirm_title()}
        confirm={m.closing_page_confirm()}
        busy={close.isPending}
        onConfirm={save}
      >
        <p>{m.closing_page_confirm_text()}</p>
      </ConfirmDialog>
    </div>
  );
}
