import { contactRepository, employerSideRepository } from "@hervat/database/repositories";
import { Contact, Email, mayBeSameName } from "@hervat/domain/people";
import { ContactId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelation } from "../trajectory/read-relations.ts";
import { openEmployee } from "./open-employee.ts";

export const ReplaceManagerInput = z.strictObject({
  trajectoryId: TrajectoryId,
  name: z.string().trim().min(1).max(120),
  email: Email,
});
export type ReplaceManagerInput = z.infer<typeof ReplaceManagerInput>;

export type ReplaceManagerRefusal = { readonly kind: "same-manager" };

/**
 * HR names who manages this employee from now on. Who did before reads nothing of it from this moment; the new one reads from today,
 * and is invited by the coach once the employee has seen who it is.
 */
export function replaceManager(
  ctx: ServiceContext,
  { trajectoryId, name, email }: ReplaceManagerInput,
): Promise<Result<null, ReplaceManagerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.replace", trajectoryId);
    const practiceId = practiceOf(ctx);
    const { managerContactId } = await readRelation(tx, practiceId, trajectoryId);
    const contacts = contactRepository(tx, practiceId);
    const hr = ctx.actor.kind === "hr" ? await contacts.find(ctx.actor.contactId) : undefined;
    if (hr?.kind !== "hr") throw new NotFoundError("contact");
    const now = managerContactId === null ? undefined : await contacts.find(managerContactId);
    if (now?.email === email) return refuse({ kind: "same-manager" });
    // An address alone is nobody: more than one may read the mail of a team.
    const known = (await contacts.list({ kind: "manager" })).find(
      (one) => one.kind === "manager" && one.employerId === hr.employerId && one.email === email && mayBeSameName(one.name, name),
    );
    const to = known?.id ?? newId(ContactId);
    if (known === undefined) {
      const facts = { id: to, kind: "manager", name, email, phone: null, organisation: null, employerId: hr.employerId };
      await contacts.add(Contact.parse(facts), ctx.now());
    }
    await employerSideRepository(tx, practiceId).replaceManager(trajectoryId, managerContactId, to, ctx.today());
    await writeAudit(tx, ctx, { details: { role: "manager" } });
    return ok(null);
  });
}
