import type { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { ChangedLines, Paper } from "./side-by-side.tsx";
import { useLiveLook } from "./use-live-look.ts";
import type { KindShown, PluginExplained } from "./use-plugins.ts";

export interface LivePreviewProps {
  kind: KindShown;
  explained: PluginExplained;
  values: PluginOptions;
}

/** The report as it will be, while the form is filled in: on a sample, or on a case of one's own. Nothing is kept. */
export function LivePreview({ kind, explained, values }: LivePreviewProps) {
  const [sample, setSample] = useState(explained.samples.find((name) => name === "normal") ?? explained.samples[0] ?? null);
  const [trajectoryId, setTrajectoryId] = useState<TrajectoryId | null>(null);
  const cases = useQuery(trpc.report.candidates.queryOptions({ kind: kind.kind }));
  const look = useLiveLook({ kind: kind.kind, versionId: kind.inUse.versionId, options: values, seen: kind.seen, sample, trajectoryId });
  return (
    <section className="min-w-0 space-y-4 xl:sticky xl:top-0 xl:max-h-screen xl:self-start xl:overflow-y-auto xl:py-4">
      <h2>{m.house_style_preview()}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={m.plugin_page_sample()}
          options={explained.samples.map((name) => ({ value: name, label: name }))}
          value={sample}
          placeholder={m.plugin_page_sample_none()}
          onChange={(next) => {
            setTrajectoryId(null);
            setSample(next);
          }}
        />
        <Combobox
          label={m.plugin_page_case()}
          options={(cases.data ?? []).map((one) => ({ value: one.trajectoryId, label: `${one.clientCode} · ${one.clientName}` }))}
          value={trajectoryId}
          onChange={setTrajectoryId}
        />
      </div>
      <p role="status" className="min-h-6 text-ink-soft">
        {look.busy ? m.house_style_preview_busy() : ""}
      </p>
      <VerbError refusal={look.refusal && pluginRefusalText(look.refusal)} error={look.error} />
      {look.found === undefined && look.busy && <Skeleton lines={10} />}
      {look.found !== undefined && (
        <>
          <Paper title={m.house_style_paper()} side={look.found.chosen} />
          {look.found.changed !== null && <ChangedLines changed={look.found.changed} />}
        </>
      )}
    </section>
  );
}
