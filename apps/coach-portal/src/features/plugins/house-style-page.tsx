import { isWrittenByCoach } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { HouseStyleForm } from "./house-style-form.tsx";
import { LivePreview } from "./live-preview.tsx";
import { usePlugins } from "./use-plugins.ts";
import { versionLabel } from "./version-label.ts";

/** How the reports of one kind look here: set by the owner, seen by who makes them. */
export function HouseStylePage({ of }: { of: string }) {
  const plugins = usePlugins();
  if (plugins.isError) return <LoadFailed />;
  if (plugins.isPending) return <Skeleton lines={12} />;
  const { kinds, installed, may } = plugins.data;
  const kind = kinds.find((one) => one.kind === of);
  if (kind === undefined) return <EmptyState title={m.house_style_no_kind()} action={<BackLink />} />;
  const { versionId } = kind.inUse;
  const explained = versionId === null ? kind.shipped : installed.find(({ id }) => id === versionId)?.explained;
  const settable = explained && (explained.options.length > 0 || isWrittenByCoach(kind.kind));

  return (
    <>
      <p className="mb-3">
        <BackLink />
      </p>
      <PageHeader title={m.house_style_title({ kind: kind.name })} subtitle={versionLabel(plugins.data, kind, versionId)} />
      <p className="mb-8 max-w-prose">{m.house_style_intro()}</p>
      {!explained && <Notice kind="error">{m.plugin_page_refused_title()}</Notice>}
      {explained && !settable && <EmptyState title={m.house_style_none()}>{m.house_style_none_text()}</EmptyState>}
      {settable && may.change && <HouseStyleForm key={versionId} kind={kind} explained={explained} />}
      {settable && !may.change && (
        <>
          <Notice>{m.house_style_owner_only()}</Notice>
          <LivePreview kind={kind} explained={explained} values={kind.inUse.options} />
        </>
      )}
    </>
  );
}

function BackLink() {
  return (
    <Link to="/praktijk" search={{ deel: "rapporten" }} className="link">
      {m.plugin_page_back()}
    </Link>
  );
}
