import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { chooseMembership } from "../../app/auth-calls.ts";
import type { MembershipChoice } from "../../app/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface ChoosePracticeStepProps {
  memberships: readonly MembershipChoice[];
  onDone: () => Promise<void>;
}

/** For who works for more than one practice: one at a time. */
export function ChoosePracticeStep({ memberships, onDone }: ChoosePracticeStepProps) {
  const choose = useMutation({
    mutationFn: (membershipId: string) => chooseMembership(membershipId),
    onSuccess: async (outcome) => {
      if (outcome.ok) await onDone();
    },
  });
  return (
    <>
      <PageHeader title={m.sign_in_choose_title()} />
      {choose.data?.ok === false && (
        <Notice kind="error" announce>
          {authRefusalText(choose.data.refusal, m.errors_fault_text())}
        </Notice>
      )}
      <ul className="space-y-3">
        {memberships.map(({ membershipId, practiceName }) => (
          <li key={membershipId}>
            <Button className="w-full" busy={choose.isPending} onClick={() => choose.mutate(membershipId)}>
              {practiceName}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
