import type { ReportKindKey } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { openPdfTab } from "../../app/show-pdf.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CandidateShown } from "./shown.ts";

export interface PreviewButtonProps {
  candidate: Pick<CandidateShown, "trajectoryId"> | undefined;
  kind: ReportKindKey;
  language: "nl" | "en";
}

/** One document as the batch would make it, in a tab of its own; it is made, shown and forgotten. */
export function PreviewButton({ candidate, kind, language }: PreviewButtonProps) {
  const preview = useMutation(trpc.report.preview.mutationOptions());

  async function look() {
    if (candidate === undefined) return;
    const tab = openPdfTab();
    const outcome = await preview.mutateAsync({ trajectoryId: candidate.trajectoryId, kind, language }).catch(() => undefined);
    if (outcome?.ok) tab.show(outcome.value.pdfBase64);
    else tab.close();
  }

  return (
    <>
      <Button disabled={candidate === undefined} busy={preview.isPending} onClick={() => void look()}>
        {m.report_page_new_preview()}
      </Button>
      {preview.data?.ok === false && (
        <Notice kind="error" announce>
          {preview.data.refusal.sentence}
        </Notice>
      )}
      {preview.isError && (
        <Notice kind="error" announce>
          {m.errors_load_failed()}
        </Notice>
      )}
    </>
  );
}
