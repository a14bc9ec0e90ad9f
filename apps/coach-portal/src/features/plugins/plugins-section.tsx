import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { AddPluginDialog } from "./add-plugin-dialog.tsx";
import { HealthPart } from "./health-part.tsx";
import { KeysPart } from "./keys/keys-part.tsx";
import { KindRow } from "./kind-row.tsx";
import { OfferedPart } from "./offered-part.tsx";
import { type InstalledShown, type PluginsShown, usePlugins } from "./use-plugins.ts";
import { ownLabel } from "./version-label.ts";

/** Which version makes which report, what the practice brought itself, and how each of them does. */
export function PluginsSection({ onOpen }: { onOpen: (id: InstalledShown["id"]) => void }) {
  const plugins = usePlugins();
  const [adding, setAdding] = useState(false);
  if (plugins.isError) return <LoadFailed />;
  if (plugins.isPending) return <Skeleton lines={10} />;
  const { kinds, installed, may } = plugins.data;

  return (
    <div className="max-w-4xl space-y-12">
      <div>
        <p className="mb-4 max-w-prose">{m.plugin_page_intro()}</p>
        {may.change ? (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {m.plugin_page_add()}
          </Button>
        ) : (
          <p className="text-ink-soft">{m.plugin_page_owner_only()}</p>
        )}
      </div>
      {may.change && <OfferedPart onOpen={onOpen} />}
      <section>
        <h2 className="mb-3">{m.plugin_page_in_use_title()}</h2>
        <ul className="rows">
          {kinds.map((kind) => (
            <KindRow key={kind.kind} kind={kind} plugins={plugins.data} />
          ))}
        </ul>
      </section>
      <section>
        <h2 className="mb-3">{m.plugin_page_own_title()}</h2>
        {installed.length === 0 && <EmptyState title={m.plugin_page_own_none()}>{m.plugin_page_own_none_text()}</EmptyState>}
        <ul className="rows">
          {installed.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
              <Link to="/plugins/$versionId" params={{ versionId: one.id }} className="link font-semibold">
                {ownLabel(one)}
              </Link>
              <StandingBadge one={one} kinds={kinds} />
              <span className="text-ink-soft">{one.kindName}</span>
              <span className="text-ink-soft">{m.plugin_page_added_on({ moment: formatMoment(one.installedAt) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <KeysPart plugins={plugins.data} />
      <HealthPart />
      {adding && <AddPluginDialog onClose={() => setAdding(false)} onAdded={onOpen} />}
    </div>
  );
}

function StandingBadge({ one, kinds }: { one: InstalledShown; kinds: PluginsShown["kinds"] }) {
  if (one.removed) return <Badge>{m.plugin_page_badge_removed()}</Badge>;
  if (one.trouble !== null) return <Badge kind="error">{m.plugin_page_badge_refused()}</Badge>;
  if (one.switchedOff !== null) return <Badge kind="wait">{m.plugin_page_badge_off()}</Badge>;
  if (kinds.some(({ inUse }) => inUse.versionId === one.id)) return <Badge kind="done">{m.plugin_page_badge_in_use()}</Badge>;
  if (kinds.some(({ ofEmployers }) => ofEmployers.some(({ choice }) => choice.versionId === one.id)))
    return <Badge kind="done">{m.plugin_page_badge_employer()}</Badge>;
  const trial = kinds.find((kind) => kind.trial?.choice.versionId === one.id)?.trial;
  if (trial?.stage === "pilot") return <Badge kind="busy">{m.plugin_page_badge_pilot()}</Badge>;
  if (trial?.stage === "preview") return <Badge kind="wait">{m.plugin_page_badge_preview()}</Badge>;
  return <Badge>{m.plugin_page_badge_idle()}</Badge>;
}
