import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { trpc } from "../../app/trpc.ts";
import { refreshInvoices } from "./use-invoices.ts";

export type MoneyShown = inferRouterOutputs<CoachRouter>["invoicing"]["money"];

export const useMoney = () => useQuery(trpc.invoicing.money.queryOptions());
export const useRemind = () => useMutation(trpc.invoicing.remind.mutationOptions({ onSuccess: refreshInvoices }));
export const useAccountantFile = () => useMutation(trpc.invoicing.accountant.mutationOptions());
