import { m } from "@hervat/messages";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

export interface IdleDialogProps {
  millisecondsLeft: number;
  onStay: () => void;
  onLeave: () => void;
}

/** In steps of ten seconds: a number that jumps every second hurries. */
function inWords(milliseconds: number): string {
  const seconds = Math.max(10, Math.ceil(milliseconds / 10_000) * 10);
  return seconds > 60 ? m.common_minutes({ count: Math.ceil(seconds / 60) }) : m.common_seconds({ count: seconds });
}

export default function IdleDialog({ millisecondsLeft, onStay, onLeave }: IdleDialogProps) {
  return (
    <ConfirmDialog
      open
      onOpenChange={onStay}
      title={m.sign_in_idle_title()}
      confirm={m.sign_in_idle_stay()}
      onConfirm={onStay}
      cancel={m.navigation_sign_out()}
      onCancel={onLeave}
    >
      <p>{m.sign_in_idle_text({ time: inWords(millisecondsLeft) })}</p>
    </ConfirmDialog>
  );
}
