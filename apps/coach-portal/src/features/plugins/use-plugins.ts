import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["plugin"];
export type PluginsShown = Outputs["list"];
export type KindShown = PluginsShown["kinds"][number];
export type InstalledShown = PluginsShown["installed"][number];
export type SignatureShown = InstalledShown["signature"];
export type PluginExplained = NonNullable<InstalledShown["explained"]>;
export type PluginHealth = Outputs["health"][number];
export type SideBySideShown = Extract<Outputs["lookAtSample"], { ok: true }>["value"];
export type InstallRefusal = RefusalOf<Outputs["install"]>;
export type LookRefusal = RefusalOf<Outputs["lookAtSample"]>;
export type ActivateRefusal =
  | RefusalOf<Outputs["activate"]>
  | RefusalOf<Outputs["rollBack"]>
  | RefusalOf<Outputs["stopTrial"]>
  | RefusalOf<Outputs["stopForEmployer"]>;
export type RemoveRefusal = RefusalOf<Outputs["remove"]>;

export const usePlugins = () => useQuery(trpc.plugin.list.queryOptions());
export type OfferedShown = Outputs["offered"][number];

export const useOfferedPlugins = () => useQuery(trpc.plugin.offered.queryOptions());
export const usePluginHealth = () => useQuery(trpc.plugin.health.queryOptions());

const refresh = { onSettled: () => queryClient.invalidateQueries(trpc.plugin.pathFilter()) };
export const useInspectPlugin = () => useMutation(trpc.plugin.inspect.mutationOptions());
export const useInstallPlugin = () => useMutation(trpc.plugin.install.mutationOptions(refresh));
export const useTakeOffered = () => useMutation(trpc.plugin.takeOffered.mutationOptions(refresh));
export const useDeclineOffered = () => useMutation(trpc.plugin.declineOffered.mutationOptions(refresh));
export const useRemovePlugin = () => useMutation(trpc.plugin.remove.mutationOptions(refresh));
export const useSwitchOff = () => useMutation(trpc.plugin.switchOff.mutationOptions(refresh));
export const useSwitchOn = () => useMutation(trpc.plugin.switchOn.mutationOptions(refresh));
export const useActivatePlugin = () => useMutation(trpc.plugin.activate.mutationOptions(refresh));
export const useStopTrial = () => useMutation(trpc.plugin.stopTrial.mutationOptions(refresh));
export const useStopForEmployer = () => useMutation(trpc.plugin.stopForEmployer.mutationOptions(refresh));
export const useRollBack = () => useMutation(trpc.plugin.rollBack.mutationOptions(refresh));
export const useLookAtSample = () => useMutation(trpc.plugin.lookAtSample.mutationOptions());
export const useLookAtCase = () => useMutation(trpc.plugin.lookAtCase.mutationOptions());
export const useCheckPlugin = () => useMutation(trpc.plugin.check.mutationOptions());
