import { m } from "@hervat/messages";
import { Notice } from "../../ui/notice.tsx";
import { ClientView } from "./client-view.tsx";
import { InstrumentFacts } from "./instrument-facts.tsx";
import { ScoringPart } from "./scoring-part.tsx";
import type { InstrumentPreview } from "./use-instruments.ts";
import { ValidatedBadge } from "./validated-badge.tsx";

/** What the file would bring, before anything is kept. */
export function ImportPreview({ preview: { definition, leftOut } }: { preview: InstrumentPreview }) {
  return (
    <div className="space-y-6">
      <p>
        {definition.version === 1 ? m.instrument_import_will_new() : m.instrument_import_will_version({ version: definition.version })}{" "}
        {m.instrument_import_checks()}
      </p>
      <ValidatedBadge definition={definition} />
      {leftOut.length > 0 && (
        <Notice kind="wait" title={m.instrument_import_left_out()}>
          <ul className="list-disc pl-5">
            {leftOut.map(({ linkId, text, why }) => (
              <li key={linkId}>
                {why === "no-scores"
                  ? m.instrument_import_left_scores({ text: text || linkId })
                  : m.instrument_import_left_choice({ text: text || linkId })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <InstrumentFacts definition={definition} />
      <ClientView definition={definition} />
      <ScoringPart definition={definition} />
    </div>
  );
}
