import { contactRepository, employerRepository } from "@hervat/database/repositories";
import { CaseRole } from "@hervat/domain/people";
import { ContactId, EmployerId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const ContactShown = z.strictObject({
  id: ContactId,
  kind: CaseRole,
  /** A change names it. */
  version: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  employerId: EmployerId.nullable(),
  employer: z.string().nullable(),
});
export type ContactShown = z.infer<typeof ContactShown>;

/**
 * Managers, HR officers and bedrijfsartsen as the practice knows them, by name. Who treats a client is found in her own case alone.
 */
export function listContacts(ctx: ServiceContext): Promise<ContactShown[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("contact.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const contacts = await contactRepository(tx, practiceId).listStored();
    const employers = new Map((await employerRepository(tx, practiceId).list()).map(({ value }) => [value.id, value.name]));
    return contacts.flatMap(({ version, value: { id, kind, name, email, phone, organisation, employerId } }) => {
      const role = CaseRole.safeParse(kind);
      if (!role.success) return [];
      const employer = employerId === null ? null : (employers.get(employerId) ?? null);
      return [{ id, kind: role.data, version, name, email, phone, organisation, employerId, employer }];
    });
  });
}
