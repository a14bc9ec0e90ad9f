import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { roleText } from "../../app/role-text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { type Team, useTeam, useWithdrawInvitation } from "./use-practice.ts";

type Member = Team["members"][number];

export interface TeamSectionProps {
  /** Only the owner invites and lets go. */
  mayChange: boolean;
  /** One's own membership: whoever leaves herself asks another owner. */
  self: string;
}

/** Who works here, and who was invited and has not come yet. */
export function TeamSection({ mayChange, self }: TeamSectionProps) {
  const team = useTeam();
  const withdraw = useWithdrawInvitation();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  if (team.isError) return <LoadFailed />;
  if (team.isPending) return <Skeleton lines={5} />;
  const { members, invitations } = team.data;
  return (
    <div className="max-w-3xl">
      {mayChange && (
        <Button kind="primary" className="mb-6" onClick={() => setInviting(true)}>
          {m.team_invite()}
        </Button>
      )}
      <ul className="rows">
        {members.map((member) => (
          <li key={member.membershipId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div>
              <span className="font-semibold">{member.name}</span>
              <div className="text-ink-soft">{[roleText(member.role), member.title, member.phone].filter(Boolean).join(" · ")}</div>
            </div>
            {mayChange && member.membershipId !== self && (
              <Button kind="quiet" aria-label={`${m.team_end()}: ${member.name}`} onClick={() => setLeaving(member)}>
                {m.team_end()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {invitations.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2">{m.team_invited()}</h2>
          <ul className="rows">
            {invitations.map(({ id, name, email, role, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <div className="min-w-0">
                  <span className="font-semibold">{name}</span>
                  <div className="break-words text-ink-soft">{`${roleText(role)} · ${email} · ${m.team_until({ until: formatMoment(expiresAt) })}`}</div>
                </div>
                {mayChange && (
                  <Button
                    kind="quiet"
                    aria-label={`${m.team_withdraw()}: ${name}`}
                    busy={withdraw.isPending}
                    onClick={() => withdraw.mutate({ id }, { onSuccess: () => toast(m.team_withdrawn()) })}
                  >
                    {m.team_withdraw()}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {withdraw.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {leaving && <EndDialog member={leaving} members={members} onClose={() => setLeaving(undefined)} />}
    </div>
  );
}
