import { StaleSaveError } from "@hervat/database/repositories";
import type { Language } from "@hervat/domain/people";
import { TRPCError } from "@trpc/server";
import { writeAudit } from "./audit/write-audit.ts";
import type { CallContext, ProcedureMeta } from "./call-context.ts";
import { BasisMissingError, NotFoundError } from "./errors.ts";
import type { ServiceContext } from "./service-context.ts";
import type { Identity } from "./sign-in/identity.ts";

/**
 * Stands before every procedure: reads who is calling, asks the policy table whether that kind of caller may do this at all,
 * and hands the verb its context. What the verb still decides is whether this one case is the caller's (`ctx.authorise`).
 *
 * @throws TRPCError UNAUTHORIZED before sign-in, NOT_FOUND for who may not.
 */
export async function openCall(
  call: CallContext,
  { action }: ProcedureMeta,
  { changes }: { readonly changes: boolean } = { changes: false },
): Promise<ServiceContext> {
  const identity = await call.identify();
  const { requestId } = call;
  const ctx = call.service.contextFor({ identity, requestId, language: languageOf(identity, call), action, changes });
  if (ctx.mayEver(action)) return ctx;
  if (ctx.actor.kind === "anonymous" || ctx.actor.kind === "person") throw new TRPCError({ code: "UNAUTHORIZED" });
  await recordRefusal(ctx);
  throw new TRPCError({ code: "NOT_FOUND" });
}

function languageOf(identity: Identity, call: CallContext): Language {
  return "person" in identity ? identity.person.language : call.language;
}

/** A call inside a practice that found nothing for this caller, or came too late, leaves its audit row like one that succeeded. */
export async function recordRefused(ctx: ServiceContext, fault: unknown): Promise<void> {
  if (fault instanceof NotFoundError || fault instanceof StaleSaveError || fault instanceof BasisMissingError) await recordRefusal(ctx);
}

async function recordRefusal(ctx: ServiceContext): Promise<void> {
  if (!("practiceId" in ctx.actor)) return;
  await ctx.inTransaction((tx) => writeAudit(tx, ctx, { outcome: "refused" }));
}
