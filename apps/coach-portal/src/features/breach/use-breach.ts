import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

type Asked = inferRouterInputs<CoachRouter>["breach"];
type Told = inferRouterOutputs<CoachRouter>["breach"];
export type BreachShown = Told["list"][number];
export type BreachFacts = Asked["report"];
export type HandleRefusal = Extract<Told["decide"], { ok: false }>["refusal"]["kind"];
export type Letter = Told["letter"];
export type SeenBy = Told["whoSaw"][number];

const refresh = () => queryClient.invalidateQueries(trpc.breach.pathFilter());

export const useBreaches = () => useQuery(trpc.breach.list.queryOptions());
export const useBreach = (breachId: BreachShown["id"]) => useQuery(trpc.breach.read.queryOptions({ breachId }));
export const useNameable = () => useQuery(trpc.breach.nameable.queryOptions());
export const useReportBreach = () => useMutation(trpc.breach.report.mutationOptions({ onSuccess: refresh }));
export const useAmend = () => useMutation(trpc.breach.amend.mutationOptions({ onSuccess: refresh }));
export const useDecide = () => useMutation(trpc.breach.decide.mutationOptions({ onSuccess: refresh }));
export const useNotified = () => useMutation(trpc.breach.notified.mutationOptions({ onSuccess: refresh }));
export const useClients = () => useMutation(trpc.breach.clients.mutationOptions({ onSuccess: refresh }));
export const useLetter = () => useMutation(trpc.breach.letter.mutationOptions());
export const useSendLetters = () => useMutation(trpc.breach.sendLetters.mutationOptions({ onSuccess: refresh }));
export const useSentLetter = (which: Asked["sentLetter"]) => useQuery(trpc.breach.sentLetter.queryOptions(which));
export const useClose = () => useMutation(trpc.breach.close.mutationOptions({ onSuccess: refresh }));
export const useWhoSaw = (breachId: BreachShown["id"], asked: boolean) =>
  useQuery({ ...trpc.breach.whoSaw.queryOptions({ breachId }), enabled: asked, staleTime: Number.POSITIVE_INFINITY });
