import type { CoachRouter } from "@hervat/core/coach-router";
import type { QuestionnaireDefinition } from "@hervat/domain/questionnaires";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["instrument"];
export type Instrument = Outputs["list"]["instruments"][number];
export type Definition = QuestionnaireDefinition;
export type InstrumentPreview = Omit<Extract<Outputs["preview"], { ok: true }>["value"], "definition"> & { definition: Definition };
export type InstrumentRefusal = RefusalOf<Outputs["preview"]>;
export type SheetFault = Extract<InstrumentRefusal, { kind: "sheets" }>["faults"][number];
export type Problem = Extract<InstrumentRefusal, { kind: "rules" }>["problems"][number];

export const useInstruments = () => useQuery(trpc.instrument.list.queryOptions());

const refresh = { onSuccess: () => queryClient.invalidateQueries(trpc.instrument.pathFilter()) };
export const usePreviewInstrument = () => useMutation(trpc.instrument.preview.mutationOptions());
export const useImportInstrument = () => useMutation(trpc.instrument.import.mutationOptions(refresh));
export const useOfferInstrument = () => useMutation(trpc.instrument.offer.mutationOptions(refresh));
export const useExportInstrument = () =>
  useMutation({
    mutationFn: (asked: Parameters<typeof trpc.instrument.export.queryOptions>[0]) =>
      queryClient.fetchQuery({ ...trpc.instrument.export.queryOptions(asked), staleTime: 0 }),
  });
export const useInstrumentSheet = () =>
  useMutation({
    mutationFn: (asked: Parameters<typeof trpc.instrument.sheet.queryOptions>[0]) =>
      queryClient.fetchQuery(trpc.instrument.sheet.queryOptions(asked)),
  });
