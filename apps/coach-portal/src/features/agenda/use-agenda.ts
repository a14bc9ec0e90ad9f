import type { CoachRouter } from "@hervat/core/coach-router";
import type { PlainDate, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

export type Outputs = inferRouterOutputs<CoachRouter>;
export type Agenda = Extract<Outputs["agenda"]["read"], { ok: true }>["value"];
export type AgendaItem = Agenda["items"][number];
export type TalkItem = Extract<AgendaItem, { kind: "talk" }>;
export type Talk = Outputs["agenda"]["talk"];
export type AgendaSettings = Outputs["agenda"]["settings"];
export type PlaceValue = NonNullable<Talk["place"]>;
export type PutBack = inferRouterInputs<CoachRouter>["session"]["putBackMoved"]["talks"];
export type Clash = Extract<Extract<Outputs["session"]["move"], { ok: false }>["refusal"], { kind: "double-booked" }>["clashes"][number];

export function useAgenda(range: { from: PlainDate; until: PlainDate }) {
  return useQuery({ ...trpc.agenda.read.queryOptions(range), placeholderData: keepPreviousData });
}

export function useTalk(sessionId: SessionId) {
  return useQuery({ ...trpc.agenda.talk.queryOptions({ sessionId }), staleTime: 0 });
}

export const useAgendaSettings = () => useQuery(trpc.agenda.settings.queryOptions());

export function useSeries(trajectoryId: TrajectoryId) {
  return useQuery(trpc.session.series.queryOptions({ trajectoryId }));
}

/** What was planned shows in the agenda, on the page of today, in the case and on its invoices. */
function refresh(): Promise<unknown> {
  return Promise.all(
    [trpc.agenda, trpc.session, trpc.today, trpc.trajectory, trpc.caseload].map((area) =>
      queryClient.invalidateQueries({ queryKey: area.pathKey() }),
    ),
  );
}

export const usePlanList = () => useMutation(trpc.session.planList.mutationOptions({ onSuccess: refresh }));
export const useMoveTalk = () => useMutation(trpc.session.move.mutationOptions({ onSuccess: refresh }));
export const usePutBackMoved = () => useMutation(trpc.session.putBackMoved.mutationOptions({ onSuccess: refresh }));
export const useCancelTalk = () => useMutation(trpc.session.cancel.mutationOptions({ onSuccess: refresh }));
export const useReopenTalk = () => useMutation(trpc.session.reopen.mutationOptions({ onSuccess: refresh }));
export const usePause = () => useMutation(trpc.session.pause.mutationOptions({ onSuccess: refresh }));
export const useTakeBack = () => useMutation(trpc.agenda.takeBack.mutationOptions({ onSuccess: refresh }));
export const useSaveRoom = () => useMutation(trpc.agenda.saveRoom.mutationOptions({ onSuccess: refresh }));
export const useAddClosed = () => useMutation(trpc.agenda.addClosed.mutationOptions({ onSuccess: refresh }));
export const useRemoveClosed = () => useMutation(trpc.agenda.removeClosed.mutationOptions({ onSuccess: refresh }));
