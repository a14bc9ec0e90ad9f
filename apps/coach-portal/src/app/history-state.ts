import type {} from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cases that were chosen on another page; in the state of the router, because an address would keep them. */
    trajectoryIds?: readonly string[];
  }
}
