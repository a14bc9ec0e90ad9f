import type { LinkRouter } from "@hervat/core/link-router";
import type { inferRouterOutputs } from "@trpc/server";

/** The offer as this page gets it. */
export type OfferPage = inferRouterOutputs<LinkRouter>["offer"]["read"];

/** What came back of a form: what was typed, and what was wrong with it. */
export interface SentForm {
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly message?: string;
}
