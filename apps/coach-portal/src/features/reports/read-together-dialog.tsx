import { PlainDate, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { readBase64 } from "../../app/read-base64.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";

export interface ReadTogetherDialogProps {
  trajectoryId: TrajectoryId;
  reportId: ReportId;
  /** Of the text that the frame shows. */
  versionHash: VersionHash;
  /** Whether a reaction of hers may go along with this kind. */
  mayReact: boolean;
}

type Way = "aloud" | "paper" | "code";

/** Coach and client read the very text that would leave, and record what the client says. No answer is never a yes. */
export function ReadTogetherDialog({ trajectoryId, reportId, versionHash, mayReact }: ReadTogetherDialogProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("aloud");
  const [agreedOn, setAgreedOn] = useState(() => new Date().toLocaleDateString("sv-SE"));
  const [scan, setScan] = useState<File>();
  const [code, setCode] = useState("");
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
  const beside = useMutation(trpc.reading.answerBeside.mutationOptions(done));
  const day = PlainDate.safeParse(agreedOn);
  const said = remarks.trim() === "" ? null : remarks.trim();
  const [refused] = [agree.data, beside.data].flatMap((outcome) => (outcome?.ok === false ? [outcome.refusal.sentence] : []));
  const ready = way === "code" ? code.trim() !== "" : day.success && (way === "aloud" || scan !== undefined);

  async function answer(yes: boolean) {
    if (way === "code") return beside.mutate({ reportId, versionHash, answer: yes ? "yes" : "no", code, reaction: said });
    if (!yes) return decline.mutate({ reportId });
    if (!day.success) return;
    const paper = way === "paper" && scan !== undefined ? await readBase64(scan) : null;
    agree.mutate({ reportId, versionHash, agreedOn: day.data, sessionId: null, scan: paper, remarks: said });
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
            <Button kind="primary" busy={agree.isPending || beside.isPending} disabled={!ready} onClick={() => void answer(true)}>
              {m.report_page_tab_agree()}
            </Button>
            <Button busy={decline.isPending} disabled={way === "code" && !ready} onClick={() => void answer(false)}>
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
        <RadioGroup
          label={m.reading_coach_way()}
          inline
          value={way}
          onChange={setWay}
          options={[
            { value: "aloud", label: m.reading_coach_way_aloud() },
            { value: "paper", label: m.reading_coach_way_paper() },
            { value: "code", label: m.reading_coach_way_code() },
          ]}
        />
        {way === "code" ? (
          <TextField
            label={m.reading_coach_code()}
            hint={m.reading_coach_code_hint()}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
        ) : (
          <DateField label={m.report_page_tab_agreed_on()} value={agreedOn} onChange={setAgreedOn} />
        )}
        {way === "paper" && <FileDrop label={m.reading_coach_scan()} accept=".pdf,.jpg,.jpeg,.png" chosen={scan} onFile={setScan} />}
        {mayReact && <TextArea label={m.report_page_tab_remarks()} optional rows={2} value={remarks} onChange={setRemarks} />}
        {refused !== undefined && (
          <Notice kind="error" announce>
            {refused}
          </Notice>
        )}
        {(agree.isError || decline.isError || beside.isError) && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
