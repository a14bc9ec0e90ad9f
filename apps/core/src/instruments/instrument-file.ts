import { questionnaireRepository } from "@hervat/database/repositories";
import { Language } from "@hervat/domain/people";
import {
  emptySheets,
  newestQuestionnaires,
  type QuestionnaireDefinition,
  QuestionnaireKey,
  SHIPPED_QUESTIONNAIRES,
  type WorkbookSheet,
  writeFhirQuestionnaire,
  writeQuestionnaireFile,
  writeQuestionnaireSheets,
} from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import writeWorkbook from "write-excel-file/node";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** A file on its way to whoever asked; `content` is base64. */
export const InstrumentFile = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type InstrumentFile = z.infer<typeof InstrumentFile>;

/** `number`: that of the version. */
export const ExportInstrumentInput = z.strictObject({
  key: QuestionnaireKey,
  number: z.int().positive(),
  format: z.enum(["json", "fhir"]),
});
export type ExportInstrumentInput = z.infer<typeof ExportInstrumentInput>;

/** One version as a file, to keep or to take to another practice or system; nothing of who answered it. @throws NotFoundError */
export function exportInstrument(ctx: ServiceContext, { key, number, format }: ExportInstrumentInput): Promise<InstrumentFile> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("instrument.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const own = (await questionnaireRepository(tx, practiceId).everyOwn()).map(({ definition }) => definition);
    const found = [...SHIPPED_QUESTIONNAIRES, ...own].find((one) => one.key === key && one.version === number);
    if (found === undefined) throw new NotFoundError("questionnaire");
    const name = `${m.instrument_file_name({}, { locale: ctx.language })}-${key}-v${number}`;
    return format === "json"
      ? textFile(`${name}.json`, "application/json", writeQuestionnaireFile(found))
      : textFile(`${name}.fhir.json`, "application/fhir+json", writeFhirQuestionnaire(found));
  });
}

export const textFile = (fileName: string, mediaType: string, text: string): InstrumentFile => ({
  fileName,
  mediaType,
  content: Buffer.from(text).toString("base64"),
});

/** `filled`: with a questionnaire of our own in it, that shows how each sheet is filled in. */
export const InstrumentSheetInput = z.strictObject({ filled: z.boolean(), language: Language });
export type InstrumentSheetInput = z.infer<typeof InstrumentSheetInput>;

/** The workbook to fill in, with a sheet in front that explains it. */
export async function instrumentSheet(ctx: ServiceContext, { filled, language }: InstrumentSheetInput): Promise<InstrumentFile> {
  ctx.authorise("instrument.read", { kind: "practice", practiceId: practiceOf(ctx) });
  // It reads no row; the transaction is what leaves the one row in the log.
  await ctx.inTransaction(() => Promise.resolve());
  const sheets = filled ? writeQuestionnaireSheets(exampleOf(newestQuestionnaires()), language) : emptySheets(language);
  const at = { locale: language };
  const workbook = await writeWorkbook([
    explanation(language),
    ...sheets.map(({ name, rows: [header = [], ...rows] }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map((cell) => ({ width: Math.max(16, String(cell).length + 4) })),
      data: [
        header.map((cell) => ({ value: String(cell), fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((cell) => (cell === "" ? null : { value: cell, wrap: true }))),
      ],
    })),
  ]).toBuffer();
  return {
    fileName: filled ? m.instrument_sheet_example_file({}, at) : m.instrument_sheet_file({}, at),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: workbook.toString("base64"),
  };
}

/** The shortest: it is there to be read. */
function exampleOf(definitions: readonly QuestionnaireDefinition[]): QuestionnaireDefinition {
  const [shortest] = definitions.toSorted((one, other) => one.items.length - other.items.length);
  if (shortest === undefined) throw new Error("no questionnaire ships");
  return shortest;
}

function explanation(language: Language) {
  const at = { locale: language };
  const lines: readonly (readonly [sheet: WorkbookSheet["name"], text: string])[] = [
    [m.instrument_sheet_all({}, at), m.instrument_explain_all({}, at)],
    ...emptySheets(language).map(({ name }, index) => [name, explained(index, language)] as const),
  ];
  return {
    sheet: m.instrument_explain_sheet({}, at),
    columns: [{ width: 18 }, { width: 100 }],
    data: lines.map(([sheet, text]) => [
      { value: sheet, fontWeight: "bold" as const },
      { value: text, wrap: true },
    ]),
  };
}

/** In the order of the sheets. */
function explained(index: number, language: Language): string {
  const at = { locale: language };
  const texts = [
    m.instrument_explain_general,
    m.instrument_explain_answers,
    m.instrument_explain_questions,
    m.instrument_explain_scales,
    m.instrument_explain_bands,
  ];
  return texts[index]?.({}, at) ?? "";
}
