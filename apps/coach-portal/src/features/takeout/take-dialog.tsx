import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface TakeDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  intro: string;
  /** Said before the second click. */
  warning: string;
  busy: boolean;
  failed: boolean;
  /** The second click: it writes down why and begins the download. */
  onTake: (reason: string) => Promise<boolean>;
}

/** Why, and then once more whether: nobody takes a dossier out by one click too many. */
export function TakeDialog({ open, onOpenChange, title, intro, warning, busy, failed, onTake }: TakeDialogProps) {
  const [reason, setReason] = useState("");
  const [step, setStep] = useState<"why" | "sure">("why");
  const [missing, setMissing] = useState(false);

  function close(stays: boolean) {
    onOpenChange(stays);
    if (stays) return;
    setReason("");
    setStep("why");
    setMissing(false);
  }

  function next(event?: FormEvent) {
    event?.preventDefault();
    const said = reason.trim() !== "";
    setMissing(!said);
    if (said) setStep("sure");
  }

  async function take() {
    if (await onTake(reason.trim())) close(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={step === "why" ? title : m.takeout_confirm_title()}
      actions={
        step === "why" ? (
          <Button kind="primary" onClick={() => next()}>
            {m.takeout_next()}
          </Button>
        ) : (
          <>
            <Button kind="primary" busy={busy} onClick={() => void take()}>
              {m.takeout_take()}
            </Button>
            <Button onClick={() => setStep("why")}>{m.takeout_back()}</Button>
          </>
        )
      }
    >
      {step === "why" ? (
        <>
          <p>{intro}</p>
          <form onSubmit={next}>
            <TextField
              label={m.takeout_reason()}
              hint={m.takeout_reason_hint()}
              value={reason}
              onChange={setReason}
              maxLength={300}
              error={missing ? m.takeout_reason_needed() : undefined}
            />
          </form>
        </>
      ) : (
        <Notice kind="wait">{warning}</Notice>
      )}
      {failed && (
        <Notice kind="error" announce>
          {m.errors_load_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
