import { resumptionPlanRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";
import type { EmployeeInput } from "./read-employee.ts";

export type ContactDoneRefusal = { readonly kind: "no-rhythm" };

/** He spoke with his employee today. What was said is not asked. */
export function markContactDone(ctx: ServiceContext, { trajectoryId }: EmployeeInput): Promise<Result<null, ContactDoneRefusal>> {
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.mark-contact-done", trajectoryId);
    const plans = resumptionPlanRepository(tx, practiceOf(ctx));
    if ((await plans.contactRhythm(trajectoryId)) === undefined) return refuse({ kind: "no-rhythm" });
    await plans.markContactDone(trajectoryId, ctx.today());
    return ok(null);
  });
}
