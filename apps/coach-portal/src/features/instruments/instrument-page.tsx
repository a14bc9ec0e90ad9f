import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { saveFile } from "../../app/save-file.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ClientView } from "./client-view.tsx";
import { InstrumentFacts } from "./instrument-facts.tsx";
import { OfferButton } from "./offer-button.tsx";
import { ScoringPart } from "./scoring-part.tsx";
import { type Instrument, useExportInstrument, useInstruments } from "./use-instruments.ts";
import { ValidatedBadge } from "./validated-badge.tsx";

export interface InstrumentPageProps {
  instrumentKey: string;
  /** The newest where none is named. */
  version: number | undefined;
}

/** One version of a questionnaire: whose it is, what the client reads, how it is scored, and the versions beside it. */
export function InstrumentPage({ instrumentKey, version }: InstrumentPageProps) {
  const list = useInstruments();
  const download = useExportInstrument();
  if (list.isError) return <LoadFailed />;
  if (list.isPending) return <Skeleton lines={12} />;
  const versions = list.data.instruments.filter(({ definition }) => definition.key === instrumentKey);
  const shown = versions.find(({ definition }) => version === undefined || definition.version === version);
  if (shown === undefined) return <EmptyState title={m.instrument_gone()} action={<BackLink />} />;
  const { definition, brought } = shown;
  const take = (format: "json" | "fhir") =>
    download.mutate({ key: definition.key, number: definition.version, format }, { onSuccess: saveFile });

  return (
    <>
      <p className="mb-3">
        <BackLink />
      </p>
      <PageHeader
        title={localText(definition.names)}
        subtitle={subtitleOf(shown)}
        actions={
          <>
            <Button busy={download.isPending} onClick={() => take("json")}>
              {m.instrument_export_json()}
            </Button>
            <Button onClick={() => take("fhir")}>{m.instrument_export_fhir()}</Button>
            {brought !== null && !shown.replaced && list.data.may.change && <OfferButton brought={brought} />}
          </>
        }
      />
      {download.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      <p className="mb-8 flex flex-wrap gap-3">
        <ValidatedBadge definition={definition} />
        {brought?.stoppedAt != null && <Badge kind="wait">{m.instrument_stopped()}</Badge>}
      </p>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <section>
          <h2 className="mb-3">{m.instrument_client_view()}</h2>
          <ClientView key={definition.version} definition={definition} />
        </section>
        <div className="space-y-10">
          <section>
            <h2 className="mb-3">{m.instrument_rights()}</h2>
            <InstrumentFacts definition={definition} />
          </section>
          <section>
            <h2 className="mb-3">{m.instrument_scoring()}</h2>
            <ScoringPart definition={definition} />
          </section>
          {brought !== null && <Versions versions={versions} shown={shown} />}
        </div>
      </div>
    </>
  );
}

function BackLink() {
  return (
    <Link to="/praktijk" search={{ deel: "vragenlijsten" }} className="link">
      {m.instrument_back()}
    </Link>
  );
}

function subtitleOf({ definition: { version }, brought, replaced }: Instrument): string {
  if (replaced) return m.instrument_subtitle_replaced({ version });
  if (brought === null) return m.instrument_subtitle_shipped({ version });
  return m.instrument_subtitle({ version, date: formatDay(brought.at.slice(0, 10)) });
}

function Versions({ versions, shown }: { versions: readonly Instrument[]; shown: Instrument }) {
  return (
    <section>
      <h2 className="mb-3">{m.instrument_versions()}</h2>
      <p className="mb-3 text-ink-soft">{m.instrument_version_never_changes()}</p>
      <ul className="rows">
        {versions.map((one) => (
          <li key={one.definition.version} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <Link
              to="/vragenlijsten/$key"
              params={{ key: one.definition.key }}
              search={{ versie: one.definition.version }}
              className="link"
              aria-current={one === shown ? "page" : undefined}
            >
              {m.instrument_version({ version: one.definition.version })}
            </Link>
            {!one.replaced && one.brought?.stoppedAt == null && <Badge kind="done">{m.instrument_version_now()}</Badge>}
            {one.brought !== null && <span className="text-ink-soft">{formatDay(one.brought.at.slice(0, 10))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
