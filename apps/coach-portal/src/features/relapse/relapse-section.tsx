import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { FollowUpPart } from "./follow-up-part.tsx";
import { RelapseDialog } from "./relapse-dialog.tsx";
import { ShareAgreementsDialog } from "./share-agreements-dialog.tsx";
import { type RelapseShown, useRelapse, useShareAgreements, type Version } from "./use-relapse.ts";

/** What keeps her well, in two halves: her own signals, and what was agreed at work; then the moments to look back. */
export function RelapseSection({ trajectoryId }: OfCase) {
  const relapse = useRelapse({ trajectoryId });
  return (
    <section id="terugval" className="scroll-mt-6">
      <h2>{m.relapse_title()}</h2>
      <p className="text-ink-soft">{m.relapse_explain()}</p>
      {relapse.isError && <LoadFailed />}
      {relapse.isPending && <Skeleton />}
      {relapse.data && <Plan trajectoryId={trajectoryId} shown={relapse.data} />}
      {relapse.data && <FollowUpPart trajectoryId={trajectoryId} shown={relapse.data} />}
    </section>
  );
}

function Plan({ trajectoryId, shown }: OfCase & { shown: RelapseShown }) {
  const [asking, setAsking] = useState<"write" | "share" | null>(null);
  const share = useShareAgreements();
  const [newest, ...older] = shown.versions;
  const { released, may } = shown;
  const close = () => setAsking(null);

  return (
    <>
      {newest === undefined ? <p className="mt-2 text-lg">{m.relapse_none()}</p> : <Halves version={newest} released={released} />}
      {released !== null && <ReadersNote trajectoryId={trajectoryId} readers={shown.readers} />}
      <div className="no-print mt-4 flex flex-wrap gap-3">
        {may.change && <Button onClick={() => setAsking("write")}>{newest === undefined ? m.relapse_write() : m.relapse_change()}</Button>}
        {may.release && newest !== undefined && newest.agreements.length > 0 && released?.planNumber !== newest.number && (
          <Button kind="quiet" onClick={() => setAsking("share")}>
            {m.relapse_share()}
          </Button>
        )}
        {may.release && released !== null && (
          <Button
            kind="quiet"
            busy={share.isPending}
            onClick={() => share.mutate({ trajectoryId, share: false }, { onSuccess: () => toast(m.relapse_taken_back()) })}
          >
            {m.relapse_take_back()}
          </Button>
        )}
      </div>
      {older.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-block">
            {m.relapse_older()} ({older.length})
          </summary>
          {older.map((version) => (
            <div key={version.number} className="mt-4 border-t border-line pt-3">
              <Halves version={version} released={null} />
            </div>
          ))}
        </details>
      )}
      <VerbError refusal={undefined} error={share.error} />
      {asking === "write" && <RelapseDialog trajectoryId={trajectoryId} version={newest ?? null} onClose={close} />}
      {asking === "share" && newest !== undefined && (
        <ShareAgreementsDialog trajectoryId={trajectoryId} version={newest} readers={shown.readers} onClose={close} />
      )}
    </>
  );
}

function Halves({ version, released }: { version: Version; released: RelapseShown["released"] }) {
  return (
    <>
      <p className="mt-2 text-sm text-ink-soft">{m.relapse_version({ number: version.number, date: formatDay(version.savedOn) })}</p>
      <div className="mt-2 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <div>
          <h3 className="font-semibold">{m.relapse_personal()}</h3>
          <dl className="mt-1 space-y-2">
            {version.signals.map(({ sign, response }) => (
              <div key={`${sign} ${response}`}>
                <dt>{sign}</dt>
                <dd className="text-ink-soft">{response}</dd>
              </div>
            ))}
          </dl>
          {version.support !== "" && <p className="mt-2 whitespace-pre-line">{version.support}</p>}
        </div>
        <div>
          <h3 className="font-semibold">{m.relapse_work()}</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {version.agreements.map(({ text, who }) => (
              <li key={`${who} ${text}`}>
                {text} <span className="text-ink-soft">({m.area_relapse[`relapse_who_${who}`]()})</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm">
            {released === null ? (
              <Badge kind="quiet">{m.relapse_not_shared()}</Badge>
            ) : (
              <>
                <Badge kind="done">{m.board_shared_yes()}</Badge>{" "}
                {m.relapse_shared_on({ number: released.planNumber, date: formatDay(released.releasedOn) })}
              </>
            )}
          </p>
          {released !== null && released.planNumber !== version.number && (
            <p className="text-sm text-ink-soft">{m.relapse_newer_than_shared({ number: released.planNumber })}</p>
          )}
        </div>
      </div>
    </>
  );
}
