import { day, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, Suspense, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { BedrijfsartsDraftFields } from "./bedrijfsarts-draft-fields.tsx";
import { EvaluationDraftFields } from "./evaluation-draft-fields.tsx";
import { kindText } from "./kind-text.ts";
import { PreviewButton } from "./preview-button.tsx";
import { ReportList } from "./report-list.tsx";
import { type DraftKind, useReportDraft } from "./use-report-draft.ts";

export interface TrajectoryReportsTabProps {
  trajectoryId: TrajectoryId;
  language: "nl" | "en";
}

/** The reports of one case: where each stands, and the text of the next one. */
export function TrajectoryReportsTab(props: TrajectoryReportsTabProps) {
  const [kind, setKind] = useState<DraftKind>("bedrijfsarts-rapportage");
  const list = useQuery(trpc.report.ofTrajectory.queryOptions({ trajectoryId: props.trajectoryId }));
  return (
    <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
      <section aria-labelledby="report-text">
        <h2 id="report-text" className="mb-4 text-lg font-semibold">
          {m.report_page_tab_text()}
        </h2>
        <RadioGroup
          label={m.report_page_tab_kind()}
          inline
          value={kind}
          onChange={setKind}
          options={[
            { value: "bedrijfsarts-rapportage", label: kindText("bedrijfsarts-rapportage") },
            { value: "evaluation", label: kindText("evaluation") },
          ]}
        />
        <Suspense fallback={<Skeleton lines={8} />}>
          <DraftForm key={kind} kind={kind} {...props} />
        </Suspense>
      </section>
      <section aria-labelledby="report-list">
        <h2 id="report-list" className="mb-4 text-lg font-semibold">
          {m.report_page_tab_title()}
        </h2>
        {list.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
        {list.isPending && <Skeleton lines={4} />}
        {list.data && <ReportList trajectoryId={props.trajectoryId} {...list.data} />}
      </section>
    </div>
  );
}

function DraftForm({ trajectoryId, language, kind }: TrajectoryReportsTabProps & { kind: DraftKind }) {
  const client = useQueryClient();
  const { draft, change, save, saving, dirty, error } = useReportDraft(trajectoryId, kind);
  const offer = useMutation(
    trpc.report.offer.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId })),
    }),
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await save()) toast(m.report_page_tab_saved());
  }

  async function show() {
    if (await save()) await offer.mutateAsync({ trajectoryId, kind, language }).catch(() => undefined);
  }

  return (
    <form className="mt-6 space-y-6" onSubmit={(event) => void submit(event)}>
      {draft.kind === "evaluation" ? (
        <EvaluationDraftFields draft={draft} today={day(new Date().toLocaleDateString("sv-SE"))} onChange={change} />
      ) : (
        <BedrijfsartsDraftFields draft={draft} onChange={change} />
      )}
      {error !== null && (
        <Notice kind="error" announce>
          {errorCode(error) === "CONFLICT" ? m.report_page_tab_stale() : m.errors_save_failed()}
        </Notice>
      )}
      {offer.data?.ok === false && (
        <Notice kind="error" announce>
          {offer.data.refusal.sentence}
        </Notice>
      )}
      {offer.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" busy={saving} disabled={!dirty}>
          {m.report_page_tab_save()}
        </Button>
        <Button busy={offer.isPending} onClick={() => void show()}>
          {m.report_page_tab_offer()}
        </Button>
        <PreviewButton candidate={{ trajectoryId }} kind={kind} language={language} />
      </div>
      <p className="field-hint mt-3">{m.report_page_tab_offer_hint()}</p>
    </form>
  );
}
