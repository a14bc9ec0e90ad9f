import type { ProgrammeId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { saveFile } from "../../app/save-file.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { NextVersionButton } from "./next-version-button.tsx";
import { OfferSwitch } from "./offer-switch.tsx";
import { ProgrammeFacts } from "./programme-facts.tsx";
import { publishedDay } from "./published-day.ts";
import { type OwnProgramme, useExportProgramme, useProgrammes } from "./use-programmes.ts";

/** The programmes of the practice: its own, version by version, and those that ship. */
export function ProgrammesSection({ onOpen }: { onOpen: (id: ProgrammeId) => void }) {
  const list = useProgrammes();
  const download = useExportProgramme();
  const [open, setOpen] = useState<"copy" | "import">();
  if (list.isError) return <LoadFailed />;
  if (list.isPending) return <Skeleton lines={8} />;
  const { own, shipped, retired, may } = list.data;
  const groups = [...Map.groupBy(own, ({ programme }) => programme.key)];

  return (
    <div className="max-w-4xl space-y-10">
      <div>
        <p className="mb-4 max-w-prose">{m.programme_intro()}</p>
        {may.change && (
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" onClick={() => setOpen("copy")}>
              {m.programme_new()}
            </Button>
            <Button onClick={() => setOpen("import")}>{m.programme_import()}</Button>
          </div>
        )}
      </div>
      <section>
        <h2 className="mb-3">{m.programme_own()}</h2>
        {groups.length === 0 && <EmptyState title={m.programme_own_none()}>{m.programme_own_none_text()}</EmptyState>}
        {groups.map(([key, versions]) => (
          <OwnGroup key={key} versions={versions.toReversed()} offered={!retired.includes(key)} mayChange={may.change} onOpen={onOpen} />
        ))}
      </section>
      <section>
        <h2 className="mb-3">{m.programme_shipped()}</h2>
        <p className="mb-4 text-ink-soft">{m.programme_shipped_text()}</p>
        {download.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
        <div className="space-y-8">
          {shipped.map(({ programme, running }) => (
            <article key={programme.key}>
              <h3>{localText(programme.names)}</h3>
              <p className="mb-3 text-ink-soft">
                {m.programme_version_line({ version: programme.version })} · {m.programme_running({ count: running })}
              </p>
              <details>
                <summary className="link mb-3 w-fit cursor-pointer">{m.programme_show()}</summary>
                <ProgrammeFacts programme={programme} />
              </details>
              <div className="flex flex-wrap items-center gap-x-6">
                <Button
                  kind="quiet"
                  className="-ml-2.5"
                  aria-label={m.programme_export_of({ name: localText(programme.names) })}
                  onClick={() => download.mutate({ key: programme.key, number: programme.version }, { onSuccess: saveFile })}
                >
                  {m.programme_export()}
                </Button>
                <OfferSwitch programme={programme} offered={!retired.includes(programme.key)} mayChange={may.change} />
              </div>
            </article>
          ))}
        </div>
      </section>
      {open === "copy" && (
        <CopyDialog
          sources={[...groups.flatMap(([, versions]) => versions.at(-1)?.programme ?? []), ...shipped.map(({ programme }) => programme)]}
          onClose={() => setOpen(undefined)}
          onMade={onOpen}
        />
      )}
      {open === "import" && <ImportDialog onClose={() => setOpen(undefined)} onMade={onOpen} />}
    </div>
  );
}

interface OwnGroupProps {
  /** The newest first. */
  versions: readonly OwnProgramme[];
  offered: boolean;
  mayChange: boolean;
  onOpen: (id: ProgrammeId) => void;
}

function OwnGroup({ versions, offered, mayChange, onOpen }: OwnGroupProps) {
  const [newest] = versions;
  if (newest === undefined) return null;
  const hasDraft = versions.some(({ publishedAt }) => publishedAt === null);
  return (
    <article className="mb-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3>{localText(newest.programme.names)}</h3>
        {mayChange && !hasDraft && <NextVersionButton programmeKey={newest.programme.key} onMade={onOpen} />}
      </div>
      <ul className="rows">
        {versions.map(({ id, programme, publishedAt, running }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
            <Link to="/programmas/$programmeId" params={{ programmeId: id }} className="link font-semibold">
              {m.programme_version_line({ version: programme.version })}
            </Link>
            {publishedAt === null ? (
              <Badge kind="wait">{m.programme_badge_draft()}</Badge>
            ) : (
              <span className="text-ink-soft">{m.programme_published_on({ day: publishedDay(publishedAt) })}</span>
            )}
            <span className="text-ink-soft">{m.programme_running({ count: running })}</span>
          </li>
        ))}
      </ul>
      {versions.some(({ publishedAt }) => publishedAt !== null) && (
        <OfferSwitch programme={newest.programme} offered={offered} mayChange={mayChange} />
      )}
    </article>
  );
}
