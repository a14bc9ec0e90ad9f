import type { CoachRouter } from "@hervat/core/coach-router";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { noteContact } from "./contact.ts";
import { errorCode } from "./core-errors.ts";

/** Below core's own maxBatchSize, so that a busy screen is two requests and never a refusal. */
const MAX_ITEMS = 10;

type Ended = () => void;
let whenEnded: Ended = () => undefined;

/** Called when core says that nobody is signed in any more. */
export function onSessionEnded(listener: Ended): void {
  whenEnded = listener;
}

function noticeEnd(error: unknown): void {
  if (errorCode(error) === "UNAUTHORIZED") whenEnded();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal however often it is asked; only a lost connection or a fault is worth another try.
      retry: (failures, error) => failures < 2 && [undefined, "INTERNAL_SERVER_ERROR"].includes(errorCode(error)),
    },
  },
});

export const trpcClient = createTRPCClient<CoachRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      maxItems: MAX_ITEMS,
      // A POST as JSON for reads too: what is asked never stands in an address, a history or a log.
      methodOverride: "POST",
      fetch: async (input, init) => {
        const response = await fetch(input, { ...init, signal: init?.signal ?? null });
        if (response.ok) noteContact();
        return response;
      },
    }),
  ],
});

/** `useQuery(trpc.caseload.list.queryOptions())`, `useMutation(trpc.sessions.save.mutationOptions())`. */
export const trpc = createTRPCOptionsProxy<CoachRouter>({ client: trpcClient, queryClient });
