import { questionnaireRepository } from "@hervat/database/repositories";
import { QuestionnaireId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

export const OfferInstrumentInput = z.strictObject({ id: QuestionnaireId, offered: z.boolean() });
export type OfferInstrumentInput = z.infer<typeof OfferInstrumentInput>;

/**
 * Stops asking a questionnaire, or asks it again. What was asked before stays with its answers, and what waits for a client can still
 * be answered.
 *
 * @throws NotFoundError for what ships, and for what the practice does not have
 */
export function offerInstrument(ctx: ServiceContext, { id, offered }: OfferInstrumentInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("instrument.save", { kind: "practice", practiceId });
    const questionnaires = questionnaireRepository(tx, practiceId);
    if ((await questionnaires.find(id)) === undefined) throw new NotFoundError("questionnaire");
    if (offered) await questionnaires.offer(id);
    else await questionnaires.stop(id, { by: membershipOf(ctx), at: ctx.now() });
    await writeAudit(tx, ctx, { action: offered ? "instrument.offered" : "instrument.stopped" });
    return null;
  });
}
