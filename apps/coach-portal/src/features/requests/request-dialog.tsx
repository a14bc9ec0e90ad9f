import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import type { RequestListed } from "./request-listed.ts";
import { kindText } from "./request-text.ts";

const refresh = () => queryClient.invalidateQueries(trpc.request.pathFilter());

/** One request: the clock for whoever keeps it, and for the coach of the case her client's words and the answer. */
export function RequestDialog({ request, onClose }: { request: RequestListed; onClose: () => void }) {
  const { trajectoryId, id: requestId, version, mine, state, extended } = request;
  const told = useQuery({ ...trpc.request.ofCase.queryOptions({ trajectoryId }), enabled: mine });
  const answered = useMutation(trpc.request.answer.mutationOptions({ onSuccess: refresh }));
  const longer = useMutation(trpc.request.extend.mutationOptions({ onSuccess: refresh }));
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const one = told.data?.requests.find(({ id }) => id === requestId);
  const open = state === "open";

  const finish = async (outcome: "granted" | "refused") => {
    if (text.trim() === "") return setProblem(m.request_desk_answer_missing());
    const done = await answered.mutateAsync({ trajectoryId, requestId, version, outcome, answer: text });
    if (!done.ok) return setProblem(m.request_already());
    onClose();
  };
  const extend = async () => {
    const done = await longer.mutateAsync({ trajectoryId, requestId, version });
    if (done.ok) return onClose();
    setProblem(
      { "too-late": m.request_desk_too_late, "already-extended": m.request_desk_extended, "already-ended": m.request_already }[
        done.refusal.kind
      ](),
    );
  };

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={`${kindText(request)}: ${request.code}`}
      actions={
        open && (
          <>
            {mine && (
              <Button kind="primary" busy={answered.isPending} onClick={() => finish("granted")}>
                {m.request_desk_done()}
              </Button>
            )}
            {mine && <Button onClick={() => finish("refused")}>{m.request_desk_cannot()}</Button>}
            {!extended && (
              <Button busy={longer.isPending} onClick={extend}>
                {m.request_desk_longer()}
              </Button>
            )}
          </>
        )
      }
    >
      {(answered.isError || longer.isError || told.isError) && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {problem !== undefined && <Notice kind="error">{problem}</Notice>}
      {mine && told.isPending && <Skeleton lines={3} />}
      {one !== undefined && (
        <div>
          <p className="font-semibold">{m.request_desk_question()}</p>
          <p className="whitespace-pre-line">{one.question ?? m.request_desk_no_question()}</p>
        </div>
      )}
      {one?.answer != null && <p className="whitespace-pre-line">{one.answer}</p>}
      {open && mine && (
        <TextArea label={m.request_desk_answer()} hint={m.request_desk_answer_hint()} value={text} onChange={setText} maxLength={4000} />
      )}
      {open && !extended && <p className="text-ink-soft">{m.request_desk_longer_hint()}</p>}
    </Dialog>
  );
}
