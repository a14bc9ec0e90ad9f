import { membershipRepository } from "@hervat/database/repositories";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { opensDoor } from "../sign-in/door.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

const line = z.string().trim().min(1).max(120).nullable();

/** How she signs her reports at this practice, and where she is reached. */
export const Signature = z.strictObject({ title: line, phone: line });
export type Signature = z.infer<typeof Signature>;

/** `seen` is the signature as it was read. */
export const SaveSignatureInput = z.strictObject({ ...Signature.shape, seen: Signature });
export type SaveSignatureInput = z.infer<typeof SaveSignatureInput>;

function ownMembership(ctx: ServiceContext) {
  const { actor, identity } = ctx;
  // Only who works at a practice signs for it: a manager has a membership too.
  if (!("membershipId" in actor) || identity.state !== "ready" || !opensDoor(identity.chosen.role, "coach"))
    throw new NotFoundError("membership");
  ctx.authorise("account.change", { kind: "account", personId: identity.person.id });
  return actor.membershipId;
}

/** @throws NotFoundError for who works at no practice */
export function readSignature(ctx: ServiceContext): Promise<Signature> {
  const membershipId = ownMembership(ctx);
  return ctx.inTransaction(async (tx) => {
    const self = await membershipRepository(tx, practiceOf(ctx)).colleague(membershipId);
    if (self === undefined) throw new NotFoundError("membership");
    return { title: self.title, phone: self.phone };
  });
}

/** Holds for what is written from now on; what was released keeps the signature it had. @throws NotFoundError, StaleSaveError */
export function saveSignature(ctx: ServiceContext, { seen, ...signature }: SaveSignatureInput): Promise<{ ok: true }> {
  const membershipId = ownMembership(ctx);
  return ctx.inTransaction(async (tx) => {
    await membershipRepository(tx, practiceOf(ctx)).saveSignature(membershipId, signature, seen);
    return { ok: true };
  });
}
