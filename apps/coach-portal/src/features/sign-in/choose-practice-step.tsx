import type { MembershipId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { roleText } from "../../app/role-text.ts";
import type { MembershipChoice } from "../../app/session.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";

export interface ChoosePracticeStepProps {
  memberships: readonly MembershipChoice[];
  onDone: () => Promise<void>;
}

/** For who works for more than one practice, or is more than one thing at the same: one at a time. */
export function ChoosePracticeStep({ memberships, onDone }: ChoosePracticeStepProps) {
  const choose = useMutation(trpc.account.chooseMembership.mutationOptions({ onSuccess: onDone }));
  const take = (membershipId: MembershipId) => choose.mutate({ membershipId });
  return (
    <>
      <PageHeader title={m.sign_in_choose_title()} />
      {choose.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <ul className="space-y-3">
        {memberships.map(({ membershipId, practiceName, role }) => (
          <li key={membershipId}>
            <Button className="w-full" busy={choose.isPending} onClick={() => take(membershipId)}>
              {practiceName}, {roleText(role)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
