import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";

type Asked = Pick<inferRouterOutputs<CoachRouter>["intake"]["managerEvaluation"], "standing" | "askedOn" | "may">;

/** Puts the questions before client and manager at once, or says since when they lie there. */
export function AskToPrepare({ trajectoryId, standing, askedOn, may }: OfCase & Asked) {
  const client = useQueryClient();
  const again = { onSuccess: () => client.invalidateQueries(trpc.intake.managerEvaluation.queryFilter({ trajectoryId })) };
  const ask = useMutation(trpc.intake.askManagerEvaluation.mutationOptions(again));
  const refusal = ask.data?.ok === false ? ask.data.refusal.kind : undefined;
  if (standing !== null)
    return askedOn === null ? null : <p className="mb-4 text-ink-soft">{m.merged_asked({ date: formatDay(askedOn) })}</p>;
  if (!may.ask) return null;
  return (
    <div className="mb-6 space-y-2">
      <Button busy={ask.isPending} onClick={() => ask.mutate({ trajectoryId })}>
        {m.merged_ask()}
      </Button>
      <p className="text-sm text-ink-soft">{m.merged_ask_hint()}</p>
      <VerbError
        refusal={
          refusal === undefined
            ? undefined
            : refusal === "no-manager"
              ? m.intake_evaluation_no_manager()
              : m.intake_evaluation_asked_already()
        }
        error={ask.error}
      />
    </div>
  );
}
