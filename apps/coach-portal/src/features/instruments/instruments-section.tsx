import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { SheetButtons } from "./sheet-buttons.tsx";
import { type Instrument, useInstruments } from "./use-instruments.ts";
import { ValidatedBadge } from "./validated-badge.tsx";

/** The questionnaires of the practice: its own and those that ship, each by its newest version. */
export function InstrumentsSection({ onOpen }: { onOpen: (key: string) => void }) {
  const list = useInstruments();
  const [importing, setImporting] = useState(false);
  if (list.isError) return <LoadFailed />;
  if (list.isPending) return <Skeleton lines={8} />;
  const { instruments, may } = list.data;
  const newest = instruments.filter(({ replaced }) => !replaced);
  const own = newest.filter(({ brought }) => brought !== null);

  return (
    <div className="max-w-4xl space-y-10">
      <div>
        <p className="mb-4 max-w-prose">{m.instrument_intro()}</p>
        {may.change && (
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" onClick={() => setImporting(true)}>
              {m.instrument_import()}
            </Button>
            <SheetButtons />
          </div>
        )}
      </div>
      <section>
        <h2 className="mb-3">{m.instrument_own()}</h2>
        {own.length === 0 ? (
          <EmptyState title={m.instrument_own_none()}>{may.change && m.instrument_own_none_text()}</EmptyState>
        ) : (
          <Rows instruments={own} />
        )}
      </section>
      <section>
        <h2 className="mb-3">{m.instrument_shipped()}</h2>
        <Rows instruments={newest.filter(({ brought }) => brought === null)} />
      </section>
      {importing && <ImportDialog onClose={() => setImporting(false)} onMade={onOpen} />}
    </div>
  );
}

function Rows({ instruments }: { instruments: readonly Instrument[] }) {
  return (
    <ul className="rows">
      {instruments.map(({ definition, brought }) => (
        <li key={definition.key} className="py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Link to="/vragenlijsten/$key" params={{ key: definition.key }} className="link font-semibold">
              {localText(definition.names)}
            </Link>
            <ValidatedBadge definition={definition} />
            {brought?.stoppedAt != null && <Badge kind="wait">{m.instrument_stopped()}</Badge>}
          </div>
          <p className="text-ink-soft">
            {m.instrument_line({ version: definition.version, questions: definition.items.length, minutes: definition.minutes })} ·{" "}
            {definition.holder}
          </p>
        </li>
      ))}
    </ul>
  );
}
