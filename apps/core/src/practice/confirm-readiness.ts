import { readinessRepository } from "@hervat/database/repositories";
import { ByHand } from "@hervat/domain/practice";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const ConfirmReadinessInput = z.strictObject({
  item: ByHand,
  /** False takes it back. */
  done: z.boolean(),
});
export type ConfirmReadinessInput = z.infer<typeof ConfirmReadinessInput>;

/** The owner says that she saw to something, or that it holds no longer; the log keeps who said what. */
export function confirmReadiness(ctx: ServiceContext, { item, done }: ConfirmReadinessInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("readiness.confirm", { kind: "practice", practiceId });
  const { actor } = ctx;
  if (!("membershipId" in actor)) throw new NotFoundError("practice");
  return ctx.inTransaction(async (tx) => {
    const said = readinessRepository(tx, practiceId);
    await (done ? said.confirm(item, ctx.today(), actor.membershipId) : said.takeBack(item));
    await writeAudit(tx, ctx, { details: { item, done } });
    return null;
  });
}
