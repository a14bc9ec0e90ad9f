import type { KeepReason } from "@hervat/domain/guard";
import { day, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { today } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { AskedFields } from "./asked-fields.tsx";
import { BedrijfsartsDraftFields } from "./bedrijfsarts-draft-fields.tsx";
import { DraftStateLine } from "./draft-state-line.tsx";
import { EvaluationDraftFields } from "./evaluation-draft-fields.tsx";
import { LivePage } from "./live-page.tsx";
import { PreviewButton } from "./preview-button.tsx";
import { useLeaving } from "./use-leaving.ts";
import { type DraftKind, useReportDraft } from "./use-report-draft.ts";

export interface DraftFormProps {
  trajectoryId: TrajectoryId;
  language: "nl" | "en";
  kind: DraftKind;
}

/** The text of the next report and, beside it, the page that its reader gets. */
export function DraftForm({ trajectoryId, language, kind }: DraftFormProps) {
  const client = useQueryClient();
  const { draft, version, asks, unprinted, unshared, proposed, state, clashes, change, saveNow } = useReportDraft(trajectoryId, kind);
  const blocks = useQuery(trpc.report.blocksForCase.queryOptions({ trajectoryId }));
  const again = { onSuccess: () => client.invalidateQueries(trpc.report.ofTrajectory.queryFilter({ trajectoryId })) };
  const offer = useMutation(trpc.report.offer.mutationOptions(again));
  const { letLeave, coach } = useLeaving(trajectoryId);
  const asked = <AskedFields asks={asks} draft={draft} onChange={change} />;
  const refusal = offer.data?.ok === false ? offer.data.refusal : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await saveNow()) toast(m.report_page_tab_saved());
  }

  async function show(keep: KeepReason | null) {
    if (await saveNow()) await offer.mutateAsync({ trajectoryId, kind, language, keep }).catch(() => undefined);
  }

  return (
    <div className="mt-6 grid gap-10 xl:grid-cols-2">
      <form onSubmit={(event) => void submit(event)}>
        <DraftStateLine state={state} clashes={clashes} />
        {proposed && (
          <Notice kind="info" actions={<Button onClick={() => void saveNow()}>{m.report_page_proposal_take()}</Button>}>
            {m.report_page_proposal()}
          </Notice>
        )}
        <div className="mt-4 space-y-6">
          {draft.kind === "evaluation" ? (
            <EvaluationDraftFields draft={draft} today={day(today())} blocks={blocks.data ?? []} onChange={change} asked={asked} />
          ) : (
            <>
              <BedrijfsartsDraftFields
                unprinted={unprinted}
                unshared={unshared}
                draft={draft}
                blocks={blocks.data ?? []}
                onChange={change}
              />
              {asked}
            </>
          )}
        </div>
        {refusal !== undefined && refusal.findings.length > 0 ? (
          <GuardRefusal findings={refusal.findings} busy={offer.isPending} onKeep={(keep) => void show(keep)} />
        ) : (
          <VerbError refusal={refusal?.sentence} error={offer.error} />
        )}
        <div className="mt-6 flex flex-wrap items-center gap-3">
          {letLeave && (
            <Button kind="primary" busy={offer.isPending} onClick={() => void show(null)}>
              {m.report_page_tab_offer()}
            </Button>
          )}
          <Button type="submit">{m.report_page_tab_save()}</Button>
        </div>
        <p className="field-hint mt-3">{letLeave ? m.report_page_tab_offer_hint() : m.beside_leave({ coach })}</p>
      </form>
      <section aria-labelledby="live-page" className="min-w-0 xl:sticky xl:top-4 xl:self-start">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h3 id="live-page" className="font-semibold">
            {kind === "evaluation" ? m.report_page_live_manager() : m.report_page_live_doctor()}
          </h3>
          <PreviewButton candidate={{ trajectoryId }} kind={kind} language={language} />
        </div>
        <LivePage src={`/files/trajectories/${trajectoryId}/reports/${kind}/${language}/page.html?v=${version}`} />
      </section>
    </div>
  );
}
