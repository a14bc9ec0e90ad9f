import type { CoachRouter } from "@hervat/core/coach-router";
import type { InvoiceId, TrajectoryId } from "@hervat/domain/primitives";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["invoicing"];
export type InvoicePage = Outputs["list"];
export type InvoiceRow = InvoicePage["rows"][number];
export type InvoiceState = InvoiceRow["state"];
export type InvoiceShown = Outputs["read"];
export type OrderShown = Outputs["order"];

/** While an invoice that was just issued is being printed, its page looks again. */
const PRINTING_MS = 1_500;

export const useInvoiceCounts = () => useQuery(trpc.invoicing.counts.queryOptions());
export const useInvoicesOf = (trajectoryId: TrajectoryId) => useQuery(trpc.invoicing.ofTrajectory.queryOptions({ trajectoryId }));
export const useOrder = (trajectoryId: TrajectoryId) => useQuery(trpc.invoicing.order.queryOptions({ trajectoryId }));

export function useInvoice(invoiceId: InvoiceId) {
  return useQuery(
    trpc.invoicing.read.queryOptions(
      { invoiceId },
      { refetchInterval: ({ state }) => (state.data?.issued && state.data.issued.documentId === null ? PRINTING_MS : false) },
    ),
  );
}

/** What was decided about an invoice shows in every list and in the papers of its trajectory. */
export async function refreshInvoices(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries(trpc.invoicing.pathFilter()), queryClient.invalidateQueries(trpc.report.pathFilter())]);
}

const refresh = { onSuccess: refreshInvoices };
export const useDraftInvoice = () => useMutation(trpc.invoicing.draft.mutationOptions(refresh));
export const useSaveConcept = () => useMutation(trpc.invoicing.saveConcept.mutationOptions(refresh));
export const useDiscardConcept = () => useMutation(trpc.invoicing.discardConcept.mutationOptions());
export const usePreviewInvoice = () => useMutation(trpc.invoicing.preview.mutationOptions());
export const useIssueInvoices = () => useMutation(trpc.invoicing.issue.mutationOptions(refresh));
export const useMarkSent = () => useMutation(trpc.invoicing.markSent.mutationOptions(refresh));
export const useRegisterPayment = () => useMutation(trpc.invoicing.registerPayment.mutationOptions(refresh));
export const useCreditInvoice = () => useMutation(trpc.invoicing.credit.mutationOptions(refresh));
export const useSaveOrder = () => useMutation(trpc.invoicing.saveOrder.mutationOptions(refresh));
