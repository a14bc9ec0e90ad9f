import { clientContactRepository } from "@hervat/database/repositories";
import { Email, Language } from "@hervat/domain/people";
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
  /** In which language she is written to, as it was read and from now on; null where it stays. */
  language: z.strictObject({ seen: Language, now: Language }).nullable().default(null),
});
export type SaveAddressInput = z.infer<typeof SaveAddressInput>;

/**
 * Her own address, and the language of what goes there. An address at her employer is kept only once the coach asked her: someone there
 * may read along.
 */
export function saveAddress(
  ctx: ServiceContext,
  { trajectoryId, email, seen, confirmed, language }: SaveAddressInput,
): Promise<Result<null, { kind: "looks-like-work" | "changed-elsewhere" }>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "client-contact.change", trajectoryId);
    const work = email !== null && looksLikeWork(email, await employerAddresses(tx, practiceId, stored.value));
    if (work && !confirmed) return refuse({ kind: "looks-like-work" });
    const contacts = clientContactRepository(tx, practiceId);
    const known = await contacts.addresses(stored.value.clientId);
    if (known.email !== seen || (language !== null && known.language !== language.seen)) return refuse({ kind: "changed-elsewhere" });
    const saved = { email, confirmed: work ? email : null, language: language?.now ?? known.language };
    await contacts.saveAddresses(stored.value.clientId, saved);
    const fields = [...(email === known.email ? [] : ["email"]), ...(saved.language === known.language ? [] : ["language"])];
    await writeAudit(tx, ctx, { action: "client-contact.changed", fields });
    return ok(null);
  });
}
