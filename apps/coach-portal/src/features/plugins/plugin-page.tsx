import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { FileFacts } from "./file-facts.tsx";
import { PluginFacts } from "./plugin-facts.tsx";
import { pluginRefusalText } from "./refusal-text.ts";
import { OffButton, OffNotice } from "./switch-off.tsx";
import { type InstalledShown, type PluginsShown, usePlugins, useRemovePlugin } from "./use-plugins.ts";
import { ownLabel } from "./version-label.ts";
import { VersionParts } from "./version-parts.tsx";

export interface PluginPageProps {
  versionId: InstalledShown["id"];
  onGone: () => void;
}

/** One version that the practice brought: what it is, how it looks beside the one in use, and who gets its reports. */
export function PluginPage({ versionId, onGone }: PluginPageProps) {
  const plugins = usePlugins();
  if (plugins.isError) return <LoadFailed />;
  if (plugins.isPending) return <Skeleton lines={12} />;
  const one = plugins.data.installed.find(({ id }) => id === versionId);
  if (one === undefined) return <EmptyState title={m.plugin_page_gone()} action={<BackLink />} />;
  const { explained, trouble, removed } = one;
  const kind = plugins.data.kinds.find((shown) => shown.kind === explained?.kind);

  return (
    <>
      <p className="mb-3">
        <BackLink />
      </p>
      <PageHeader
        title={ownLabel(one)}
        subtitle={addedText(one)}
        actions={
          plugins.data.may.change &&
          !removed && (
            <>
              {one.switchedOff === null && kind !== undefined && <OffButton one={one} />}
              <RemoveButton one={one} onGone={onGone} />
            </>
          )
        }
      />
      <div className="mb-8 space-y-4 empty:hidden">
        {one.switchedOff !== null && <OffNotice one={one} off={one.switchedOff} mayChange={plugins.data.may.change} />}
        {removed && <Notice>{m.plugin_page_removed_text()}</Notice>}
        {trouble !== null && (
          <Notice kind="error" title={m.plugin_page_refused_title()}>
            {trouble.sentence}
          </Notice>
        )}
      </div>
      {explained !== null && (
        <div className="space-y-12">
          <div className="grid gap-x-12 gap-y-6 xl:grid-cols-2">
            <section>
              <h2 className="mb-3">{m.plugin_page_what()}</h2>
              <PluginFacts explained={explained} />
            </section>
            <section>
              <h2 className="mb-3">{m.plugin_page_the_file()}</h2>
              <FileFacts size={one.size} sha256={one.sha256} signature={one.signature} />
            </section>
          </div>
          {kind === undefined ? (
            <Notice>{m.plugin_page_other_kind()}</Notice>
          ) : (
            <VersionParts kind={kind} one={one} explained={explained} plugins={plugins.data} />
          )}
        </div>
      )}
    </>
  );
}

function addedText({ installedAt, installedBy }: InstalledShown): string {
  const moment = formatMoment(installedAt);
  return installedBy === null ? m.plugin_page_added_on({ moment }) : m.plugin_page_added_by({ moment, name: installedBy });
}

function BackLink() {
  return (
    <Link to="/praktijk" search={{ deel: "rapporten" }} className="link">
      {m.plugin_page_back()}
    </Link>
  );
}

function RemoveButton({ one, onGone }: { one: PluginsShown["installed"][number]; onGone: () => void }) {
  const [asking, setAsking] = useState(false);
  const remove = useRemovePlugin();
  const refused = remove.data?.ok === false ? remove.data.refusal : undefined;
  if (one.used) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{m.plugin_page_remove()}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.plugin_page_remove_title()}
        confirm={m.plugin_page_remove()}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ versionId: one.id }, { onSuccess: (outcome) => outcome.ok && onGone() })}
      >
        {m.plugin_page_remove_text()}
        <VerbError refusal={refused && pluginRefusalText(refused)} error={remove.error} />
      </ConfirmDialog>
    </>
  );
}
