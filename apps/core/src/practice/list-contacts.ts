import { contactRepository, employerRepository } from "@hervat/database/repositories";
import { ContactId, EmployerId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const ContactShown = z.strictObject({
  id: ContactId,
  kind: z.enum(["manager", "hr", "bedrijfsarts"]),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  employerId: EmployerId.nullable(),
  employer: z.string().nullable(),
});
export type ContactShown = z.infer<typeof ContactShown>;

/** Managers, HR officers and bedrijfsartsen as the practice knows them, by name. */
export function listContacts(ctx: ServiceContext): Promise<ContactShown[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("contact.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const contacts = await contactRepository(tx, practiceId).list();
    const employers = new Map((await employerRepository(tx, practiceId).list()).map(({ value }) => [value.id, value.name]));
    return contacts.map(({ id, kind, name, email, phone, organisation, employerId }) => ({
      id,
      kind,
      name,
      email,
      phone,
      organisation,
      employerId,
      employer: employerId === null ? null : (employers.get(employerId) ?? null),
    }));
  });
}
