import type { Db } from "@hervat/database";
import { contactRepository, employerSideRepository, keepShown, trajectoryRepository } from "@hervat/database/repositories";
import { CaseRole, Contact, type ContactKind, Email, mayBeSameName } from "@hervat/domain/people";
import { ContactId, newId, ok, type PracticeId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { endAccessOf } from "./end-access-of.ts";
import { employerOf } from "./read-people.ts";

const Text = z.string().trim().min(1).max(200);
export const Details = z.strictObject({ name: Text, email: Email.nullable(), phone: Text.nullable(), organisation: Text.nullable() });

export const SavePersonInput = z.strictObject({
  trajectoryId: TrajectoryId,
  role: CaseRole,
  person: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("nobody") }),
    /** Details name the version that was read, so that nobody overwrites what she has not seen. */
    z.strictObject({ kind: z.literal("known"), id: ContactId, details: Details.extend({ version: z.int() }).nullable() }),
    z.strictObject({ kind: z.literal("new"), details: Details }),
  ]),
});
export type SavePersonInput = z.infer<typeof SavePersonInput>;

/** What a client allowed, and whom she was shown, holds for a person: under another name it would pass to somebody whom she never saw. */
export type SavePersonRefusal = { readonly kind: "somebody-else" };

/** Who is the manager, HR officer or bedrijfsarts of this client. Details of someone known hold for all her clients. @throws StaleSaveError */
export function savePerson(
  ctx: ServiceContext,
  { trajectoryId, role, person }: SavePersonInput,
): Promise<Result<{ contactId: ContactId | null }, SavePersonRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "trajectory.change-people", trajectoryId);
    if (person.kind !== "nobody") ctx.authorise("contact.save", { kind: "practice", practiceId });
    const saved = await contactOf(tx, ctx, { practiceId, trajectory: stored.value, role, person });
    if (!saved.ok) return saved;
    const contactId = saved.value;
    await trajectoryRepository(tx, practiceId).save({ ...stored, value: withPerson(stored.value, role, contactId) });
    await keepShown(tx, practiceId, [trajectoryId]);
    const before = role === "manager" ? stored.value.managerContactId : role === "hr" ? stored.value.hrContactId : null;
    if (role !== "bedrijfsarts" && before !== contactId) {
      const side = employerSideRepository(tx, practiceId);
      // Whoever takes over reads from today, also after a while with nobody; the first one reads from the start.
      const isFirst = before === null && (await side.since(trajectoryId))[role] === null;
      if (!isFirst) await side.tookOver(trajectoryId, role, ctx.today());
    }
    await writeAudit(tx, ctx, { action: "people.changed", details: { role } });
    return ok({ contactId });
  });
}

interface Asked extends Pick<SavePersonInput, "role" | "person"> {
  readonly practiceId: PracticeId;
  readonly trajectory: Trajectory;
}

async function contactOf(
  tx: Db,
  ctx: ServiceContext,
  { practiceId, trajectory, role, person }: Asked,
): Promise<Result<ContactId | null, SavePersonRefusal>> {
  if (person.kind === "nobody") return ok(null);
  const contacts = contactRepository(tx, practiceId);
  const employerId = await employerOf(tx, practiceId, trajectory);
  if (person.kind === "new") {
    const id = newId(ContactId);
    await contacts.add(toContact(role, { ...person.details, id, employerId: role === "bedrijfsarts" ? null : employerId }), ctx.now());
    return ok(id);
  }
  const known = (await contacts.findStored(person.id))?.value;
  if (known?.kind !== role || (role !== "bedrijfsarts" && known.employerId !== employerId)) throw new NotFoundError("contact");
  if (person.details !== null) {
    const { version, ...details } = person.details;
    if (!mayBeSameName(known.name, details.name)) return refuse({ kind: "somebody-else" });
    await contacts.save({ version, value: toContact(role, { ...known, ...details }) });
    if (person.details.email !== known.email) await endAccessOf(tx, practiceId, known.id, ctx.now());
  }
  return ok(known.id);
}

export function toContact(kind: ContactKind, facts: object): Contact {
  return Contact.parse({ ...facts, kind });
}

function withPerson(trajectory: Trajectory, role: CaseRole, id: ContactId | null): Trajectory {
  switch (role) {
    case "manager":
      return { ...trajectory, managerContactId: id };
    case "hr":
      return { ...trajectory, hrContactId: id };
    case "bedrijfsarts":
      return { ...trajectory, bedrijfsartsContactId: id };
  }
}
