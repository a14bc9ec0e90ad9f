import type { TrajectoryId } from "@hervat/domain/primitives";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";

/** Whether she may put a report before the client and let it go, and who does where she may not: the coach who answers for the case. */
export function useLeaving(trajectoryId: TrajectoryId): { readonly letLeave: boolean; readonly coach: string } {
  const { data } = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  return { letLeave: data?.may.letLeave ?? false, coach: data?.coach ?? "" };
}
