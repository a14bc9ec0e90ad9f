import { refusedBy } from "@hervat/database";
import { employerRepository, StaleSaveError } from "@hervat/database/repositories";
import { parseEmployer } from "@hervat/domain/practice";
import { EmployerId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type FieldRefusals, TypedForm } from "./field-refusals.ts";

export const SaveEmployerInput = z.strictObject({
  /** Null adds one. */
  known: z.strictObject({ id: EmployerId, version: z.int() }).nullable(),
  name: z.string().trim().max(160),
  invoicing: TypedForm,
});
export type SaveEmployerInput = z.infer<typeof SaveEmployerInput>;

type Outcome = Result<{ employerId: EmployerId; version: number }, FieldRefusals>;

const TAKEN: FieldRefusals = [{ field: "name", problem: "taken" }];

/** Adds an employer, or changes one. What was issued keeps the employer as it was. @throws NotFoundError, StaleSaveError */
export async function saveEmployer(ctx: ServiceContext, input: SaveEmployerInput): Promise<Outcome> {
  try {
    return await save(ctx, input);
  } catch (fault) {
    if (refusedBy(fault, "employer_name")) return refuse(TAKEN);
    throw fault;
  }
}

function save(ctx: ServiceContext, { known, name, invoicing }: SaveEmployerInput): Promise<Outcome> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("employer.save", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const parsed = parseEmployer(invoicing);
    if (name === "" || !parsed.ok) {
      const missingName: FieldRefusals = name === "" ? [{ field: "name", problem: "required" }] : [];
      return refuse([...missingName, ...(parsed.ok ? [] : parsed.refusal)]);
    }
    const employers = employerRepository(tx, practiceId);
    const namesake = (await employers.list()).find(({ value }) => value.name.toLowerCase() === name.toLowerCase());
    if (namesake !== undefined && namesake.value.id !== known?.id) return refuse(TAKEN);
    if (known === null) {
      const employerId = newId(EmployerId);
      await employers.add({ id: employerId, name, invoicing: parsed.value }, ctx.now());
      return ok({ employerId, version: 1 });
    }
    const stored = await employers.find(known.id);
    if (stored === undefined) throw new NotFoundError("employer");
    if (stored.version !== known.version) throw new StaleSaveError("employer", known.id);
    await employers.save({ version: known.version, value: { id: known.id, name, invoicing: parsed.value } });
    return ok({ employerId: known.id, version: known.version + 1 });
  });
}
