import type { ReportKindKey } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader, StickyActionBar } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { candidateColumns } from "./candidate-columns.tsx";
import { filterCandidates } from "./filter-candidates.ts";
import { kindText } from "./kind-text.ts";
import { PasteCodesDialog } from "./paste-codes-dialog.tsx";
import { PreviewButton } from "./preview-button.tsx";

export interface NewBatchPageProps {
  language: "nl" | "en";
  /** Kinds that this role may make. */
  kinds: readonly ReportKindKey[];
}

/** What, for whom, look at one, make them all. Making sends nothing and issues nothing. */
export function NewBatchPage({ language, kinds }: NewBatchPageProps) {
  const navigate = useNavigate();
  const chosenElsewhere = useRouter().state.location.state.trajectoryIds ?? [];
  const [kind, setKind] = useState<ReportKindKey>(kinds[0] ?? "invoice");
  const [standing, setStanding] = useState<"concept" | "final">("concept");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(chosenElsewhere));
  const [text, setText] = useState("");
  const [ended, setEnded] = useState(chosenElsewhere.length > 0);
  const list = useQuery(trpc.report.candidates.queryOptions({ kind }));
  const filter = useDeferredValue(text);
  const rows = useMemo(() => filterCandidates(list.data ?? [], { text: filter, ended }), [list.data, filter, ended]);
  const chosen = (list.data ?? []).filter(({ trajectoryId }) => selected.has(trajectoryId));
  const start = useMutation(
    trpc.batch.start.mutationOptions({
      onSuccess: (outcome) => {
        if (outcome.ok) void navigate({ to: "/rapporten/$batchId", params: { batchId: outcome.value.batchId } });
      },
    }),
  );

  return (
    <>
      <PageHeader title={m.report_page_new_title()} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <RadioGroup
          label={m.report_page_new_kind()}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: kindText(value) }))}
        />
        <RadioGroup
          label={m.report_page_new_standing()}
          value={standing}
          onChange={setStanding}
          options={[
            { value: "concept", label: m.report_page_new_concept(), hint: m.report_page_new_concept_hint() },
            { value: "final", label: m.report_page_new_final(), hint: m.report_page_new_final_hint() },
          ]}
        />
      </div>
      <h2 className="mt-8 mb-4 text-lg font-semibold">{m.report_page_new_who()}</h2>
      <search className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField label={m.report_page_new_filter()} type="search" value={text} onChange={setText} />
        <Button
          onClick={() => setSelected(new Set((list.data ?? []).filter(({ due }) => due).map(({ trajectoryId }) => trajectoryId)))}
          disabled={!list.data?.some(({ due }) => due)}
        >
          {m.report_page_new_due()}
        </Button>
        <PasteCodesDialog
          candidates={list.data ?? []}
          onChosen={(ids) => {
            setSelected(new Set([...selected, ...ids]));
            setEnded(true);
          }}
        />
        <Checkbox label={m.report_page_new_ended()} checked={ended} onChange={setEnded} />
      </search>
      {list.isError && <LoadFailed />}
      {list.isPending && <Skeleton lines={8} />}
      {list.data && (
        <Table
          excel="rapporten"
          caption={m.report_page_new_who()}
          rows={rows}
          columns={candidateColumns()}
          rowKey={({ trajectoryId }) => trajectoryId}
          rowName={({ clientName }) => clientName}
          selection={{ selected, onChange: setSelected }}
          empty={<EmptyState title={m.report_page_new_none_title()}>{m.report_page_new_none_text()}</EmptyState>}
        />
      )}
      <StickyActionBar>
        <Button
          kind="primary"
          busy={start.isPending}
          disabled={chosen.length === 0}
          onClick={() => start.mutate({ kind, standing, language, trajectoryIds: chosen.map(({ trajectoryId }) => trajectoryId) })}
        >
          {chosen.length === 1 ? m.report_page_new_start_one() : m.report_page_new_start({ count: chosen.length })}
        </Button>
        <PreviewButton candidate={chosen[0]} kind={kind} language={language} />
        {chosen.length === 0 && <span className="text-ink-soft">{m.report_page_new_nothing()}</span>}
        {start.isError && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
        {start.data?.ok === false && (
          <Notice kind="error" announce>
            {start.data.refusal.kind === "queue-full" ? m.batches_queue_full(start.data.refusal) : m.batches_plugin_missing()}
          </Notice>
        )}
      </StickyActionBar>
    </>
  );
}
