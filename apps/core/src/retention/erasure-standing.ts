import type { Db } from "@hervat/database";
import { dossierHoldRepository, erasureAccordRepository, membershipRepository } from "@hervat/database/repositories";
import { DossierHoldId, ErasureAccordId, PlainDate } from "@hervat/domain/primitives";
import { aloneFrom, HoldReason } from "@hervat/domain/retention";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import { whoDecides } from "./who-decides.ts";

export const AskedShown = z.strictObject({
  id: ErasureAccordId,
  by: z.string(),
  at: z.date(),
  /** The reader herself asked it. */
  mine: z.boolean(),
  /** From when she may agree with herself, where nobody else may; null where somebody else has to. */
  aloneFrom: z.date().nullable(),
});

export const HeldShown = z.strictObject({
  id: DossierHoldId,
  reason: HoldReason,
  note: z.string().nullable(),
  until: PlainDate.nullable(),
  by: z.string(),
  at: z.date(),
  mayLift: z.boolean(),
});

/** Who asked for an erasure that waits for another, as the reader has to know it. */
export async function readAsked(tx: Db, ctx: ServiceContext, opened: OpenedCase): Promise<z.infer<typeof AskedShown> | null> {
  const accord = await erasureAccordRepository(tx, opened.practiceId).find(opened.stored.value.id);
  if (accord === undefined) return null;
  const asker = await membershipRepository(tx, opened.practiceId).colleague(accord.askedBy);
  const mine = asker !== undefined && "personId" in ctx.actor && ctx.actor.personId === asker.personId;
  const alone = mine && !(await whoDecides(tx, opened)).some((other) => other !== asker.personId);
  return { id: accord.id, by: asker?.name ?? "", at: accord.askedAt, mine, aloneFrom: alone ? aloneFrom(accord.askedAt) : null };
}

/** What stands in the way of any erasure. */
export async function readHeld(tx: Db, ctx: ServiceContext, opened: OpenedCase): Promise<z.infer<typeof HeldShown> | null> {
  const hold = await dossierHoldRepository(tx, await opened.sealer()).standing(opened.stored.value.id, ctx.today());
  if (hold === undefined) return null;
  const { id, reason, note, until, placedBy, placedAt } = hold;
  const by = (await membershipRepository(tx, opened.practiceId).colleague(placedBy))?.name ?? "";
  return { id, reason, note, until, by, at: placedAt, mayLift: opened.may("privacy.lift-hold") };
}
