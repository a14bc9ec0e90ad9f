import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { trpcClient } from "../../app/trpc.ts";
import { refreshInvoices } from "./use-invoices.ts";

export type Made = inferRouterOutputs<CoachRouter>["invoicing"]["draftMany"];

/** Core takes so many at once. */
const AT_ONCE = 100;

/** Concepts for all that were chosen, some at a time: where the connection is lost halfway, pressing again makes the rest. */
export const useMakeConcepts = () =>
  useMutation({
    mutationFn: async (ids: readonly TrajectoryId[]): Promise<Made> => {
      const made: Made = { drafted: [], refused: [] };
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = await trpcClient.invoicing.draftMany.mutate({ trajectoryIds: ids.slice(from, from + AT_ONCE) });
        made.drafted.push(...some.drafted);
        made.refused.push(...some.refused);
      }
      return made;
    },
    onSettled: refreshInvoices,
  });
