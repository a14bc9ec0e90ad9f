import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>;
export type SessionShown = Outputs["session"]["list"]["sessions"][number];
export type NoteShown = NonNullable<SessionShown["note"]>;
export type NoteDesk = Outputs["note"]["desk"];

export interface OfSession {
  trajectoryId: TrajectoryId;
  session: SessionShown;
}

export function useDesk(sessionId: SessionShown["id"]) {
  return useQuery(trpc.note.desk.queryOptions({ sessionId }));
}

export function useReaders(trajectoryId: TrajectoryId) {
  return useQuery(trpc.note.readers.queryOptions({ trajectoryId }));
}

/** What is decided about a note shows on the desk, in the list of talks, and on Today. */
async function refreshNotes(outcome: { ok: boolean } | null): Promise<void> {
  if (outcome?.ok === false) return;
  await Promise.all([
    queryClient.invalidateQueries(trpc.note.pathFilter()),
    queryClient.invalidateQueries(trpc.session.pathFilter()),
    queryClient.invalidateQueries(trpc.today.pathFilter()),
    queryClient.invalidateQueries(trpc.trajectory.pathFilter()),
  ]);
}
const refreshing = { onSuccess: refreshNotes };

export const useWriteNote = () => useMutation(trpc.note.write.mutationOptions());
export const useSignNote = () => useMutation(trpc.note.sign.mutationOptions(refreshing));
export const useAmendNote = () => useMutation(trpc.note.amend.mutationOptions(refreshing));
export const useCountersign = () => useMutation(trpc.note.countersign.mutationOptions(refreshing));
export const useShareNote = () => useMutation(trpc.note.share.mutationOptions(refreshing));
export const useTickHomework = () => useMutation(trpc.note.tickHomework.mutationOptions(refreshing));
export const useRecordTime = () => useMutation(trpc.note.recordTime.mutationOptions(refreshing));
export const useAddReader = () => useMutation(trpc.note.addReader.mutationOptions(refreshing));
export const useEndReader = () => useMutation(trpc.note.endReader.mutationOptions(refreshing));
