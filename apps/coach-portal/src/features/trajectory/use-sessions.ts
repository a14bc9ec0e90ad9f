import { useMutation, useQuery } from "@tanstack/react-query";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { type Outputs, refreshCase } from "./use-trajectory.ts";

export type SessionsShown = Outputs["session"]["list"];
export type SessionShown = SessionsShown["sessions"][number];

export function useSessions({ trajectoryId }: OfCase) {
  return useQuery(trpc.session.list.queryOptions({ trajectoryId }));
}

export const useReopenSession = () => useMutation(trpc.session.reopen.mutationOptions({ onSuccess: refreshCase }));
export const useCloseSession = () => useMutation(trpc.session.close.mutationOptions({ onSuccess: refreshCase }));
