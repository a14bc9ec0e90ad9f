import { PlainDate, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";

export interface ReadTogetherDialogProps {
  trajectoryId: TrajectoryId;
  reportId: ReportId;
}

/** Coach and client read the very text that would leave, and record what the client says. No answer is never a yes. */
export function ReadTogetherDialog({ trajectoryId, reportId }: ReadTogetherDialogProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [agreedOn, setAgreedOn] = useState(() => new Date().toLocaleDateString("sv-SE"));
  const [remarks, setRemarks] = useState("");
  const text = useQuery(trpc.report.text.queryOptions({ reportId }, { enabled: open }));
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
    if (!day.success || text.data === undefined) return;
    const { versionHash } = text.data;
    agree.mutate({ reportId, versionHash, agreedOn: day.data, sessionId: null, remarks: remarks.trim() === "" ? null : remarks.trim() });
  }

  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {m.reports_tab_read()}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={m.reports_tab_agree_title()}
        actions={
          <>
            <Button kind="primary" busy={agree.isPending} disabled={text.data === undefined || !day.success} onClick={record}>
              {m.reports_tab_agree()}
            </Button>
            <Button busy={decline.isPending} onClick={() => decline.mutate({ reportId })}>
              {m.reports_tab_decline()}
            </Button>
          </>
        }
      >
        {text.isPending && <Skeleton lines={6} />}
        {text.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
        {text.data && (
          // The page is inert markup out of the allow-list; a sandboxed frame keeps it apart from the portal all the same.
          <iframe className="h-[50vh] w-full border border-line bg-white" sandbox="" title={m.reports_tab_read()} srcDoc={text.data.html} />
        )}
        <DateField label={m.reports_tab_agreed_on()} value={agreedOn} onChange={setAgreedOn} />
        <TextArea label={m.reports_tab_remarks()} optional rows={2} value={remarks} onChange={setRemarks} />
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
