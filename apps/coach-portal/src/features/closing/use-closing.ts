import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["closing"];
export type ClosingShown = Outputs["read"];
export type DueErasure = Outputs["dueErasures"][number];
export type KeepRefusal = RefusalOf<Outputs["keep"]>;
export type CloseRefusal = RefusalOf<Outputs["close"]>;

export const useClosing = ({ trajectoryId }: OfCase) => useQuery(trpc.closing.read.queryOptions({ trajectoryId }));
export const useErasure = ({ trajectoryId }: OfCase) =>
  useQuery({ ...trpc.closing.previewErasure.queryOptions({ trajectoryId }), staleTime: 0 });
export const useDueErasures = () => useQuery(trpc.closing.dueErasures.queryOptions());

/** A case that ends, or begins again, changes on every page. */
async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await queryClient.invalidateQueries();
}

export const useCloseCase = () => useMutation(trpc.closing.close.mutationOptions({ onSuccess: refresh }));
export const useCloseQuietly = () => useMutation(trpc.closing.closeQuietly.mutationOptions({ onSuccess: refresh }));
export const useUndoQuiet = () => useMutation(trpc.closing.undoQuiet.mutationOptions({ onSuccess: refresh }));
export const useErase = () => useMutation(trpc.closing.erase.mutationOptions({ onSuccess: refresh }));
export const useKeep = () => useMutation(trpc.closing.keep.mutationOptions({ onSuccess: refresh }));
