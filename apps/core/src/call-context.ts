import type { Language } from "@hervat/domain/people";
import type { Action, ResourceOf } from "@hervat/domain/policy";
import type { Service } from "./service-context.ts";
import type { Door } from "./sign-in/door.ts";
import type { Identity } from "./sign-in/identity.ts";

/** What one request brings to its calls, whoever made it: a browser, a portal's server or a test. */
export interface CallContext {
  readonly service: Service;
  readonly door: Door;
  readonly requestId: string;
  /** The network address that called, as far as the door can believe it. */
  readonly address?: string | undefined;
  readonly language: Language;
  /** Reads session, membership and practice; at most once per request. */
  identify(): Promise<Identity>;
}

/** The action of the policy table, and what it is done to: a pair that the table does not hold does not compile. */
export type ProcedureMeta = { [A in Action]: { readonly action: A; readonly resource: ResourceOf<A>["kind"] } }[Action];
