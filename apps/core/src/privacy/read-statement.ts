import { practiceRepository } from "@hervat/database/repositories";
import { Language } from "@hervat/domain/people";
import { STATEMENT_VERSION, StatementText, statementFor } from "@hervat/domain/privacy";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";

export const ReadStatementInput = CaseInput.extend({ language: Language });
export type ReadStatementInput = z.infer<typeof ReadStatementInput>;

export const StatementShown = z.strictObject({ version: z.string(), text: StatementText });
export type StatementShown = z.infer<typeof StatementShown>;

/** The statement as she would read it, to tell it aloud or to print it for her pen. */
export function readStatement(ctx: ServiceContext, { trajectoryId, language }: ReadStatementInput): Promise<StatementShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "privacy.read", trajectoryId);
    const profile = await practiceRepository(tx, practiceId).profile();
    const text = profile && statementFor(profile, language);
    if (text === undefined) throw new NotFoundError("statement");
    return { version: STATEMENT_VERSION, text };
  });
}
