import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { formatMoment } from "../../app/format.ts";
import { trpc } from "../../app/trpc.ts";

/** Plain text and nothing else: what a mail says here is never run or followed. */
export function DemoOutbox() {
  const { data: mails = [] } = useQuery(trpc.demo.outbox.queryOptions());
  return (
    <section>
      <h2>{m.demo_outbox()}</h2>
      <p className="mb-2 text-ink-soft">{m.demo_outbox_text()}</p>
      {mails.length === 0 ? (
        <p>{m.demo_outbox_empty()}</p>
      ) : (
        <ul className="rows">
          {mails.map(({ id, to, subject, text, createdAt }) => (
            <li key={id}>
              <details>
                <summary className="min-h-11 py-2">
                  <span className="font-semibold">{subject}</span>
                  <span className="block text-sm text-ink-soft">{m.demo_outbox_to({ to, time: formatMoment(createdAt) })}</span>
                </summary>
                <p className="pb-3 whitespace-pre-line">{text}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
