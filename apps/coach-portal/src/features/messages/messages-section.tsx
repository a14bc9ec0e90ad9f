import type { CoachRouter } from "@hervat/core/coach-router";
import { MESSAGE_LENGTH } from "@hervat/domain/case-message";
import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type FormEvent, useEffect, useState } from "react";
import { useDraft } from "../../app/drafts.ts";
import { formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";

type Shown = inferRouterOutputs<CoachRouter>["message"]["ofTrajectory"];

const refresh = () =>
  Promise.all([queryClient.invalidateQueries(trpc.message.pathFilter()), queryClient.invalidateQueries(trpc.today.pathFilter())]);

/** Short messages with the client, folded away unless one waits. Who may not read them sees nothing of it. */
export function MessagesSection({ trajectoryId }: OfCase) {
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  const may = trajectory.data?.may.readMessages === true;
  const shown = useQuery(trpc.message.ofTrajectory.queryOptions({ trajectoryId }, { enabled: may }));
  const { mutate: markRead } = useMutation(trpc.message.markRead.mutationOptions({ onSuccess: refresh }));
  const [open, setOpen] = useState<boolean | null>(null);
  const unread = shown.data?.messages.some(({ from, readAt }) => from === "client" && readAt === null) ?? false;
  const isOpen = open ?? unread;
  useEffect(() => {
    if (!isOpen || !unread) return;
    // It stays open when what waited is read.
    setOpen(true);
    markRead({ trajectoryId });
  }, [isOpen, unread, markRead, trajectoryId]);
  if (shown.data === undefined) return null;
  return (
    <details className="mb-8" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link inline-flex min-h-11 items-center">
        {m.case_message_coach_title()}
        {shown.data.messages.length > 0 && ` (${shown.data.messages.length})`}
      </summary>
      <div className="mt-3 max-w-prose space-y-6">
        <Conversation {...shown.data} />
        <Answer trajectoryId={trajectoryId} {...shown.data} />
      </div>
    </details>
  );
}

function Conversation({ messages }: Pick<Shown, "messages">) {
  if (messages.length === 0) return <p className="text-ink-soft">{m.case_message_empty()}</p>;
  return (
    <ul className="rows list-none p-0">
      {messages.map(({ id, from, text, sentAt, readAt }) => (
        <li key={id}>
          <p className="text-sm text-ink-soft">
            <span className="font-semibold text-ink">{from === "coach" ? m.case_message_you() : m.case_message_coach_client()}</span>
            {` · ${formatMoment(sentAt)}`}
            {from === "coach" &&
              ` · ${readAt === null ? m.case_message_not_read() : m.case_message_read_on({ when: formatMoment(readAt) })}`}
          </p>
          <p className="whitespace-pre-line break-words">{text}</p>
        </li>
      ))}
    </ul>
  );
}

function Answer({ trajectoryId, ended, reachable, may }: Pick<Shown, "ended" | "reachable" | "may"> & OfCase) {
  const [text, setText, forget] = useDraft(`message/${trajectoryId}`);
  const send = useMutation(
    trpc.message.send.mutationOptions({
      onSuccess: async (outcome) => {
        if (!outcome.ok) return;
        forget();
        await refresh();
      },
    }),
  );
  if (!may.write) return null;
  if (ended) return <p>{m.case_message_coach_ended()}</p>;
  if (!reachable) return <p>{m.case_message_coach_no_way_in()}</p>;

  function submit(event: FormEvent) {
    event.preventDefault();
    send.mutate({ trajectoryId, text });
  }

  return (
    <form className="space-y-3" onSubmit={submit}>
      <p className="font-semibold">{m.case_message_coach_audience()}</p>
      <TextArea
        label={m.case_message_coach_label()}
        hint={m.case_message_coach_mail()}
        rows={3}
        maxLength={MESSAGE_LENGTH}
        value={text}
        onChange={setText}
      />
      {send.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <Button type="submit" busy={send.isPending} disabled={text.trim() === ""}>
        {m.case_message_send()}
      </Button>
    </form>
  );
}
