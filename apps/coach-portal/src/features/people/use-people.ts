import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>;
export type PeopleShown = Outputs["people"]["read"];
export type PersonShown = NonNullable<PeopleShown["manager"]>;
export type ConsentShown = Outputs["consent"]["list"][number];
export type RecordRefusal = RefusalOf<Outputs["consent"]["record"]>;
export type WithdrawRefusal = RefusalOf<Outputs["consent"]["withdraw"]>;
export type InviteRefusal = RefusalOf<Outputs["people"]["invite"]>;
export type RoleOfPerson = "manager" | "hr" | "bedrijfsarts";
export type OutsideShown = PeopleShown["outside"][number];
export type OutsideKind = OutsideShown["kind"];
export type MomentRefusal = RefusalOf<Outputs["people"]["addMoment"]>;
export type MayTellInput = inferRouterInputs<CoachRouter>["people"]["mayTell"];
export type QuestionShown = Outputs["people"]["questions"][number];

export const usePeople = ({ trajectoryId }: OfCase) => useQuery(trpc.people.read.queryOptions({ trajectoryId }));
export const useConsents = ({ trajectoryId }: OfCase) => useQuery(trpc.consent.list.queryOptions({ trajectoryId }));
export const useRefusals = ({ trajectoryId }: OfCase) => useQuery(trpc.consent.refusals.queryOptions({ trajectoryId }));
export const useMoments = ({ trajectoryId }: OfCase) => useQuery(trpc.people.moments.queryOptions({ trajectoryId }));

export const useQuestions = ({ trajectoryId }: OfCase) => useQuery(trpc.people.questions.queryOptions({ trajectoryId }));
/** Asked anew each time: a consent may have been taken back since. */
export const useMayTell = (input: MayTellInput, enabled: boolean) =>
  useQuery({ ...trpc.people.mayTell.queryOptions(input), enabled, staleTime: 0 });

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await refreshed();
}

async function refreshed(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.people.pathFilter()),
    queryClient.invalidateQueries(trpc.consent.pathFilter()),
    queryClient.invalidateQueries(trpc.report.pathFilter()),
    queryClient.invalidateQueries(trpc.caseload.pathFilter()),
  ]);
}

export const useSavePerson = () => useMutation(trpc.people.save.mutationOptions({ onSuccess: refresh }));
export const useInvitePerson = () => useMutation(trpc.people.invite.mutationOptions({ onSuccess: refresh }));
export const useRecordConsent = () => useMutation(trpc.consent.record.mutationOptions({ onSuccess: refresh }));
export const useWithdrawConsent = () => useMutation(trpc.consent.withdraw.mutationOptions({ onSuccess: refresh }));
export const useSaveOutside = () => useMutation(trpc.people.saveOutside.mutationOptions({ onSuccess: refresh }));
export const useSaveQuestion = () => useMutation(trpc.people.saveQuestion.mutationOptions({ onSuccess: refresh }));
export const useAnswerQuestion = () => useMutation(trpc.people.answerQuestion.mutationOptions({ onSuccess: () => refreshed() }));
export const useAddMoment = () => useMutation(trpc.people.addMoment.mutationOptions({ onSuccess: refresh }));
