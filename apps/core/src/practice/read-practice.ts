import { practiceRepository } from "@hervat/database/repositories";
import { PracticeProfile } from "@hervat/domain/practice";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const PracticeShown = z.strictObject({
  /** Named by who saves it, so that nobody overwrites what she has not seen. */
  version: z.int(),
  name: z.string(),
  demo: z.boolean(),
  profile: PracticeProfile,
  mayChange: z.boolean(),
});
export type PracticeShown = z.infer<typeof PracticeShown>;

/** The practice as its letters show it. @throws NotFoundError */
export function readPractice(ctx: ServiceContext): Promise<PracticeShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("settings.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const stored = await practiceRepository(tx, practiceId).find();
    if (stored === undefined) throw new NotFoundError("practice");
    const { name, demo, profile } = stored.value;
    return { version: stored.version, name, demo, profile, mayChange: ctx.may("settings.change", { kind: "practice", practiceId }) };
  });
}
