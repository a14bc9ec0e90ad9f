import { PlainDate } from "@hervat/domain/primitives";
import type { SessionKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toasts.ts";
import { type MomentFields, readMinutes, readTime, SessionMomentFields } from "./session-moment-fields.tsx";
import { sessionRefusalText } from "./session-text.ts";
import { usePlanSessions } from "./use-sessions.ts";
import { type OfCase, useTrajectory } from "./use-trajectory.ts";

const LENGTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** One talk, or a weekly series in one go. */
export function PlanSessionDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const { programme } = useTrajectory({ trajectoryId });
  const [kind, setKind] = useState<SessionKind>("session");
  const [fields, setFields] = useState<MomentFields>({ on: today(), at: "", minutes: String(programme.minutes ?? 60) });
  const [times, setTimes] = useState("1");
  const [checked, setChecked] = useState(false);
  const plan = usePlanSessions();

  function save(): void {
    setChecked(true);
    const on = PlainDate.safeParse(fields.on);
    const at = readTime(fields.at);
    const durationMinutes = readMinutes(fields.minutes);
    if (!on.success || at === undefined || durationMinutes === undefined) return;
    plan.mutate(
      { trajectoryId, kind, on: on.data, at, durationMinutes, times: kind === "session" ? Number(times) : 1, everyDays: 7 },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.notes_planned({ count: outcome.value.planned }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.notes_plan()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={plan.isPending} onClick={save}>
          {m.notes_plan_save()}
        </Button>
      }
    >
      <Select
        label={m.notes_plan_kind()}
        value={kind}
        onChange={setKind}
        options={[
          { value: "session", label: m.notes_kind_session() },
          { value: "client-intake", label: m.notes_kind_client_intake() },
          { value: "manager-intake", label: m.notes_kind_manager_intake() },
          { value: "evaluation", label: m.notes_kind_evaluation() },
        ]}
      />
      <SessionMomentFields value={fields} onChange={setFields} checked={checked} />
      {kind === "session" && (
        <Select
          label={m.notes_plan_times()}
          value={times}
          onChange={setTimes}
          options={LENGTHS.map((length) => ({ value: length, label: length }))}
        />
      )}
      <VerbError refusal={plan.data?.ok === false ? sessionRefusalText(plan.data.refusal) : undefined} error={plan.error} />
    </Dialog>
  );
}
