import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["privacy"];
export type PrivacyShown = Outputs["read"];
export type Standing = PrivacyShown["standing"];
export type EmployerSide = PrivacyShown["employerSide"][number];
export type RecordRefusal = RefusalOf<Outputs["record"]>;
export type WithdrawRefusal = RefusalOf<Outputs["withdraw"]>;
export type SendRefusal = RefusalOf<Outputs["send"]>;

/** With her name, for sentences about her. */
export interface OfClient extends OfCase {
  name: string;
}

export const usePrivacy = ({ trajectoryId }: OfCase) => useQuery(trpc.privacy.read.queryOptions({ trajectoryId }));
export const useOpenBases = () => useQuery(trpc.privacy.open.queryOptions());

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (!outcome.ok) return;
  await Promise.all([
    queryClient.invalidateQueries(trpc.privacy.pathFilter()),
    queryClient.invalidateQueries(trpc.people.pathFilter()),
    queryClient.invalidateQueries(trpc.closing.pathFilter()),
  ]);
}

export const useRecordBasis = () => useMutation(trpc.privacy.record.mutationOptions({ onSuccess: refresh }));
export const useRecordMany = () => useMutation(trpc.privacy.recordMany.mutationOptions({ onSuccess: refresh }));
export const useSendStatement = () => useMutation(trpc.privacy.send.mutationOptions({ onSuccess: refresh }));
export const useSaveAddress = () => useMutation(trpc.privacy.saveAddress.mutationOptions({ onSuccess: refresh }));
export const useWithdrawBasis = () => useMutation(trpc.privacy.withdraw.mutationOptions({ onSuccess: refresh }));
export const useIntroduce = () => useMutation(trpc.privacy.introduce.mutationOptions({ onSuccess: refresh }));
