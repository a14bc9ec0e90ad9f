import type { Db } from "@hervat/database";
import { caseContactRepository, contactRepository } from "@hervat/database/repositories";
import { mayBeSameName, OutsideKind } from "@hervat/domain/people";
import { ContactId, newId, ok, type PracticeId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { Details, type SavePersonRefusal, toContact } from "./save-person.ts";

export const SaveOutsideInput = z.strictObject({
  trajectoryId: TrajectoryId,
  person: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("new"), as: OutsideKind, details: Details }),
    /** Someone whom the practice knows; `details` is null when they stay as they are. */
    z.strictObject({ kind: z.literal("known"), id: ContactId, details: Details.extend({ version: z.int() }).nullable() }),
    z.strictObject({ kind: z.literal("gone"), id: ContactId }),
  ]),
});
export type SaveOutsideInput = z.infer<typeof SaveOutsideInput>;

/**
 * A GP, practitioner, arbeidsdeskundige or mediator beside this client. The practice knows the person; that the person stands beside
 * her is written behind the health wall alone.
 *
 * @throws StaleSaveError
 */
export function saveOutside(
  ctx: ServiceContext,
  { trajectoryId, person }: SaveOutsideInput,
): Promise<Result<{ contactId: ContactId }, SavePersonRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "case-contact.change", trajectoryId);
    const contactId = await putBeside(tx, ctx, practiceId, trajectoryId, person);
    if (contactId === undefined) return refuse({ kind: "somebody-else" });
    await writeAudit(tx, ctx, { action: "people.changed", details: { role: "other" } });
    return ok({ contactId });
  });
}

/** Who stands there now, or `undefined` where the details are of somebody else. */
async function putBeside(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  trajectoryId: TrajectoryId,
  person: SaveOutsideInput["person"],
): Promise<ContactId | undefined> {
  const contacts = contactRepository(tx, practiceId);
  const beside = caseContactRepository(tx, { tenant: practiceId });
  if (person.kind === "new") {
    const contact = toContact(person.as, { ...person.details, id: newId(ContactId), employerId: null });
    await contacts.add(contact, ctx.now());
    await beside.add(trajectoryId, contact.id, ctx.today());
    return contact.id;
  }
  const known = (await contacts.findStored(person.id))?.value;
  if (known === undefined || !OutsideKind.safeParse(known.kind).success) throw new NotFoundError("contact");
  if (person.kind === "gone") {
    await beside.end(trajectoryId, known.id, ctx.today());
    return known.id;
  }
  if (person.details !== null) {
    const { version, ...details } = person.details;
    if (!mayBeSameName(known.name, details.name)) return undefined;
    await contacts.save({ version, value: toContact(known.kind, { ...known, ...details }) });
  }
  await beside.add(trajectoryId, known.id, ctx.today());
  return known.id;
}
