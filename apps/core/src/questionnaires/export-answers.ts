import { askedQuestionnaireRepository, clientRepository, exportRepository } from "@hervat/database/repositories";
import { AskedQuestionnaireId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { writeFhirResponse } from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { type InstrumentFile, textFile } from "../instruments/instrument-file.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { definitionOf } from "./definition-of.ts";

export const ExportAnswersInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: AskedQuestionnaireId,
  /** Why they leave; it stands in the log. */
  reason: z.string().trim().max(300),
});
export type ExportAnswersInput = z.infer<typeof ExportAnswersInput>;

export type ExportAnswersRefusal = { readonly kind: "reason-needed" };

/**
 * What a client answered, as another system reads it: under her code, without her name. That it left, by whom and why stands in the log
 * of the case, where she reads it too.
 *
 * @throws NotFoundError for one that she did not send
 */
export function exportAnswers(
  ctx: ServiceContext,
  { trajectoryId, id, reason }: ExportAnswersInput,
): Promise<Result<InstrumentFile, ExportAnswersRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "questionnaire.read-file", trajectoryId);
    const { practiceId, stored } = opened;
    const asked = await askedQuestionnaireRepository(tx, await opened.sealer()).find(trajectoryId, id);
    const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
    if (asked === undefined || asked.finishedAt === null || client === undefined) throw new NotFoundError("questionnaire");
    if (reason === "") return refuse({ kind: "reason-needed" });
    const definition = await definitionOf(tx, practiceId, asked);
    const { code } = client.value;
    const text = writeFhirResponse({ definition, answers: asked.answers, subject: code, finishedAt: asked.finishedAt });
    const made = { batchId: null, membershipId: membershipOf(ctx), documents: 1, createdAt: ctx.now() };
    await exportRepository(tx, practiceId).add({ ...made, kind: "answers", trajectoryId, reason });
    await writeAudit(tx, ctx, { action: "questionnaire.exported", fields: ["answers", "scores"], purpose: reason });
    // Neither her code nor what it is about stands in the name: a folder of downloads is read by others.
    return ok(
      textFile(`${m.instrument_answers_file({}, { locale: ctx.language })}-${ctx.today()}.fhir.json`, "application/fhir+json", text),
    );
  });
}
