import type { Db } from "@hervat/database";
import { invoiceRepository, readCaseload } from "@hervat/database/repositories";
import { missingForIssue } from "@hervat/domain/invoicing";
import { InvoiceId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import { isToInvoice, moneyOfCases } from "./case-money.ts";
import { draftOne } from "./draft-invoice.ts";
import { inWords } from "./invoice-refusal.ts";
import { missingSentence } from "./invoice-words.ts";
import { namesIn } from "./open-invoice.ts";
import { readParties } from "./parties.ts";

export const DraftManyInput = z.strictObject({ trajectoryIds: z.array(TrajectoryId).min(1).max(100) });
export type DraftManyInput = z.infer<typeof DraftManyInput>;

const Of = { trajectoryId: TrajectoryId, reference: z.string() };

export const DraftedMany = z.strictObject({
  /** Its concept, made now or there already; `missing` in words is what it lacks to be issued. */
  drafted: z.array(z.strictObject({ ...Of, invoiceId: InvoiceId, missing: z.array(z.string()) })),
  /** For which there is none, and why. */
  refused: z.array(z.strictObject({ ...Of, sentence: z.string() })),
});
export type DraftedMany = z.infer<typeof DraftedMany>;

/**
 * Concepts for these cases, of what fell due and is on no invoice: asked twice, or by two at once, there is one of each. Nothing is issued.
 *
 * @throws NotFoundError when one of the cases is not the caller's: then none is made
 */
export function draftMany(ctx: ServiceContext, { trajectoryIds }: DraftManyInput): Promise<DraftedMany> {
  return ctx.inTransaction(async (tx) => {
    const outcome: DraftedMany = { drafted: [], refused: [] };
    // In the same order for everyone, so that two who ask for the same ones wait for each other and never for ever.
    for (const id of [...new Set(trajectoryIds)].toSorted()) {
      const opened = await openCase(tx, ctx, "invoice.draft", id);
      await invoiceRepository(tx, opened.practiceId).holdTrajectory(id);
      const [line] = await readCaseload(tx, opened.practiceId, { now: ctx.now(), ids: [id] });
      if (line === undefined) throw new NotFoundError("trajectory");
      const about = { trajectoryId: id, reference: line.code };
      const money = (await moneyOfCases(tx, opened.practiceId, [line])).get(id);
      if (money === undefined || (!isToInvoice(money) && !money.withoutPrice)) {
        outcome.refused.push({ ...about, sentence: m.money_make_nothing_due({}, { locale: ctx.language }) });
        continue;
      }
      const made = inWords(await draftOne(tx, ctx, id), ctx.language);
      if (made.ok) outcome.drafted.push({ ...about, ...made.value, missing: await missingOf(tx, ctx, opened, made.value.invoiceId) });
      else outcome.refused.push({ ...about, sentence: made.refusal.sentence });
    }
    return outcome;
  });
}

async function missingOf(tx: Db, ctx: ServiceContext, opened: OpenedCase, id: InvoiceId): Promise<string[]> {
  const concept = (await invoiceRepository(tx, opened.practiceId).find(id))?.value;
  if (concept === undefined || concept.status !== "concept") throw new Error("a concept that was just made is gone");
  const { practice, employer } = await readParties(tx, concept);
  return missingForIssue(practice, employer, concept, await namesIn(tx, opened)).map((item) => missingSentence(item, ctx.language));
}
