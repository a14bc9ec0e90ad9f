import { skipToken, useQuery } from "@tanstack/react-query";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";

/** All that the card shows, from where the pages of the case read it too. */
export function useCard({ trajectoryId }: OfCase) {
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  const sickness = useQuery(trpc.trajectory.sickness.queryOptions({ trajectoryId }));
  const goals = useQuery(trpc.goal.list.queryOptions({ trajectoryId }));
  const sessions = useQuery(trpc.session.list.queryOptions({ trajectoryId }));
  const inOrder = (sessions.data?.sessions ?? []).toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const next = inOrder.find(({ status }) => status === "planned");
  const about = next ?? inOrder.at(-1);
  // What lies ready for that talk: the last note, without what its author kept for herself, and the homework that waits.
  const desk = useQuery(trpc.note.desk.queryOptions(about === undefined ? skipToken : { sessionId: about.id }));
  const failed = [trajectory, sickness, goals, sessions, desk].some(({ isError }) => isError);
  if (failed) return { failed } as const;
  const waiting = sessions.data === undefined || (about !== undefined && desk.data === undefined);
  if (waiting || trajectory.data === undefined || sickness.data === undefined || goals.data === undefined) return { failed } as const;
  return {
    failed,
    card: { trajectory: trajectory.data, sickness: sickness.data, goals: goals.data.goals, next: next ?? null, desk: desk.data ?? null },
  } as const;
}

export type Card = NonNullable<ReturnType<typeof useCard>["card"]>;
