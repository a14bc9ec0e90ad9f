import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["programme"];
export type ProgrammesShown = Outputs["list"];
export type OwnProgramme = ProgrammesShown["own"][number];
export type ProgrammeRefusal = RefusalOf<Outputs["import"]>;

export const useProgrammes = () => useQuery(trpc.programme.list.queryOptions());

/** What can be asked from now on, by name. */
export const useInstrumentChoices = () => useQuery(trpc.instrument.choices.queryOptions());

const refresh = { onSuccess: () => queryClient.invalidateQueries(trpc.programme.pathFilter()) };
/** Who begins a client chooses out of what is offered. */
const refreshChoices = {
  onSuccess: () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.programme.pathFilter()),
      queryClient.invalidateQueries(trpc.caseload.clientChoices.pathFilter()),
    ]),
};
export const useCopyProgramme = () => useMutation(trpc.programme.copy.mutationOptions(refresh));
export const useNextProgramme = () => useMutation(trpc.programme.next.mutationOptions(refresh));
export const useSaveProgramme = () => useMutation(trpc.programme.save.mutationOptions(refresh));
export const usePublishProgramme = () => useMutation(trpc.programme.publish.mutationOptions(refreshChoices));
export const useDiscardProgramme = () => useMutation(trpc.programme.discard.mutationOptions(refresh));
export const useOfferProgramme = () => useMutation(trpc.programme.offer.mutationOptions(refreshChoices));
export const useImportProgramme = () => useMutation(trpc.programme.import.mutationOptions(refresh));
export const useExportProgramme = () =>
  useMutation({
    mutationFn: (asked: Parameters<typeof trpc.programme.export.queryOptions>[0]) =>
      queryClient.fetchQuery({ ...trpc.programme.export.queryOptions(asked), staleTime: 0 }),
  });
