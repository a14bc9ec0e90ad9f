import { employerRepository } from "@hervat/database/repositories";
import { Employer } from "@hervat/domain/practice";
import { EmployerId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const EmployerShown = z.strictObject({ id: EmployerId, version: z.int(), name: z.string(), invoicing: Employer });
export type EmployerShown = z.infer<typeof EmployerShown>;

/** Every employer of the practice, by name, with what its invoices need. */
export function listEmployers(ctx: ServiceContext): Promise<EmployerShown[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const employers = await employerRepository(tx, practiceId).list();
    return employers.map(({ version, value: { id, name, invoicing } }) => ({ id, version, name, invoicing }));
  });
}
