import type { Db } from "@hervat/database";
import { contactRepository, readAllowances } from "@hervat/database/repositories";
import type { WorkCategory } from "@hervat/domain/consent";
import { ContactId, ok, PlainDate, type Result, refuse } from "@hervat/domain/primitives";
import { allowanceFor } from "@hervat/domain/views";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** Someone at the employer who reads what she shares of one kind. */
export const ReaderShown = z.strictObject({
  contactId: ContactId,
  role: z.enum(["manager", "hr"]),
  name: z.string(),
  /** The last day; null = until the guidance ends. */
  until: PlainDate.nullable(),
});
export type ReaderShown = z.infer<typeof ReaderShown>;

/** Who of this case reads what she shares of one kind today: the manager and HR she allows it, and nobody else. */
export async function readersOf(
  tx: Db,
  ctx: ServiceContext,
  { practiceId, stored }: OpenedCase,
  category: WorkCategory,
): Promise<ReaderShown[]> {
  const { id, managerContactId, hrContactId } = stored.value;
  const allowances = await readAllowances(tx, practiceId, id);
  const allowed = (
    [
      ["manager", managerContactId],
      ["hr", hrContactId],
    ] as const
  ).flatMap(([role, contactId]) => {
    const allowance = allowanceFor(allowances, { contactId, on: ctx.today() }, category);
    return allowance === undefined ? [] : [{ role, ...allowance }];
  });
  if (allowed.length === 0) return [];
  const contacts = await contactRepository(tx, practiceId).findMany(allowed.map(({ contactId }) => contactId));
  return allowed.map(({ role, contactId, until }) => {
    return { contactId, role, name: contacts.find(({ id: known }) => known === contactId)?.name ?? "", until };
  });
}

/** Nobody at the employer may read what would be shared: the client has not said so, or no longer. */
export const NoConsent = z.strictObject({ kind: z.literal("no-consent") });
export type NoConsent = z.infer<typeof NoConsent>;

/** Asked before anything is shared: without a reader whom she allows it nothing leaves, whatever the coach was told. */
export async function demandReader(
  tx: Db,
  ctx: ServiceContext,
  opened: OpenedCase,
  category: WorkCategory,
): Promise<Result<null, NoConsent>> {
  return (await readersOf(tx, ctx, opened, category)).length === 0 ? refuse({ kind: "no-consent" }) : ok(null);
}
