import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["retention"];
export type Term = Outputs["terms"]["terms"][number];
export type TermRefusal = RefusalOf<Outputs["saveTerm"]>;
export type Certificate = Outputs["certificates"][number];

export const useTerms = () => useQuery(trpc.retention.terms.queryOptions());
export const useSaveTerm = () =>
  useMutation(trpc.retention.saveTerm.mutationOptions({ onSuccess: (done) => (done.ok ? queryClient.invalidateQueries() : undefined) }));
export const useCertificates = () => useQuery(trpc.retention.certificates.queryOptions());
export const fetchCertificate = (number: number) => queryClient.fetchQuery(trpc.retention.certificate.queryOptions({ number }));
