import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>;
export type PracticeShown = Outputs["practice"]["read"];
export type EmployerShown = Outputs["practice"]["employers"][number];
export type ContactShown = Outputs["practice"]["contacts"][number];
export type Team = Outputs["team"]["list"];
export type MailServerShown = NonNullable<Outputs["mail"]["server"]>;
export type BlockShown = Outputs["report"]["blocks"]["blocks"][number];
export type OutboxMail = Outputs["mail"]["outbox"][number];
export type FieldRefusals = Extract<Outputs["practice"]["saveProfile"], { ok: false }>["refusal"];
export type ReadinessRow = Outputs["practice"]["readiness"]["items"][number];
export type ReadinessItem = ReadinessRow["item"];
export type SaveContactInput = inferRouterInputs<CoachRouter>["practice"]["saveContact"];

export const usePractice = () => useQuery(trpc.practice.read.queryOptions());
export const useEmployers = () => useQuery(trpc.practice.employers.queryOptions());
export const useContacts = () => useQuery(trpc.practice.contacts.queryOptions());
export const useTeam = () => useQuery(trpc.team.list.queryOptions());
export const useSafety = () => useQuery(trpc.practice.safety.queryOptions());
export const useReadiness = () => useQuery(trpc.practice.readiness.queryOptions());
export const useConfirmReadiness = () =>
  useMutation(
    trpc.practice.confirmReadiness.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.practice.readiness.pathFilter()),
    }),
  );
export const useMailServer = () => useQuery(trpc.mail.server.queryOptions());

/** While a message is on its way, the list looks again. */
const LOOK_MS = 2_000;
export const useOutbox = () =>
  useQuery(
    trpc.mail.outbox.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "waiting" || status === "sending") ? LOOK_MS : false),
    }),
  );

/** What the practice says of itself is on invoices too. */
async function refreshPractice(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.practice.pathFilter()),
    queryClient.invalidateQueries(trpc.invoicing.pathFilter()),
  ]);
}

async function refreshTeam(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries(trpc.team.pathFilter()), queryClient.invalidateQueries(trpc.mail.pathFilter())]);
}

/** Without a proven mail server every page says that this is a trial. */
async function refreshMail(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.mail.pathFilter()),
    queryClient.invalidateQueries(trpc.practice.safety.pathFilter()),
  ]);
}

const practice = { onSuccess: refreshPractice };
export const useSaveProfile = () => useMutation(trpc.practice.saveProfile.mutationOptions(practice));
export const useSaveEmployer = () => useMutation(trpc.practice.saveEmployer.mutationOptions(practice));
export const useJoinEmployers = () => useMutation(trpc.practice.joinEmployers.mutationOptions(practice));
export const useSaveContact = () => useMutation(trpc.practice.saveContact.mutationOptions(practice));
const team = { onSuccess: refreshTeam };
export const useInvite = () => useMutation(trpc.team.invite.mutationOptions(team));
export const useWithdrawInvitation = () => useMutation(trpc.team.withdrawInvitation.mutationOptions(team));
export const useEndMembership = () => useMutation(trpc.team.endMembership.mutationOptions(team));
const mail = { onSuccess: refreshMail };
export const useSaveMailServer = () => useMutation(trpc.mail.saveServer.mutationOptions(mail));
export const useRemoveMailServer = () => useMutation(trpc.mail.removeServer.mutationOptions(mail));
export const useSendTest = () => useMutation(trpc.mail.sendTest.mutationOptions(mail));

export const useBlocks = () => useQuery(trpc.report.blocks.queryOptions());
const blocks = { onSuccess: () => queryClient.invalidateQueries(trpc.report.pathFilter()) };
export const useSaveBlock = () => useMutation(trpc.report.saveBlock.mutationOptions(blocks));
export const useRemoveBlock = () => useMutation(trpc.report.removeBlock.mutationOptions(blocks));
