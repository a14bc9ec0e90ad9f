import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { inviteClientRefusalText } from "./client-access-text.ts";
import { ResetAccessDialog } from "./reset-access-dialog.tsx";
import { useClientAccess, useInviteClient } from "./use-client-access.ts";

export interface ClientAccessSectionProps extends OfCase {
  name: string;
}

/** The client's own way in: an invitation to her private address, and what to do when her telephone is gone. */
export function ClientAccessSection({ trajectoryId, name }: ClientAccessSectionProps) {
  const access = useClientAccess({ trajectoryId });
  const invite = useInviteClient();
  const [resetting, setResetting] = useState(false);
  if (access.data === undefined) return <Skeleton lines={2} />;
  const { email, portal } = access.data;
  return (
    <section>
      <h2>{m.client_access_title()}</h2>
      <p className="text-ink-soft">{m.client_access_text({ name })}</p>
      <p className="mt-2">
        {portal.state === "none" && (email === null ? m.client_access_no_address() : m.client_access_to({ email }))}
        {portal.state === "invited" && <Badge kind="wait">{m.client_access_invited({ date: formatDay(portal.at.slice(0, 10)) })}</Badge>}
        {portal.state === "joined" && <Badge kind="done">{m.client_access_joined({ date: formatDay(portal.at.slice(0, 10)) })}</Badge>}
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-2">
        {portal.state === "joined" ? (
          <Button onClick={() => setResetting(true)}>{m.client_access_reset()}</Button>
        ) : (
          email !== null && (
            <Button
              busy={invite.isPending}
              onClick={() => invite.mutate({ trajectoryId }, { onSuccess: ({ ok }) => ok && toast(m.client_access_sent()) })}
            >
              {m.client_access_invite()}
            </Button>
          )
        )}
      </div>
      <VerbError refusal={invite.data?.ok === false ? inviteClientRefusalText(invite.data.refusal) : undefined} error={invite.error} />
      {resetting && <ResetAccessDialog trajectoryId={trajectoryId} name={name} onClose={() => setResetting(false)} />}
    </section>
  );
}
