import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment, formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { errorText } from "./error-text.ts";
import { type PluginHealth, useCheckPlugin, usePluginHealth, usePlugins } from "./use-plugins.ts";

/** How every version does here, those that ship and those of the practice. */
export function HealthPart() {
  const health = usePluginHealth();
  return (
    <section>
      <h2 className="mb-1">{m.plugin_page_health()}</h2>
      <p className="mb-3 text-ink-soft">{m.plugin_page_health_days()}</p>
      {health.isError && <LoadFailed />}
      {health.isPending && <Skeleton lines={5} />}
      <ul className="rows">
        {health.data?.map((one) => (
          <HealthRow key={`${one.pluginId}@${one.pluginVersion}`} one={one} />
        ))}
      </ul>
    </section>
  );
}

function HealthRow({ one }: { one: PluginHealth }) {
  const { pluginId, pluginVersion, kindName, state, made, failed, p50, p95, peakBytes, lastAt, failure } = one;
  const trouble = state.kind === "refused" ? state.trouble : (failure?.trouble ?? null);
  return (
    <li className="space-y-1 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-semibold">
          {pluginId} {pluginVersion}
        </span>
        <StateBadge one={one} />
        <span className="text-ink-soft">{kindName}</span>
      </div>
      <p className="text-ink-soft">
        {made + failed === 0 && m.plugin_page_health_nothing()}
        {made > 0 && p50 !== null && p95 !== null && (
          <>
            {m.plugin_page_health_made({ count: made })} · {m.plugin_page_health_half({ ms: formatNumber(p50) })} ·{" "}
            {m.plugin_page_health_most({ ms: formatNumber(p95) })}
          </>
        )}
        {peakBytes !== null && ` · ${m.plugin_page_health_memory({ size: formatNumber(Math.ceil(peakBytes / 1e5) / 10) })}`}
        {lastAt !== null && ` · ${m.plugin_page_health_last({ moment: formatMoment(lastAt) })}`}
        {failed > 0 && ` · ${m.plugin_page_health_failed({ count: failed })}`}
      </p>
      {trouble !== null && (
        <>
          <p>
            {failure !== null && state.kind !== "refused" && `${formatMoment(failure.at)}: `}
            {trouble.sentence}
          </p>
          <CopyError one={one} trouble={trouble} />
        </>
      )}
    </li>
  );
}

function StateBadge({ one: { state, failed } }: { one: PluginHealth }) {
  if (state.kind === "removed") return <Badge>{m.plugin_page_badge_removed()}</Badge>;
  if (state.kind === "switched-off") return <Badge kind="wait">{m.plugin_page_badge_off()}</Badge>;
  if (state.kind === "refused") return <Badge kind="error">{m.plugin_page_badge_refused()}</Badge>;
  return failed > 0 ? (
    <Badge kind="wait">{m.plugin_page_badge_failing()}</Badge>
  ) : (
    <Badge kind="done">{m.plugin_page_badge_loaded()}</Badge>
  );
}

type Trouble = NonNullable<PluginHealth["failure"]>["trouble"];

/** For the author of a report: what went wrong, in which version and with which sample. Nothing of a case is in it. */
function CopyError({ one, trouble }: { one: PluginHealth; trouble: Trouble }) {
  const check = useCheckPlugin();
  const inUse = usePlugins().data?.kinds.find(({ kind }) => kind === one.kind)?.inUse;
  const [copied, setCopied] = useState<string>();

  async function copy(): Promise<void> {
    const { kind, versionId } = one;
    const checked =
      kind === null
        ? undefined
        : await check.mutateAsync({ kind, versionId, options: inUse?.versionId === versionId ? inUse.options : {} });
    const text = errorText(one, trouble, checked?.ok ? checked.value : undefined);
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setCopied(text);
  }

  return (
    <>
      <Button kind="quiet" className="-ml-2.5" busy={check.isPending} onClick={() => void copy().catch(() => undefined)}>
        {m.plugin_page_copy_error()}
      </Button>
      {copied !== undefined && (
        <div role="status">
          <p className="text-ink-soft">{m.plugin_page_copied()}</p>
          <pre className="mt-1 overflow-x-auto text-sm whitespace-pre-wrap">{copied}</pre>
        </div>
      )}
      <VerbError refusal={undefined} error={check.error} />
    </>
  );
}
