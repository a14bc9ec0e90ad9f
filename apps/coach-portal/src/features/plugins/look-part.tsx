import type { PluginOptions } from "@hervat/domain/plugins";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { getLocale, m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Select } from "../../ui/select.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { SideBySide } from "./side-by-side.tsx";
import { type InstalledShown, type KindShown, type PluginExplained, useLookAtCase, useLookAtSample } from "./use-plugins.ts";

export interface LookPartProps {
  kind: KindShown;
  one: InstalledShown;
  explained: PluginExplained;
  /** What the practice sets in it. */
  options: PluginOptions;
}

/** The version beside the one in use: on what its author gave along, or on a case of one's own. */
export function LookPart({ kind, one, explained, options }: LookPartProps) {
  const [sample, setSample] = useState(explained.samples.find((name) => name === "normal") ?? explained.samples[0] ?? null);
  const [trajectoryId, setTrajectoryId] = useState<TrajectoryId | null>(null);
  const cases = useQuery(trpc.report.candidates.queryOptions({ kind: kind.kind }));
  const bySample = useLookAtSample();
  const byCase = useLookAtCase();
  const [asked, setAsked] = useState<"sample" | "case">("sample");
  const look = asked === "sample" ? bySample : byCase;
  const version = { kind: kind.kind, versionId: one.id, options };

  return (
    <section>
      <h2 className="mb-1">{m.plugin_page_look()}</h2>
      <p className="mb-4 max-w-prose text-ink-soft">{m.plugin_page_look_text()}</p>
      <div className="grid max-w-4xl gap-x-8 gap-y-4 md:grid-cols-2">
        <div className="space-y-3">
          <Select
            label={m.plugin_page_sample()}
            options={explained.samples.map((name) => ({ value: name, label: name }))}
            value={sample}
            placeholder={m.plugin_page_sample_none()}
            onChange={setSample}
          />
          <Button
            busy={bySample.isPending}
            disabled={sample === null}
            onClick={() => {
              setAsked("sample");
              bySample.mutate({ ...version, sample: sample ?? "" });
            }}
          >
            {m.plugin_page_look_sample()}
          </Button>
        </div>
        <div className="space-y-3">
          <Combobox
            label={m.plugin_page_case()}
            options={(cases.data ?? []).map((one) => ({ value: one.trajectoryId, label: `${one.clientCode} · ${one.clientName}` }))}
            value={trajectoryId}
            onChange={setTrajectoryId}
          />
          <Button
            busy={byCase.isPending}
            disabled={trajectoryId === null}
            onClick={() => {
              setAsked("case");
              if (trajectoryId !== null) byCase.mutate({ ...version, trajectoryId, language: getLocale() });
            }}
          >
            {m.plugin_page_look_case()}
          </Button>
        </div>
      </div>
      <VerbError refusal={look.data?.ok === false ? pluginRefusalText(look.data.refusal) : undefined} error={look.error} />
      {look.data?.ok && <SideBySide found={look.data.value} />}
    </section>
  );
}
