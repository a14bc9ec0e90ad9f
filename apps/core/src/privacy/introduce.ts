import { introductionRepository } from "@hervat/database/repositories";
import { ContactId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

export const IntroduceInput = z.strictObject({
  trajectoryId: TrajectoryId,
  contactId: ContactId,
  answer: z.enum(["fine", "hr-instead"]),
  shownOn: PlainDate,
});
export type IntroduceInput = z.infer<typeof IntroduceInput>;

/** In a talk she was shown who of her employer would be invited and what that person will see. */
export function introduce(ctx: ServiceContext, input: IntroduceInput): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "privacy.introduce", input.trajectoryId);
    const { managerContactId, hrContactId } = stored.value;
    if (input.contactId !== managerContactId && input.contactId !== hrContactId) throw new NotFoundError("contact");
    if (input.shownOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const introduction = { ...input, how: "session" as const, recordedBy: membershipOf(ctx) };
    await introductionRepository(tx, practiceId).save(introduction, ctx.now());
    await writeAudit(tx, ctx, { action: "privacy.introduced", details: { answer: input.answer } });
    return ok(null);
  });
}
