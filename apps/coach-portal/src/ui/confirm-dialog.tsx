import { AlertDialog } from "@base-ui/react/alert-dialog";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { Button, buttonClass } from "./button.tsx";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What happens, and what can no longer be undone. */
  children: ReactNode;
  /** The verb on the button: "Factuur uitgeven", never "OK". */
  confirm: string;
  onConfirm: () => void;
  /** The way out, when "Annuleren" is not what it does. */
  cancel?: string;
  onCancel?: () => void;
  danger?: boolean;
  busy?: boolean;
}

/** Asks before something that cannot be undone; a press outside does not answer it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirm,
  onConfirm,
  cancel,
  onCancel,
  danger = false,
  busy = false,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop z-40" />
        <AlertDialog.Popup className="sheet dialog z-50 space-y-4">
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />}>{children}</AlertDialog.Description>
          <div className="flex flex-wrap gap-3 pt-2">
            <Button kind={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
            <AlertDialog.Close className={buttonClass()} onClick={onCancel}>
              {cancel ?? m.common_cancel()}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
