import { Dialog as Base } from "@base-ui/react/dialog";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { buttonClass } from "./button.tsx";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the primary one first; a way out is always added. */
  actions?: ReactNode;
  closeLabel?: string;
}

/** A sheet over the page for one short task. Escape and a press outside close it. */
export function Dialog({ open, onOpenChange, title, description, children, actions, closeLabel }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="backdrop z-40" />
        <Base.Popup className="sheet dialog z-50 space-y-4">
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          {description !== undefined && <Base.Description render={<div />}>{description}</Base.Description>}
          {children}
          <div className="flex flex-wrap gap-3 pt-2">
            {actions}
            <Base.Close className={buttonClass(actions === undefined ? "primary" : "plain")}>{closeLabel ?? m.common_close()}</Base.Close>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
