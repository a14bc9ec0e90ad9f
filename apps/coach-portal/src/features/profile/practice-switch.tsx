import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { forgetDrafts } from "../../app/drafts.ts";
import type { ReadySession } from "../../app/session.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";

/** For who works for more than one practice: nothing of the one stays on the screen of the other. */
export function PracticeSwitch({ session }: { session: ReadySession }) {
  const router = useRouter();
  const choose = useMutation(
    trpc.account.chooseMembership.mutationOptions({
      onSuccess: async () => {
        forgetDrafts();
        queryClient.clear();
        await router.invalidate();
        await router.navigate({ to: "/" });
      },
    }),
  );
  const others = session.memberships.filter(({ membershipId }) => membershipId !== session.chosen.membershipId);
  if (others.length === 0) return null;
  return (
    <section className="pb-6">
      <h2 className="mb-3">{m.profile_practice({ practice: session.chosen.practiceName })}</h2>
      <div className="flex flex-wrap gap-3">
        {others.map(({ membershipId, practiceName }) => (
          <Button key={membershipId} busy={choose.isPending} onClick={() => choose.mutate({ membershipId })}>
            {m.profile_practice_switch({ practice: practiceName })}
          </Button>
        ))}
      </div>
    </section>
  );
}
