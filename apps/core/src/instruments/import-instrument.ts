import type { Db } from "@hervat/database";
import { questionnaireRepository } from "@hervat/database/repositories";
import { newId, ok, QuestionnaireId, type Result, refuse } from "@hervat/domain/primitives";
import { placeQuestionnaire, QuestionnaireDefinition } from "@hervat/domain/questionnaires";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { type InstrumentRefusal, LeftOutShown, toInstrumentRefusal } from "./instrument-refusal.ts";
import { type InstrumentFileInput, readInstrumentFile } from "./read-instrument-file.ts";

/** What a file would bring, before it is taken in. */
export const InstrumentPreview = z.strictObject({
  format: z.enum(["xlsx", "json", "fhir"]),
  /** Under the key and the version that it will have. */
  definition: QuestionnaireDefinition,
  leftOut: z.array(LeftOutShown),
});
export type InstrumentPreview = z.infer<typeof InstrumentPreview>;

/** Reads a file and keeps nothing of it. */
export async function previewInstrument(
  ctx: ServiceContext,
  input: InstrumentFileInput,
): Promise<Result<InstrumentPreview, InstrumentRefusal>> {
  ctx.authorise("instrument.save", { kind: "practice", practiceId: practiceOf(ctx) });
  const read = await readInstrumentFile(input, ctx);
  if (!read.ok) return read;
  const { format, definition, leftOut } = read.value;
  return ctx.inTransaction(async (tx) => {
    const placed = await place(tx, ctx, definition);
    return placed.ok ? ok({ format, definition: placed.value, leftOut: [...leftOut] }) : placed;
  });
}

/** Takes the questionnaire of a file in: it can be asked from now on. A version that is there stays as it is. */
export async function importInstrument(
  ctx: ServiceContext,
  input: InstrumentFileInput,
): Promise<Result<{ id: QuestionnaireId }, InstrumentRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("instrument.save", { kind: "practice", practiceId });
  const read = await readInstrumentFile(input, ctx);
  if (!read.ok) return read;
  return ctx.inTransaction(async (tx) => {
    const placed = await place(tx, ctx, read.value.definition);
    if (!placed.ok) return placed;
    const id = newId(QuestionnaireId);
    await questionnaireRepository(tx, practiceId).add(id, placed.value, { by: membershipOf(ctx), at: ctx.now() });
    await writeAudit(tx, ctx, { action: "instrument.imported" });
    return ok({ id });
  });
}

async function place(
  tx: Db,
  ctx: ServiceContext,
  definition: QuestionnaireDefinition,
): Promise<Result<QuestionnaireDefinition, InstrumentRefusal>> {
  const own = await questionnaireRepository(tx, practiceOf(ctx)).everyOwn();
  const placed = placeQuestionnaire(
    definition,
    own.map((one) => one.definition),
  );
  return placed.ok ? placed : refuse(toInstrumentRefusal(placed.refusal));
}
