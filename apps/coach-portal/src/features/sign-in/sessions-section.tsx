import { m } from "@hervat/messages";
import { deviceText, doorText } from "@hervat/messages/account-text";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { leave } from "../../app/sign-out.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toasts.ts";

const refresh = () => queryClient.invalidateQueries(trpc.account.sessions.pathFilter());

/** Where she is signed in now; each ends by itself, or all of them at once. */
export function SessionsSection() {
  const router = useRouter();
  const [everywhere, setEverywhere] = useState(false);
  const sessions = useQuery(trpc.account.sessions.queryOptions());
  const end = useMutation(trpc.account.endSession.mutationOptions({ onSettled: refresh }));
  const signOutEverywhere = useMutation(trpc.account.signOutEverywhere.mutationOptions({ onSuccess: () => leave(router) }));

  return (
    <section className="py-6">
      <h2 className="mb-1">{m.account_sessions()}</h2>
      <p className="text-ink-soft">{m.account_sessions_text()}</p>
      <ul className="rows mt-3 list-none p-0">
        {(sessions.data ?? []).map(({ id, door, device, since, lastSeenAt, here }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {deviceText(device)}
              <span className="block text-sm text-ink-soft">
                {m.account_session_since({ door: doorText(door), since: formatMoment(since), seen: formatMoment(lastSeenAt) })}
              </span>
            </span>
            {here ? (
              <span className="text-ink-soft">{m.account_session_here()}</span>
            ) : (
              <Button
                kind="quiet"
                aria-label={m.account_session_end_named({ device: deviceText(device) })}
                onClick={() => end.mutate({ id }, { onSuccess: () => toast(m.account_session_ended()) })}
              >
                {m.account_session_end()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={() => setEverywhere(true)}>
        {m.profile_everywhere()}
      </Button>
      <VerbError refusal={undefined} error={sessions.error ?? end.error} />
      <ConfirmDialog
        open={everywhere}
        onOpenChange={() => setEverywhere(false)}
        title={m.profile_everywhere()}
        confirm={m.profile_everywhere()}
        onConfirm={() => signOutEverywhere.mutate()}
        busy={signOutEverywhere.isPending}
      >
        <p>{m.profile_everywhere_text()}</p>
      </ConfirmDialog>
    </section>
  );
}
