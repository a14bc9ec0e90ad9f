import { m } from "@hervat/messages";
import { useState } from "react";
import { isCurrent, type MilestoneShown } from "../../app/milestone-status-text.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { MarkMilestoneDialog } from "./mark-milestone-dialog.tsx";
import { MilestoneRow } from "./milestone-row.tsx";
import { milestoneRefusalText } from "./refusal-text.ts";
import { type PaperShown, useMarkMilestone, useUnmarkMilestone } from "./use-clock.ts";

export interface MilestoneListProps extends OfCase {
  milestones: readonly MilestoneShown[];
  papers: readonly PaperShown[];
  mayMark: boolean;
}

/** Every step of the law from the first day of sickness to the last, or what matters now. */
export function MilestoneList({ trajectoryId, milestones, papers, mayMark }: MilestoneListProps) {
  const [show, setShow] = useState<"todo" | "all">("all");
  const [marking, setMarking] = useState<MilestoneShown | null>(null);
  const unmark = useUnmarkMilestone();
  const mark = useMarkMilestone();
  const takeBack = ({ key }: MilestoneShown) =>
    unmark.mutate(
      { trajectoryId, key },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          const { done } = outcome.value;
          offerUndo(m.trajectory_page_unmarked({ title: milestoneTitle(key) }), () => mark.mutateAsync({ trajectoryId, done }));
        },
      },
    );
  const shown = show === "all" ? milestones : milestones.filter(isCurrent);
  return (
    <>
      <div className="no-print">
        <RadioGroup
          label={m.clock_show()}
          inline
          value={show}
          onChange={setShow}
          options={[
            { value: "all", label: m.clock_show_all() },
            { value: "todo", label: m.clock_show_todo() },
          ]}
        />
      </div>
      {shown.length === 0 && <p className="mt-3">{m.clock_none_now()}</p>}
      <ol className="mt-4 list-none space-y-6 p-0">
        {shown.map((milestone) => (
          <MilestoneRow
            key={milestone.key}
            trajectoryId={trajectoryId}
            milestone={milestone}
            papers={papers.filter((paper) => paper.milestone === milestone.key)}
            mayMark={mayMark}
            onMark={() => setMarking(milestone)}
            onUnmark={() => takeBack(milestone)}
          />
        ))}
      </ol>
      <VerbError refusal={unmark.data?.ok === false ? milestoneRefusalText(unmark.data.refusal) : undefined} error={unmark.error} />
      {marking !== null && <MarkMilestoneDialog trajectoryId={trajectoryId} milestone={marking} onClose={() => setMarking(null)} />}
    </>
  );
}
