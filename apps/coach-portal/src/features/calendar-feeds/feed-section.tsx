import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";

const refresh = () => queryClient.invalidateQueries(trpc.calendarFeed.pathFilter());

const TEXTS = {
  obligations: {
    title: () => m.calendar_title(),
    intro: () => m.calendar_intro(),
    kind: () => m.calendar_kind_obligations(),
    more: () => m.calendar_names(),
    named: () => m.calendar_with_names(),
  },
  sessions: {
    title: () => m.calendar_sessions_title(),
    intro: () => m.calendar_sessions_intro(),
    kind: () => m.calendar_kind_sessions(),
    more: () => m.calendar_initials(),
    named: () => m.calendar_with_initials(),
  },
};

/** The secret addresses at which her own calendar reads along: the deadlines, or her appointments. */
export function FeedSection({ kind }: { kind: keyof typeof TEXTS }) {
  const texts = TEXTS[kind];
  const feeds = useQuery(trpc.calendarFeed.list.queryOptions());
  const make = useMutation(trpc.calendarFeed.make.mutationOptions({ onSuccess: refresh }));
  const revoke = useMutation(trpc.calendarFeed.revoke.mutationOptions({ onSuccess: refresh }));
  const [withNames, setWithNames] = useState(false);
  const url = make.data?.url;
  const shown = feeds.data?.filter((feed) => feed.kind === kind);

  function copy(text: string): void {
    void navigator.clipboard.writeText(text).then(() => toast(m.calendar_copied()));
  }

  return (
    <section className="py-6">
      <h2 className="mb-1">{texts.title()}</h2>
      <p className="text-ink-soft">{texts.intro()}</p>
      {shown?.length === 0 && <p className="mt-3">{m.calendar_none()}</p>}
      <ul className="rows mt-3 list-none p-0">
        {(shown ?? []).map(({ id, withNames: named, createdAt, readAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {texts.kind()}, {named ? texts.named() : m.calendar_without_names()}
              <span className="block text-sm text-ink-soft">
                {m.calendar_created({ date: formatDay(createdAt.slice(0, 10)) })},{" "}
                {readAt === null ? m.calendar_never_read() : m.calendar_read({ when: formatMoment(readAt) })}
              </span>
            </span>
            <Button
              kind="quiet"
              aria-label={m.calendar_revoke_named({ date: formatDay(createdAt.slice(0, 10)) })}
              onClick={() => revoke.mutate({ id }, { onSuccess: () => toast(m.calendar_revoked()) })}
            >
              {m.calendar_revoke()}
            </Button>
          </li>
        ))}
      </ul>
      <Checkbox label={texts.more()} hint={m.calendar_names_hint()} checked={withNames} onChange={setWithNames} />
      <Button busy={make.isPending} onClick={() => make.mutate({ kind, withNames })}>
        {m.calendar_make()}
      </Button>
      {url !== undefined && (
        <Notice kind="done" announce title={m.calendar_made()} actions={<Button onClick={() => copy(url)}>{m.calendar_copy()}</Button>}>
          <TextField label={m.calendar_link()} value={url} onChange={() => undefined} readOnly optional={false} />
        </Notice>
      )}
      <VerbError refusal={undefined} error={make.error ?? revoke.error ?? feeds.error} />
    </section>
  );
}
