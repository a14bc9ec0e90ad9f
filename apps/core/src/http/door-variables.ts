import type { Context } from "hono";
import type { CallContext } from "../call-context.ts";

/** What is known of a request inside a door. */
export type DoorVariables = { Variables: { requestId: string; call: CallContext } };
export type DoorRequest = Context<DoorVariables>;
