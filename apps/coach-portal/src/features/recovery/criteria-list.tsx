import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { CriterionBadge } from "./criterion-badge.tsx";
import { judgeRefusalText } from "./recovery-text.ts";
import { type CourseShown, type Criterion, useJudge } from "./use-recovery.ts";

export interface CriteriaListProps extends OfCase {
  course: CourseShown;
  title: string;
  criteria: readonly Criterion[];
}

/** The criteria of the programme, each with the coach's judgement and what shows it. */
export function CriteriaList({ trajectoryId, course, title, criteria }: CriteriaListProps) {
  const [judging, setJudging] = useState<Criterion | null>(null);
  const met = criteria.filter(({ judgement }) => judgement?.met === true).length;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">
        {title} <span className="font-normal text-ink-soft">({m.recovery_criteria_count({ met, total: criteria.length })})</span>
      </h3>
      <ul className="rows mt-1 list-none p-0">
        {criteria.map((criterion) => (
          <li key={criterion.key} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
            <div>
              <p>{localText(criterion.text)}</p>
              {criterion.judgement?.note != null && <p className="text-sm whitespace-pre-line text-ink-soft">{criterion.judgement.note}</p>}
              <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <CriterionBadge met={criterion.judgement?.met ?? null} />
                {criterion.judgement !== null && formatDay(criterion.judgement.judgedOn)}
              </p>
            </div>
            {course.may.change && (
              <Button
                kind="quiet"
                className="no-print justify-self-start"
                aria-label={`${m.recovery_criteria_judge()}: ${localText(criterion.text)}`}
                onClick={() => setJudging(criterion)}
              >
                {m.recovery_criteria_judge()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {judging !== null && <JudgeDialog trajectoryId={trajectoryId} criterion={judging} onClose={() => setJudging(null)} />}
    </div>
  );
}

function JudgeDialog({ trajectoryId, criterion, onClose }: OfCase & { criterion: Criterion; onClose: () => void }) {
  const { judgement } = criterion;
  const [met, setMet] = useState<"yes" | "no">(judgement?.met === false ? "no" : "yes");
  const [note, setNote] = useState(judgement?.note ?? "");
  const judge = useJudge();

  function save(): void {
    const seen = judgement === null ? null : { met: judgement.met, note: judgement.note };
    judge.mutate(
      { trajectoryId, criterion: criterion.key, met: met === "yes", note, seen },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.recovery_criteria_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.recovery_criteria_judge_title()}
      description={localText(criterion.text)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={judge.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.recovery_criteria_judge_title()}
        inline
        value={met}
        onChange={setMet}
        options={[
          { value: "yes", label: m.recovery_criteria_met() },
          { value: "no", label: m.recovery_criteria_not_met() },
        ]}
      />
      <TextArea label={m.recovery_criteria_note()} optional rows={3} value={note} onChange={setNote} />
      <VerbError refusal={judge.data?.ok === false ? judgeRefusalText(judge.data.refusal) : undefined} error={judge.error} />
    </Dialog>
  );
}
