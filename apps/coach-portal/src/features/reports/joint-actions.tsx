import type { KeepReason } from "@hervat/domain/guard";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { trpc } from "../../app/trpc.ts";
import { underscored } from "../../app/underscored.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import type { ReportsShown } from "./shown.ts";
import { useLeaving } from "./use-leaving.ts";

type Report = ReportsShown["reports"][number];

export interface JointActionsProps {
  trajectoryId: TrajectoryId;
  report: Report;
  joint: NonNullable<Report["joint"]>;
}

/** After the client's yes: the joint text goes to the manager, and what he says of it stands here. */
export function JointActions({ trajectoryId, report, joint }: JointActionsProps) {
  const client = useQueryClient();
  const again = { onSuccess: () => client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId })) };
  const { letLeave } = useLeaving(trajectoryId);
  const put = useMutation(trpc.report.putBeforeManager.mutationOptions(again));
  const aloud = useMutation(trpc.report.confirmInTalk.mutationOptions(again));
  const [asking, setAsking] = useState(false);
  const asked = { reportId: report.id, versionHash: report.versionHash };
  const verb = aloud.data?.ok === false ? aloud : put;
  const refusal = verb.data?.ok === false ? verb.data.refusal : undefined;
  const keepAnyway = (keep: KeepReason) => verb.mutate({ ...asked, keep });

  return (
    <div className="space-y-3">
      <p>{standingLine(joint)}</p>
      {joint.note !== null && <blockquote className="border-l-2 border-line pl-3 whitespace-pre-line">{joint.note}</blockquote>}
      {joint.answer !== "agrees" && (
        <div className="flex flex-wrap gap-3">
          {letLeave && (
            <Button kind={joint.putOn === null ? "primary" : "quiet"} busy={put.isPending} onClick={() => put.mutate(asked)}>
              {joint.putOn === null ? m.joint_coach_put() : m.joint_coach_put_again()}
            </Button>
          )}
          <Button kind="quiet" busy={aloud.isPending} onClick={() => setAsking(true)}>
            {m.joint_coach_aloud()}
          </Button>
        </div>
      )}
      {refusal !== undefined && refusal.findings.length > 0 ? (
        <GuardRefusal findings={refusal.findings} busy={verb.isPending} onKeep={keepAnyway} />
      ) : (
        <VerbError refusal={refusal?.sentence} error={put.error ?? aloud.error} />
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.joint_coach_aloud_title()}
        confirm={m.joint_coach_aloud()}
        onConfirm={() => {
          aloud.mutate(asked);
          setAsking(false);
        }}
      >
        {m.joint_coach_aloud_text()}
      </ConfirmDialog>
    </div>
  );
}

function standingLine({ putOn, answer, part, answeredOn }: JointActionsProps["joint"]): string {
  if (putOn === null) return m.joint_coach_not_put();
  if (answer === null || answeredOn === null) return m.joint_coach_waits({ date: formatDay(putOn) });
  if (answer === "agrees") return m.joint_coach_yes({ date: formatDay(answeredOn) });
  return m.joint_coach_change({ part: part === null ? "" : m.area_joint[`joint_part_${underscored(part)}`]().toLowerCase() });
}
