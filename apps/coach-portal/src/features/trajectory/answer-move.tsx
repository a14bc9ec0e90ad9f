import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";

/** What she asked was talked over, and the talk stays as it is. Moving it answers her by itself. */
export function AnswerMove({ sessionId }: { sessionId: string }) {
  const answer = useMutation(
    trpc.session.answerMove.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.session.pathFilter()) }),
  );
  return (
    <Button busy={answer.isPending} onClick={() => answer.mutate({ sessionId })}>
      {m.client_access_move_answered()}
    </Button>
  );
}
