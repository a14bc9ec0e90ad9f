import type { TrajectoryId } from "@hervat/domain/primitives";
import { REPORT_KINDS } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadTogetherDialog } from "./read-together-dialog.tsx";
import type { ReportsShown } from "./shown.ts";
import { useLeaving } from "./use-leaving.ts";

export interface ReportActionsProps {
  trajectoryId: TrajectoryId;
  report: ReportsShown["reports"][number];
}

/** What can be done with a report where it stands. Releasing asks once more; core decides. */
export function ReportActions({ trajectoryId, report }: ReportActionsProps) {
  const client = useQueryClient();
  const again = {
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId })),
        client.invalidateQueries(trpc.delivery.list.queryFilter({ trajectoryId })),
      ]),
  };
  const release = useMutation(trpc.report.release.mutationOptions(again));
  const withdraw = useMutation(trpc.report.withdraw.mutationOptions(again));
  const [asking, setAsking] = useState<"release" | "withdraw" | null>(null);
  const { letLeave } = useLeaving(trajectoryId);
  const { standing } = report;
  const withClient = standing === "with-client" || standing === "read-not-agreed" || standing === "declined";
  const outcome = [release.data, withdraw.data].find((answer) => answer?.ok === false);

  const findings = release.data?.ok === false ? release.data.refusal.findings : [];

  return (
    <>
      <div className="flex flex-wrap gap-3">
        {withClient && letLeave && (
          <ReadTogetherDialog
            trajectoryId={trajectoryId}
            reportId={report.id}
            versionHash={report.versionHash}
            mayReact={REPORT_KINDS[report.kind].reaction}
          />
        )}
        {standing !== "concept" && standing !== "withdrawn" && (
          <a className="btn btn-quiet" href={`/files/reports/${report.id}/as-recipient.html`} target="_blank" rel="noreferrer">
            {m.reading_coach_preview()}
          </a>
        )}
        {letLeave && standing === "agreed" && !report.stops.includes("manager-not-confirmed") && (
          <Button kind="primary" busy={release.isPending} onClick={() => setAsking("release")}>
            {m.report_page_tab_release()}
          </Button>
        )}
        {standing !== "withdrawn" && standing !== "fetched" && standing !== "concept" && (
          <Button kind="quiet" busy={withdraw.isPending} onClick={() => setAsking("withdraw")}>
            {m.report_page_tab_withdraw()}
          </Button>
        )}
      </div>
      {findings.length > 0 ? (
        <GuardRefusal findings={findings} busy={release.isPending} onKeep={(keep) => release.mutate({ reportId: report.id, keep })} />
      ) : (
        outcome?.ok === false && (
          <Notice kind="error" announce>
            {outcome.refusal.sentence}
          </Notice>
        )
      )}
      {(release.isError || withdraw.isError) && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={asking === "withdraw" ? m.report_page_tab_withdraw_title() : m.report_page_tab_release_title()}
        confirm={asking === "withdraw" ? m.report_page_tab_withdraw() : m.report_page_tab_release()}
        onConfirm={() => {
          (asking === "withdraw" ? withdraw : release).mutate({ reportId: report.id });
          setAsking(null);
        }}
      >
        {asking === "withdraw" ? m.report_page_tab_withdraw_text() : m.report_page_tab_release_text()}
      </ConfirmDialog>
    </>
  );
}
