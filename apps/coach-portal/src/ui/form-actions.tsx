import { m } from "@hervat/messages";
import { Button } from "./button.tsx";

export interface FormActionsProps {
  /** The verb on the button: "Afspraak bewaren", never "OK". */
  label: string;
  busy: boolean;
  onCancel: () => void;
}

/** The end of a form that stands on a page: do it, or leave it. */
export function FormActions({ label, busy, onCancel }: FormActionsProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="primary" type="submit" busy={busy}>
        {label}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {m.common_cancel()}
      </Button>
    </div>
  );
}
