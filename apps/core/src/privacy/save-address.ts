import { clientContactRepository } from "@hervat/database/repositories";
import { Email } from "@hervat/domain/people";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { looksLikeWork } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { employerAddresses } from "./employer-addresses.ts";

export const SaveAddressInput = z.strictObject({
  trajectoryId: TrajectoryId,
  email: Email.nullable(),
  /** Her address as it was read. */
  seen: z.string().nullable(),
  /** She wants this very address, although it looks like one of work. */
  confirmed: z.boolean(),
});
export type SaveAddressInput = z.infer<typeof SaveAddressInput>;

/** Her own address. One at her employer is kept only once the coach asked her: someone there may read along. */
export function saveAddress(
  ctx: ServiceContext,
  { trajectoryId, email, seen, confirmed }: SaveAddressInput,
): Promise<Result<null, { kind: "looks-like-work" | "changed-elsewhere" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "client-contact.change", trajectoryId);
    const work = email !== null && looksLikeWork(email, await employerAddresses(tx, practiceId, stored.value));
    if (work && !confirmed) return refuse({ kind: "looks-like-work" });
    const contacts = clientContactRepository(tx, practiceId);
    if ((await contacts.addresses(stored.value.clientId)).email !== seen) return refuse({ kind: "changed-elsewhere" });
    await contacts.saveAddresses(stored.value.clientId, { email, confirmed: work ? email : null });
    await writeAudit(tx, ctx, { action: "client-contact.changed", fields: ["email"] });
    return ok(null);
  });
}
