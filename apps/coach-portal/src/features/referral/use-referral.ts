import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

export type ReferralShown = inferRouterOutputs<CoachRouter>["referral"]["read"];
export type OfferShown = ReferralShown["offers"][number];
export type AssignmentShown = NonNullable<ReferralShown["assignment"]>;

export const referralOptions = ({ trajectoryId }: OfCase) => trpc.referral.read.queryOptions({ trajectoryId });
export const useReferral = (ofCase: OfCase) => useSuspenseQuery(referralOptions(ofCase)).data;

/** What was agreed shows in the invoices of the trajectory too. */
async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.referral.pathFilter()),
    queryClient.invalidateQueries(trpc.invoicing.pathFilter()),
    queryClient.invalidateQueries(trpc.today.pathFilter()),
  ]);
}

const after = { onSuccess: refresh };
export const useSaveAssignment = () => useMutation(trpc.referral.saveAssignment.mutationOptions(after));
export const useDraftOffer = () => useMutation(trpc.referral.draftOffer.mutationOptions(after));
export const useSaveOffer = () => useMutation(trpc.referral.saveOffer.mutationOptions(after));
export const useDiscardOffer = () => useMutation(trpc.referral.discardOffer.mutationOptions(after));
export const usePreviewOffer = () => useMutation(trpc.referral.previewOffer.mutationOptions());
export const useSendOffer = () => useMutation(trpc.referral.sendOffer.mutationOptions(after));
export const useWithdrawOffer = () => useMutation(trpc.referral.withdrawOffer.mutationOptions(after));
export const useTakeOver = () => useMutation(trpc.referral.takeOver.mutationOptions(after));

/** The sentence of a refusal, when there was one. */
export function sentenceOf(outcome: { ok: boolean; refusal?: { sentence: string } } | undefined): string | undefined {
  return outcome?.ok === false ? outcome.refusal?.sentence : undefined;
}
