import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { PaperRow } from "./paper-row.tsx";
import { useReceived } from "./use-received.ts";
import { type WaitingFile, WaitingPaper } from "./waiting-paper.tsx";

const ACCEPTED = ".pdf,.docx,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/** Papers that came in: what waits to be named stands above what is kept. */
export function ReceivedTab({ trajectoryId }: OfCase) {
  const received = useReceived({ trajectoryId });
  const [waiting, setWaiting] = useState<readonly WaitingFile[]>([]);
  const leave = (key: string) => setWaiting((now) => now.filter((one) => one.key !== key));
  const mayChange = received.data?.may.change === true;

  return (
    <section>
      <h2 className="mb-1">{m.received_title()}</h2>
      <p className="mb-6 max-w-prose text-ink-soft">{m.received_intro()}</p>
      {mayChange && (
        <div className="no-print max-w-3xl">
          <FileDrop
            multiple
            label={m.received_drop()}
            hint={m.received_drop_hint()}
            accept={ACCEPTED}
            onFile={(file) => setWaiting((now) => [...now, { key: crypto.randomUUID(), file }])}
          />
        </div>
      )}
      {waiting.length > 0 && (
        <section className="mt-6 max-w-3xl" aria-live="polite">
          <h3>{m.received_waiting({ count: waiting.length })}</h3>
          <ul className="list-none space-y-6 p-0">
            {waiting.map((one) => (
              <WaitingPaper key={one.key} trajectoryId={trajectoryId} waiting={one} onLeave={() => leave(one.key)} />
            ))}
          </ul>
        </section>
      )}
      {received.isPending && <Skeleton />}
      {received.isError && <LoadFailed />}
      {received.data?.documents.length === 0 && waiting.length === 0 && <p className="mt-6">{m.received_empty()}</p>}
      <ul className="rows mt-6 max-w-3xl list-none p-0">
        {received.data?.documents.map((paper) => (
          <PaperRow key={paper.id} trajectoryId={trajectoryId} paper={paper} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  );
}
