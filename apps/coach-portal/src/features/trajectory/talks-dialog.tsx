import { AgreedTalks } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { talksRefusalText } from "./refusal-text.ts";
import { type TrajectoryShown, useAgreeTalks } from "./use-trajectory.ts";

export interface TalksDialogProps extends OfCase {
  readonly programme: TrajectoryShown["programme"];
  readonly sessions: NonNullable<TrajectoryShown["sessions"]>;
  readonly onClose: () => void;
}

const FIELDS = AgreedTalks.shape;

/** Another number, length and rhythm for this client than the programme has; back to the programme in one press. */
export function TalksDialog({ trajectoryId, programme, sessions, onClose }: TalksDialogProps) {
  const [planned, setPlanned] = useState<number | null>(sessions.agreed?.planned ?? sessions.programme.planned);
  const [minutes, setMinutes] = useState(programme.minutes);
  const [rhythmDays, setRhythmDays] = useState(programme.rhythmDays);
  const [checked, setChecked] = useState(false);
  const act = useAgreeTalks();
  const refusal = act.data?.ok === false ? act.data.refusal : undefined;
  const seen = refusal?.kind === "changed-meanwhile" ? refusal.talks : sessions.agreed;
  const wrong = (field: keyof typeof FIELDS, value: number | null, sentence: string) =>
    checked && !FIELDS[field].safeParse(value).success ? sentence : undefined;

  function save(talks: AgreedTalks | null): void {
    act.mutate(
      { trajectoryId, talks, seen },
      whenDone(() => m.trajectory_page_talks_saved(), onClose),
    );
  }

  function saveTyped(): void {
    setChecked(true);
    const talks = AgreedTalks.safeParse({ planned, minutes, rhythmDays });
    if (talks.success) save(talks.data);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.trajectory_page_talks_change()}
      description={m.trajectory_page_talks_explain()}
      closeLabel={m.common_cancel()}
      actions={
        <>
          <Button kind="primary" busy={act.isPending} onClick={saveTyped}>
            {m.common_save()}
          </Button>
          {seen !== null && (
            <Button kind="quiet" disabled={act.isPending} onClick={() => save(null)}>
              {m.trajectory_page_talks_back()}
            </Button>
          )}
        </>
      }
    >
      <NumberField
        className="max-w-none"
        label={m.trajectory_page_talks_planned()}
        hint={m.trajectory_page_talks_planned_hint({ maximum: sessions.programme.maximum })}
        value={planned}
        onChange={setPlanned}
        error={wrong("planned", planned, m.trajectory_page_talks_planned_wrong())}
      />
      <NumberField
        className="max-w-none"
        label={m.trajectory_page_talks_minutes()}
        optional
        value={minutes}
        onChange={setMinutes}
        error={wrong("minutes", minutes, m.trajectory_page_talks_minutes_wrong())}
      />
      <NumberField
        className="max-w-none"
        label={m.trajectory_page_talks_rhythm()}
        optional
        value={rhythmDays}
        onChange={setRhythmDays}
        error={wrong("rhythmDays", rhythmDays, m.trajectory_page_talks_rhythm_wrong())}
      />
      <VerbError refusal={refusal && talksRefusalText(refusal)} error={act.error} />
    </Dialog>
  );
}
