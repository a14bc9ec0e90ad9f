import { createRouter } from "@tanstack/react-router";
import { routeTree } from "../routeTree.gen.ts";
import { FaultPage, NotFoundPage } from "./error-pages.tsx";
import { PendingPage } from "./pending-page.tsx";

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  // TanStack Query decides how long an answer stays fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: FaultPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cases that were chosen on another page; in the state of the router, because an address would keep them. */
    trajectoryIds?: readonly string[];
    /** What was found in the search and is looked for further in a list: a word that was typed stays out of the address. */
    lookFor?: string;
  }
  interface Register {
    router: typeof router;
  }
}
