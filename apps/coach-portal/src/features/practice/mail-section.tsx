import { m } from "@hervat/messages";
import { useQueryClient } from "@tanstack/react-query";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Badge, type BadgeKind } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { MailServerForm } from "./mail-server-form.tsx";
import { mailErrorText, mailStatusText } from "./mail-text.ts";
import { type OutboxMail, useMailServer, useOutbox, useSendTest } from "./use-practice.ts";

/** How mail leaves, whether it does, and what became of each message. */
export function MailSection({ mayChange }: { mayChange: boolean }) {
  const server = useMailServer();
  const outbox = useOutbox();
  const test = useSendTest();
  const client = useQueryClient();
  return (
    <div className="max-w-4xl space-y-10">
      <section>
        <h2 className="mb-2">{m.mail_page_server()}</h2>
        {server.isError && <LoadFailed />}
        {server.isPending && <Skeleton lines={4} />}
        {server.data === null && <p className="mb-4 text-ink-soft">{m.mail_page_no_server()}</p>}
        {server.data && (
          <p className="mb-4">
            {server.data.provenAt === null ? m.mail_page_not_proven() : m.mail_page_proven({ at: formatMoment(server.data.provenAt) })}
          </p>
        )}
        {server.data !== undefined && mayChange && <MailServerForm server={server.data} />}
        {server.data && mayChange && (
          <Button
            className="mt-4"
            busy={test.isPending}
            onClick={() =>
              test.mutate(undefined, {
                onSuccess: (outcome) => {
                  if (outcome.ok) toast(m.mail_page_test_asked());
                  void client.invalidateQueries();
                },
              })
            }
          >
            {m.mail_page_test()}
          </Button>
        )}
        {test.data?.ok === false && (
          <Notice kind="error" announce>
            {m.mail_page_no_server()}
          </Notice>
        )}
        {test.isError && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
      </section>
      <section>
        <h2 className="mb-2">{m.mail_page_outbox()}</h2>
        {outbox.isError && <LoadFailed />}
        {outbox.data && (
          <Table
            excel="mail"
            caption={m.mail_page_outbox()}
            rows={outbox.data}
            columns={outboxColumns()}
            rowKey={({ id }) => id}
            empty={<EmptyState title={m.mail_page_outbox_empty()} />}
          />
        )}
      </section>
    </div>
  );
}

const KINDS: Readonly<Record<OutboxMail["status"], BadgeKind>> = {
  waiting: "busy",
  sending: "busy",
  sent: "done",
  failed: "error",
  kept: "wait",
};

function outboxColumns(): Column<OutboxMail>[] {
  return [
    { key: "subject", header: m.mail_page_subject(), wide: true, cell: (mail) => <Subject mail={mail} /> },
    { key: "to", header: m.mail_page_to(), cell: ({ to }) => <span className="break-all">{to}</span> },
    { key: "at", header: m.mail_page_at(), cell: ({ createdAt }) => formatMoment(createdAt) },
    {
      key: "status",
      header: m.mail_page_status(),
      cell: ({ status, error }) => (
        <>
          <Badge kind={KINDS[status]}>{mailStatusText(status)}</Badge>
          {error !== null && status !== "sent" && <div className="text-sm text-ink-soft">{mailErrorText(error)}</div>}
        </>
      ),
    },
  ];
}

/** A message that never left can be read here, so that its link can be handed over. */
function Subject({ mail: { subject, text } }: { mail: OutboxMail }) {
  if (text === null) return <span className="font-semibold">{subject}</span>;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{subject}</summary>
      <pre className="mt-2 font-sans text-sm break-words whitespace-pre-wrap">{text}</pre>
    </details>
  );
}
