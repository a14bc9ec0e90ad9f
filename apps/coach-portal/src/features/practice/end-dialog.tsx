import { MembershipId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toasts.ts";
import { type Team, useEndMembership } from "./use-practice.ts";

type Member = Team["members"][number];

export interface EndDialogProps {
  member: Member;
  members: readonly Member[];
  onClose: () => void;
}

type Case = { trajectoryId: string; code: string; name: string };

/**
 * A colleague leaves. When cases would stay behind they are named, and whoever takes them over is chosen first; named too is where she
 * stands in, which ends.
 */
export function EndDialog({ member, members, onClose }: EndDialogProps) {
  const end = useEndMembership();
  const [moveTo, setMoveTo] = useState<string | null>(null);
  const [cases, setCases] = useState<readonly Case[]>([]);
  const [standsIn, setStandsIn] = useState<readonly Case[]>([]);
  const [checked, setChecked] = useState(false);
  const others = members.filter(({ membershipId, role }) => membershipId !== member.membershipId && (role === "coach" || role === "owner"));
  const missing = cases.length > 0 && moveTo === null;

  async function leave(): Promise<void> {
    setChecked(true);
    if (missing) return;
    const to = moveTo === null ? null : MembershipId.parse(moveTo);
    const standInsEnd = standsIn.length > 0;
    const outcome = await end.mutateAsync({ membershipId: member.membershipId, moveTo: to, standInsEnd }).catch(() => undefined);
    if (outcome === undefined) return;
    if (outcome.ok) {
      toast(m.team_ended({ name: member.name }));
      onClose();
    } else if (outcome.refusal.kind === "guides-cases") {
      setCases(outcome.refusal.cases);
      setStandsIn(outcome.refusal.standsIn);
      setChecked(false);
    } else if (outcome.refusal.kind === "stands-in") setStandsIn(outcome.refusal.standsIn);
  }

  const refusal = end.data?.ok === false ? end.data.refusal.kind : undefined;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.team_end_title({ name: member.name })}
      confirm={m.team_end()}
      danger
      busy={end.isPending}
      onConfirm={() => void leave()}
    >
      <p>{m.team_end_text()}</p>
      {cases.length > 0 && (
        <>
          <Notice kind="wait" announce>
            {cases.length === 1
              ? m.team_guides_one_case({ name: member.name })
              : m.team_guides_cases({ name: member.name, count: cases.length })}
          </Notice>
          <Named cases={cases} />
          {others.length === 0 ? (
            <p>{m.team_moves_to_nobody_left()}</p>
          ) : (
            <Select
              label={m.team_move_to()}
              placeholder={m.common_choose()}
              options={others.map(({ membershipId, name }) => ({ value: String(membershipId), label: name }))}
              value={moveTo}
              onChange={setMoveTo}
              error={checked && missing ? m.team_move_to_required() : undefined}
            />
          )}
        </>
      )}
      {standsIn.length > 0 && (
        <>
          <Notice kind="wait" announce>
            {standsIn.length === 1
              ? m.team_stands_in_one_case({ name: member.name })
              : m.team_stands_in_cases({ name: member.name, count: standsIn.length })}
          </Notice>
          <Named cases={standsIn} />
        </>
      )}
      {(refusal === "last-owner" || refusal === "moves-to-nobody") && (
        <Notice kind="error" announce>
          {refusal === "last-owner" ? m.team_last_owner() : m.team_moves_to_nobody()}
        </Notice>
      )}
      {end.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </ConfirmDialog>
  );
}

function Named({ cases }: { cases: readonly Case[] }) {
  return (
    <ul className="max-h-48 list-disc overflow-y-auto pl-6">
      {cases.map(({ trajectoryId, code, name }) => (
        <li key={trajectoryId}>{`${name} (${code})`}</li>
      ))}
    </ul>
  );
}
