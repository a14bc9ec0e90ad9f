import { contactRepository, employerRepository } from "@hervat/database/repositories";
import { Contact, Email, mayBeSameName, OutsideKind } from "@hervat/domain/people";
import { ContactId, EmployerId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { endAccessOf } from "../case-people/end-access-of.ts";
import type { SavePersonRefusal } from "../case-people/save-person.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

const facts = {
  name: z.string().trim().min(1).max(120),
  email: Email.nullable(),
  phone: z.string().trim().min(1).max(40).nullable(),
  organisation: z.string().trim().min(1).max(160).nullable(),
};
/** A change names the version that was read, so that nobody overwrites what she has not seen. */
export const SaveContactInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["manager", "hr"]), known: z.null(), employerId: EmployerId, ...facts }),
  z.strictObject({ kind: z.literal("bedrijfsarts"), known: z.null(), employerId: z.null(), ...facts }),
  z.strictObject({ kind: z.literal("known"), known: z.strictObject({ id: ContactId, version: z.int() }), ...facts }),
]);
export type SaveContactInput = z.infer<typeof SaveContactInput>;

/** Adds a contact, or changes what is known of one. @throws NotFoundError, StaleSaveError */
export function saveContact(ctx: ServiceContext, input: SaveContactInput): Promise<Result<{ contactId: ContactId }, SavePersonRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("contact.save", { kind: "practice", practiceId });
  const { name, email, phone, organisation } = input;
  return ctx.inTransaction(async (tx) => {
    const contacts = contactRepository(tx, practiceId);
    if (input.kind !== "known") {
      const { kind, employerId } = input;
      if (employerId !== null && (await employerRepository(tx, practiceId).find(employerId)) === undefined)
        throw new NotFoundError("employer");
      const contact = Contact.parse({ id: newId(ContactId), kind, name, email, phone, organisation, employerId });
      await contacts.add(contact, ctx.now());
      return ok({ contactId: contact.id });
    }
    const { id, version } = input.known;
    const stored = (await contacts.findStored(id))?.value;
    if (stored === undefined || OutsideKind.safeParse(stored.kind).success) throw new NotFoundError("contact");
    if (!mayBeSameName(stored.name, name)) return refuse({ kind: "somebody-else" });
    await contacts.save({ version, value: Contact.parse({ ...stored, name, email, phone, organisation }) });
    if (email !== stored.email) await endAccessOf(tx, practiceId, id, ctx.now());
    return ok({ contactId: id });
  });
}
