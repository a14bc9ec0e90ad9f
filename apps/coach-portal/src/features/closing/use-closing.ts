import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["closing"];
type Retention = inferRouterOutputs<CoachRouter>["retention"];
export type ClosingShown = Outputs["read"];
export type DueErasure = Outputs["dueErasures"][number];
export type ErasurePreview = Outputs["previewErasure"];
export type Held = NonNullable<ErasurePreview["held"]>;
export type EraseRefusal = RefusalOf<Retention["ask"]> | RefusalOf<Retention["agree"]>;
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
export const useAskErasure = () => useMutation(trpc.retention.ask.mutationOptions({ onSuccess: refresh }));
export const useAgreeErasure = () => useMutation(trpc.retention.agree.mutationOptions({ onSuccess: refresh }));
export const useTakeBackErasure = () => useMutation(trpc.retention.takeBack.mutationOptions({ onSuccess: refresh }));
export const useHold = () => useMutation(trpc.retention.hold.mutationOptions({ onSuccess: refresh }));
export const useLiftHold = () => useMutation(trpc.retention.liftHold.mutationOptions({ onSuccess: refresh }));
export const useKeep = () => useMutation(trpc.closing.keep.mutationOptions({ onSuccess: refresh }));
