import type { DataBreachId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Card, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { AuthorityPart } from "./authority-part.tsx";
import { BreachDeadline } from "./breach-deadline.tsx";
import { authorityText, clientsText, kindText } from "./breach-text.ts";
import { ClientsPart } from "./clients-part.tsx";
import { ClosePart } from "./close-part.tsx";
import { FactsPart } from "./facts-part.tsx";
import { inWords } from "./in-words.ts";
import { useBreach } from "./use-breach.ts";
import { WhoSawPart } from "./who-saw-part.tsx";

/** One breach: what is known, the clock, the decision, who saw the dossiers, what clients are told, and what was learned. */
export function BreachPage({ breachId }: { breachId: DataBreachId }) {
  const found = useBreach(breachId);
  const breach = found.data;
  return (
    <>
      <PageHeader
        title={breach === undefined ? m.breach_title() : kindText(breach.kind)}
        windowTitle={m.breach_title()}
        subtitle={breach && m.breach_facts_by({ name: breach.reportedBy, moment: inWords(breach.reportedAt) })}
      />
      {found.isError && <LoadFailed />}
      {found.isPending && <Skeleton lines={8} />}
      {breach && (
        <div className="max-w-3xl space-y-8">
          <BreachDeadline breach={breach} />
          <Card title={m.breach_facts()}>
            {/* Of another version is another form: what is typed is never laid over what somebody else saved. */}
            <FactsPart key={breach.version} breach={breach} />
          </Card>
          {breach.cases.length > 0 && (
            <Card title={m.breach_saw()}>
              <WhoSawPart key={`${breach.from} ${breach.until}`} breachId={breach.id} />
            </Card>
          )}
          <Card title={m.breach_authority()}>
            <p className="mb-4">{authorityText(breach)}</p>
            <AuthorityPart breach={breach} />
          </Card>
          <Card title={m.breach_clients()}>
            <p className="mb-4">{clientsText(breach)}</p>
            <ClientsPart breach={breach} />
          </Card>
          <Card title={m.breach_close()}>
            <ClosePart breach={breach} />
          </Card>
        </div>
      )}
    </>
  );
}
