import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { trpc, trpcClient } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { type IntakeShown, readAgain } from "./use-intake.ts";

/** Puts the questions before the client, or says since when they lie there. */
export function AskToPrepare({ trajectoryId, openedOn }: OfCase & { openedOn: string | null }) {
  const ask = useMutation(trpc.intake.openPreparation.mutationOptions({ onSettled: readAgain }));
  if (openedOn !== null) return <p className="no-print mb-6 text-ink-soft">{m.prepare_asked_on({ date: formatDay(openedOn) })}</p>;
  return (
    <div className="no-print mb-6 space-y-2">
      <Button
        busy={ask.isPending}
        onClick={() => ask.mutate({ trajectoryId }, { onSuccess: (outcome) => outcome.ok && toast(m.prepare_asked()) })}
      >
        {m.prepare_ask()}
      </Button>
      <p className="text-sm text-ink-soft">{m.prepare_ask_explain()}</p>
      <VerbError refusal={undefined} error={ask.error} />
    </div>
  );
}

interface PreparedProps extends OfCase {
  answer: IntakeShown["answers"][number];
  disabled: boolean;
}

/** Under an answer in the client's own words: since when, and the coach's way to make it part of the intake as it stands. */
export function Prepared({ answer, disabled, trajectoryId }: PreparedProps) {
  const { item, version, value, at } = answer;
  const take = useMutation({
    mutationFn: () => trpcClient.intake.saveAnswer.mutate({ trajectoryId, item, version, value }),
    onSettled: readAgain,
  });
  return (
    <div className="text-sm text-ink-soft">
      <p>{m.prepare_by_client({ date: formatDay(at.slice(0, 10)) })}</p>
      {!disabled && (
        <p className="no-print mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button busy={take.isPending} onClick={() => take.mutate()}>
            {m.prepare_take_over()}
          </Button>
          <span>{m.prepare_take_over_explain()}</span>
        </p>
      )}
      {(take.isError || take.data?.ok === false) && <p role="alert">{m.prepare_not_saved()}</p>}
    </div>
  );
}
