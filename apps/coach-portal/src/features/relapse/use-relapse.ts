import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["relapse"];
export type RelapseShown = Outputs["read"];
export type Version = RelapseShown["versions"][number];
export type FollowUp = RelapseShown["followUps"][number];

export const useRelapse = ({ trajectoryId }: OfCase) => useQuery(trpc.relapse.read.queryOptions({ trajectoryId }));

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (!outcome.ok) return;
  await queryClient.invalidateQueries(trpc.relapse.pathFilter());
  await queryClient.invalidateQueries(trpc.today.pathFilter());
}

export const useSaveRelapse = () => useMutation(trpc.relapse.save.mutationOptions({ onSuccess: refresh }));
export const useShareAgreements = () => useMutation(trpc.relapse.share.mutationOptions({ onSuccess: refresh }));
export const usePlanFollowUps = () => useMutation(trpc.relapse.planFollowUps.mutationOptions({ onSuccess: refresh }));
export const useMoveFollowUp = () => useMutation(trpc.relapse.moveFollowUp.mutationOptions({ onSuccess: refresh }));
export const useFinishFollowUp = () => useMutation(trpc.relapse.finishFollowUp.mutationOptions({ onSuccess: refresh }));

type Refusal =
  | RefusalOf<Outputs["save"]>
  | Exclude<RefusalOf<Outputs["share"]>, { kind: "not-for-employer" }>
  | RefusalOf<Outputs["moveFollowUp"]>
  | RefusalOf<Outputs["finishFollowUp"]>;

export function relapseRefusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case "changed-elsewhere":
      return m.relapse_refusal_changed_elsewhere();
    case "no-agreements":
      return m.relapse_refusal_no_agreements();
    case "no-consent":
      return m.consent_readers_none();
    case "client-did-not-ask":
      return m.relapse_refusal_client_did_not_ask();
    case "newer-version":
      return m.relapse_refusal_newer_version({ number: refusal.number });
    case "already-done":
      return m.relapse_refusal_already_done({ date: formatDay(refusal.on) });
    case "in-the-future":
      return m.relapse_refusal_in_the_future();
  }
}
