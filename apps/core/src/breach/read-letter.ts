import { BreachLetter, dataBreachRepository, practiceRepository } from "@hervat/database/repositories";
import { Language } from "@hervat/domain/people";
import { Address } from "@hervat/domain/practice";
import { DataBreachId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const LetterInput = z.strictObject({ breachId: DataBreachId, trajectoryId: TrajectoryId });
export type LetterInput = z.infer<typeof LetterInput>;

/** A letter that was sent, with what stands above it. Her name is not in it: who hands it over knows to whom. */
export const LetterShown = z.strictObject({
  sentOn: PlainDate,
  way: z.enum(["portal", "by-hand"]),
  language: Language,
  practice: z.strictObject({ name: z.string(), address: Address.nullable(), phone: z.string().nullable() }),
  letter: BreachLetter,
});
export type LetterShown = z.infer<typeof LetterShown>;

/** The letter of one client to print and hand over, word for word as she got it. @throws NotFoundError while she was not told */
export function readLetter(ctx: ServiceContext, { breachId, trajectoryId }: LetterInput): Promise<LetterShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    const [sent, profile] = await Promise.all([register.letter(breachId, trajectoryId), practiceRepository(tx, practiceId).profile()]);
    if (sent === undefined || profile === undefined) throw new NotFoundError("letter");
    await writeAudit(tx, ctx, { trajectories: [trajectoryId] });
    return {
      sentOn: dayInAmsterdam(sent.toldAt),
      way: sent.way,
      language: sent.language,
      practice: { name: profile.senderName ?? profile.legalName, address: profile.address, phone: profile.phone },
      letter: sent.letter,
    };
  });
}
