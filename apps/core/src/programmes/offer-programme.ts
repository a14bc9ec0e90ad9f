import { programmeRepository } from "@hervat/database/repositories";
import { ProgrammeKey, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

export const OfferProgrammeInput = z.strictObject({ key: ProgrammeKey, offered: z.boolean() });
export type OfferProgrammeInput = z.infer<typeof OfferProgrammeInput>;

/** Offers a programme no more, or again, whichever version: it decides who may begin in it, never who is in it. @throws NotFoundError */
export function offerProgramme(ctx: ServiceContext, { key, offered }: OfferProgrammeInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("programme.save", { kind: "practice", practiceId });
    const programmes = programmeRepository(tx, practiceId);
    const known = [...SHIPPED_PROGRAMMES, ...(await programmes.own()).map(({ value }) => value.content)];
    if (!known.some((programme) => programme.key === key)) throw new NotFoundError("programme");
    if (offered) await programmes.offerAgain(key);
    else await programmes.retire(key, { id: v7(), by: membershipOf(ctx), at: ctx.now() });
    await writeAudit(tx, ctx, { action: offered ? "programme.offered" : "programme.retired" });
    return null;
  });
}
