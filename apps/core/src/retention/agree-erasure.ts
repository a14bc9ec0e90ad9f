import type { Db } from "@hervat/database";
import { countCare, countKept, erasureAccordRepository, membershipRepository, trajectoryRepository } from "@hervat/database/repositories";
import { ErasureAccordId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type AccordRefusal, type AccordWay, agreeWithErasure, type ErasureAccord } from "@hervat/domain/retention";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { eraseDossier } from "../closing/erase-dossier.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { factorIsFresh } from "../sign-in/fresh-factor.ts";
import { membershipOf, type OpenedCase, openCase } from "../trajectory/open-case.ts";
import { readGround } from "./erasure-ground.ts";
import { type MayEraseRefusal, mayErase } from "./may-erase.ts";
import { whoDecides } from "./who-decides.ts";
import { writeCertificate } from "./write-certificate.ts";

/** `accordId` is what she read: of an erasure that was asked anew she has not seen the question. */
export const AgreeErasureInput = z.strictObject({
  trajectoryId: TrajectoryId,
  accordId: ErasureAccordId,
  code: z.string().trim().max(40),
});
export type AgreeErasureInput = z.infer<typeof AgreeErasureInput>;

export type AgreeErasureRefusal = MayEraseRefusal | AccordRefusal | { readonly kind: "not-asked" };

/**
 * The second person agrees, and the dossier goes: all of it or nothing, in one transaction. What remains is a certificate without whose.
 *
 * @returns the number of the certificate
 * @source docs/decisions/two-people-erase.md
 */
export function agreeErasure(
  ctx: ServiceContext,
  { trajectoryId, accordId, code }: AgreeErasureInput,
): Promise<Result<{ certificate: number }, AgreeErasureRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.erase", trajectoryId);
    const { practiceId, stored } = opened;
    const allowed = await mayErase(tx, ctx, opened, code);
    if (!allowed.ok) return allowed;
    const accord = await erasureAccordRepository(tx, practiceId).find(trajectoryId);
    if (accord?.id !== accordId) return refuse({ kind: "not-asked" });
    const agreed = await agree(tx, ctx, opened, accord);
    if (!agreed.ok) return agreed;
    const ground = await readGround(tx, ctx, opened);
    const went = await countCare(tx, practiceId, trajectoryId);
    const stayed = await countKept(tx, practiceId, trajectoryId);
    const cases = await trajectoryRepository(tx, practiceId).ofClient(stored.value.clientId);
    await eraseDossier(tx, ctx, opened, { alsoName: cases.length === 1 });
    const done = { ground, way: agreed.value.way, askedBy: agreed.value.asker, askedAt: accord.askedAt };
    const { number, hash } = await writeCertificate(tx, ctx, { ...done, went, stayed, nameWent: cases.length === 1 });
    const details = { certificate: number, hash, way: done.way, ground };
    await writeAudit(tx, ctx, { action: "privacy.erased", fields: ["care", "reports"], details });
    return ok({ certificate: number });
  });
}

async function agree(
  tx: Db,
  ctx: ServiceContext,
  opened: OpenedCase,
  { askedBy, askedAt }: ErasureAccord,
): Promise<Result<{ way: AccordWay; asker: string }, AccordRefusal>> {
  const members = membershipRepository(tx, opened.practiceId);
  const asker = await members.colleague(askedBy);
  const agreer = await members.colleague(membershipOf(ctx));
  if (asker === undefined || agreer === undefined) throw new NotFoundError("membership");
  const others = await whoDecides(tx, opened);
  const facts = { asker: asker.personId, askedAt, agreer: agreer.personId, others, now: ctx.now(), freshFactor: factorIsFresh(ctx) };
  const agreed = agreeWithErasure(facts);
  return agreed.ok ? ok({ way: agreed.value, asker: asker.name }) : agreed;
}
