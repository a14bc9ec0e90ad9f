import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { phaseRefusalText } from "./refusal-text.ts";
import { type OfCase, type TrajectoryShown, useChangePhase } from "./use-trajectory.ts";

type Direction = "forward" | "back";

/** The phase a client is in. The coach judges whether she is ready; the software guards order and dates. */
export function PhaseSection({ trajectoryId, trajectory: { phase, status, course } }: OfCase & { trajectory: TrajectoryShown }) {
  const [direction, setDirection] = useState<Direction | null>(null);
  return (
    <section>
      <h2 className="mb-2">{m.trajectory_page_phase_title()}</h2>
      {phase === null ? (
        <p>{m.trajectory_page_phase_none()}</p>
      ) : (
        <>
          <p>
            {m.caseload_phase({ position: phase.position, of: phase.of, name: localText(phase.names) })},{" "}
            {m.trajectory_page_phase_since({ date: formatDay(phase.since) })}
          </p>
          <p className="text-sm text-ink-soft">{localText(phase.aim)}</p>
        </>
      )}
      {course.length > 1 && (
        <details className="mt-2">
          <summary className="link inline-block">{m.trajectory_page_phase_course()}</summary>
          <ul className="mt-1 list-disc pl-6">
            {course.map(({ names, since, reason }) => (
              <li key={`${since} ${names.nl}`}>
                {localText(names)}, {m.trajectory_page_phase_since({ date: formatDay(since) })}
                {reason !== null && `, ${m.trajectory_page_phase_stepped_back({ reason })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {status === "active" && (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button onClick={() => setDirection("forward")}>
            {phase === null ? m.trajectory_page_phase_begin() : m.trajectory_page_phase_forward()}
          </Button>
          {phase !== null && phase.position > 1 && (
            <Button kind="quiet" onClick={() => setDirection("back")}>
              {m.trajectory_page_phase_back()}
            </Button>
          )}
        </div>
      )}
      {direction !== null && (
        <PhaseDialog
          trajectoryId={trajectoryId}
          direction={direction}
          atLast={phase !== null && phase.position >= phase.of}
          onClose={() => setDirection(null)}
        />
      )}
    </section>
  );
}

interface PhaseDialogProps extends OfCase {
  direction: Direction;
  atLast: boolean;
  onClose: () => void;
}

function PhaseDialog({ trajectoryId, direction, atLast, onClose }: PhaseDialogProps) {
  const [on, setOn] = useState(today());
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const change = useChangePhase();

  function save() {
    const day = PlainDate.safeParse(on);
    if (!day.success) return setMissing(true);
    const base = { trajectoryId, on: day.data };
    change.mutate(direction === "forward" ? { ...base, direction, extensionAgreed: agreed } : { ...base, direction, reason }, {
      onSuccess: (outcome) => {
        if (!outcome.ok) return;
        toast(m.trajectory_page_phase_saved());
        onClose();
      },
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={direction === "forward" ? m.trajectory_page_phase_forward() : m.trajectory_page_phase_back()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={change.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <DateField
        label={m.trajectory_page_phase_on()}
        value={on}
        onChange={setOn}
        error={missing && on === "" ? m.errors_required() : undefined}
      />
      {direction === "forward" && atLast && <Checkbox label={m.trajectory_page_phase_agreed()} checked={agreed} onChange={setAgreed} />}
      {direction === "back" && <TextArea label={m.trajectory_page_phase_reason()} value={reason} onChange={setReason} />}
      <VerbError refusal={change.data?.ok === false ? phaseRefusalText(change.data.refusal) : undefined} error={change.error} />
    </Dialog>
  );
}
