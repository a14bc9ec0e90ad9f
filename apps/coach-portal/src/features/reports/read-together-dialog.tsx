import { PlainDate, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";

export interface ReadTogetherDialogProps {
  trajectoryId: TrajectoryId;
  reportId: ReportId;
  /** Of the text that the frame shows. */
  versionHash: VersionHash;
}

/** Coach and client read the very text that would leave, and record what the client says. No answer is never a yes. */
export function ReadTogetherDialog({ trajectoryId, reportId, versionHash }: ReadTogetherDialogProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [agreedOn, setAgreedOn] = useState(() => new Date().toLocaleDateString("sv-SE"));
  const [remarks, setRemarks] = useState("");
  const done = {
    onSuccess: (outcome: { ok: boolean }) => {
      if (!outcome.ok) return;
      setOpen(false);
      void client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId }));
    },
  };
  const agree = useMutation(trpc.report.recordAgreement.mutationOptions(done));
  const decline = useMutation(trpc.report.decline.mutationOptions(done));
  const day = PlainDate.safeParse(agreedOn);
  const refused = agree.data?.ok === false ? agree.data.refusal.sentence : undefined;

  function record() {
    if (!day.success) return;
    agree.mutate({ reportId, versionHash, agreedOn: day.data, sessionId: null, remarks: remarks.trim() === "" ? null : remarks.trim() });
  }

  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {m.report_page_tab_read()}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={m.report_page_tab_agree_title()}
        actions={
          <>
            <Button kind="primary" busy={agree.isPending} disabled={!day.success} onClick={record}>
              {m.report_page_tab_agree()}
            </Button>
            <Button busy={decline.isPending} onClick={() => decline.mutate({ reportId })}>
              {m.report_page_tab_decline()}
            </Button>
          </>
        }
      >
        <iframe
          className="h-[50vh] w-full border border-line bg-white"
          sandbox=""
          title={m.report_page_tab_read()}
          src={`/files/reports/${reportId}/text.html#${versionHash.slice(0, 8)}`}
        />
        <DateField label={m.report_page_tab_agreed_on()} value={agreedOn} onChange={setAgreedOn} />
        <TextArea label={m.report_page_tab_remarks()} optional rows={2} value={remarks} onChange={setRemarks} />
        {refused !== undefined && (
          <Notice kind="error" announce>
            {refused}
          </Notice>
        )}
        {(agree.isError || decline.isError) && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
