import { isCaseOf, StaleSaveError } from "@hervat/database/repositories";
import type { Language } from "@hervat/domain/people";
import { TrajectoryId } from "@hervat/domain/primitives";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { writeAudit } from "./audit/write-audit.ts";
import type { CallContext, ProcedureMeta } from "./call-context.ts";
import { BasisMissingError, NotFoundError } from "./errors.ts";
import type { ServiceContext } from "./service-context.ts";
import { requireFactor } from "./sign-in/fresh-factor.ts";
import type { Identity } from "./sign-in/identity.ts";

/**
 * Stands before every procedure: reads who is calling, asks the policy table whether that kind of caller may do this at all,
 * and hands the verb its context. What the verb still decides is whether this one case is the caller's (`ctx.authorise`).
 *
 * @throws TRPCError UNAUTHORIZED before sign-in, NOT_FOUND for who may not.
 * @throws FactorMissingError when a client has to give more than she did
 */
export async function openCall(
  call: CallContext,
  { action }: ProcedureMeta,
  { changes, input }: { readonly changes: boolean; readonly input?: unknown } = { changes: false },
): Promise<ServiceContext> {
  const identity = await call.identify();
  const { requestId, door, address } = call;
  const from = { door, address: address ?? null };
  const ctx = call.service.contextFor({ identity, requestId, from, language: languageOf(identity, call), action, changes });
  if (ctx.mayEver(action)) {
    requireFactor(ctx, action);
    return ctx;
  }
  if (ctx.actor.kind === "anonymous" || ctx.actor.kind === "person") throw new TRPCError({ code: "UNAUTHORIZED" });
  await recordRefusal(ctx, input);
  throw new TRPCError({ code: "NOT_FOUND" });
}

function languageOf(identity: Identity, call: CallContext): Language {
  return "person" in identity ? identity.person.language : call.language;
}

/** A call inside a practice that found nothing for this caller, or came too late, leaves its audit row like one that succeeded. */
export async function recordRefused(ctx: ServiceContext, fault: unknown, input?: unknown): Promise<void> {
  if (fault instanceof NotFoundError || fault instanceof StaleSaveError || fault instanceof BasisMissingError)
    await recordRefusal(ctx, input);
}

const NamesCase = z.object({ trajectoryId: TrajectoryId });

/** A refusal is about the case that was asked for, so that its client reads of it; one that this practice does not have stays unnamed. */
async function recordRefusal(ctx: ServiceContext, input: unknown): Promise<void> {
  const { actor } = ctx;
  if (!("practiceId" in actor) || actor.practiceId === null) return;
  const { practiceId } = actor;
  const named = NamesCase.safeParse(input).data?.trajectoryId;
  const asked = new Set(named === undefined ? ctx.turnedAway : [...ctx.turnedAway, named]);
  await ctx.inTransaction(async (tx) => {
    const ofPractice: TrajectoryId[] = [];
    for (const one of asked) if (await isCaseOf(tx, practiceId, one)) ofPractice.push(one);
    await writeAudit(tx, ctx, { outcome: "refused", trajectories: [...ctx.seen, ...ofPractice] });
  });
}
