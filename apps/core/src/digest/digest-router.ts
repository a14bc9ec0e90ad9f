import { digestRepository } from "@hervat/database/repositories";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { procedure, router } from "../trpc.ts";

const Choice = z.strictObject({ wanted: z.boolean() });
type Choice = z.infer<typeof Choice>;

function readChoice(ctx: ServiceContext): Promise<Choice> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("digest.choose", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => ({ wanted: await digestRepository(tx, practiceId).wanted(membershipOf(ctx)) }));
}

function choose(ctx: ServiceContext, { wanted }: Choice): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("digest.choose", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    await digestRepository(tx, practiceId).choose(membershipOf(ctx), wanted);
    await writeAudit(tx, ctx, { action: "digest.chosen", details: { wanted } });
    return { ok: true };
  });
}

/** Whether she wants the mail about what is due this week. */
export const digestRouter = router({
  read: procedure
    .meta({ action: "digest.choose", resource: "practice" })
    .output(Choice)
    .query(({ ctx }) => readChoice(ctx)),
  choose: procedure
    .meta({ action: "digest.choose", resource: "practice" })
    .input(Choice)
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => choose(ctx, input)),
});
