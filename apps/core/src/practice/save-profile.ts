import { practiceRepository, StaleSaveError } from "@hervat/database/repositories";
import { type FieldRefusal, parsePracticeProfile } from "@hervat/domain/practice";
import { ok, type Result } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { TypedForm } from "./field-refusals.ts";

export const SaveProfileInput = z.strictObject({ version: z.int(), profile: TypedForm });
export type SaveProfileInput = z.infer<typeof SaveProfileInput>;

/** Changes how the practice shows itself. What was issued or released before keeps what it said. @throws StaleSaveError */
export function saveProfile(
  ctx: ServiceContext,
  { version, profile }: SaveProfileInput,
): Promise<Result<{ version: number }, readonly FieldRefusal[]>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("settings.change", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const parsed = parsePracticeProfile(profile);
    if (!parsed.ok) return parsed;
    const practices = practiceRepository(tx, practiceId);
    const stored = await practices.find();
    if (stored === undefined) throw new NotFoundError("practice");
    if (stored.version !== version) throw new StaleSaveError("practice", practiceId);
    // How long dossiers stay and whose reports are taken is chosen elsewhere.
    const { retentionYears, knownKeysOnly } = stored.value.profile;
    const saved = { ...parsed.value, retentionYears, knownKeysOnly };
    await practices.save({ version, value: { ...stored.value, profile: saved } });
    return ok({ version: version + 1 });
  });
}
