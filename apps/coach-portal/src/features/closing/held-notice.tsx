import { m } from "@hervat/messages";
import { formatDay, formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { holdReasonText } from "./retention-text.ts";
import { type Held, useLiftHold } from "./use-closing.ts";

/** Who holds it and why; owner and privacy officer lift it here. */
export function HeldNotice({ trajectoryId, held: { id, by, at, reason, note, until, mayLift } }: OfCase & { held: Held }) {
  const lift = useLiftHold();
  return (
    <div className="space-y-3">
      <Notice kind="wait">
        <p>{m.retention_held_by({ name: by, date: formatMoment(at), reason: holdReasonText(reason) })}</p>
        <p>{until === null ? m.retention_held_open() : m.retention_held_until({ date: formatDay(until) })}</p>
        {note !== null && <p>{m.retention_held_note({ note })}</p>}
      </Notice>
      {mayLift && (
        <Button
          busy={lift.isPending}
          onClick={() => lift.mutate({ trajectoryId, holdId: id }, { onSuccess: (result) => result.ok && toast(m.retention_lifted()) })}
        >
          {m.retention_lift()}
        </Button>
      )}
      <VerbError refusal={lift.data?.ok === false ? m.retention_lift_gone() : undefined} error={lift.error} />
    </div>
  );
}
