import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { type OfCase, type Outputs, refreshCase } from "./use-trajectory.ts";

export type SessionsShown = Outputs["session"]["list"];
export type SessionShown = SessionsShown["sessions"][number];
export type NoteShown = NonNullable<SessionShown["note"]>;
export type NoteText = NoteShown["text"];

export function useSessions({ trajectoryId }: OfCase) {
  return useQuery(trpc.session.list.queryOptions({ trajectoryId }));
}

export const useCloseSession = () => useMutation(trpc.session.close.mutationOptions({ onSuccess: refreshCase }));
export const useWriteNote = () => useMutation(trpc.session.writeNote.mutationOptions());
export const useSignNote = () => useMutation(trpc.session.signNote.mutationOptions({ onSuccess: refreshCase }));
export const useAmendNote = () => useMutation(trpc.session.amendNote.mutationOptions({ onSuccess: refreshCase }));
