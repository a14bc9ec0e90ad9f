import { clientRepository, countCare, countKept, trajectoryRepository } from "@hervat/database/repositories";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import { AskedShown, HeldShown, readAsked, readHeld } from "../retention/erasure-standing.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Counts = z.array(z.strictObject({ kind: z.string(), rows: z.int() }));

export const ErasurePreview = z.strictObject({
  code: z.string(),
  /** Rows of each kind that go. */
  goes: Counts,
  /** Rows of each kind that stay. */
  stays: Counts,
  /** Her name goes too, unless another case of hers stays. */
  nameGoes: z.boolean(),
  asked: AskedShown.nullable(),
  held: HeldShown.nullable(),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** What an erasure would take away and leave, in numbers and never in words of it; and who asked for it, or holds it. */
export function previewErasure(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ErasurePreview> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.preview-erasure", trajectoryId);
    const { practiceId, stored } = opened;
    const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
    if (client === undefined) throw new NotFoundError("client");
    const cases = await trajectoryRepository(tx, practiceId).ofClient(stored.value.clientId);
    return {
      code: client.value.code,
      goes: await countCare(tx, practiceId, trajectoryId),
      stays: await countKept(tx, practiceId, trajectoryId),
      nameGoes: cases.length === 1,
      asked: await readAsked(tx, ctx, opened),
      held: await readHeld(tx, ctx, opened),
    };
  });
}
