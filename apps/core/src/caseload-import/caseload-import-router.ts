import { ColumnMapping, ImportMode, LARGEST_FILE_MEGABYTES } from "@hervat/domain/caseload-import";
import { Language } from "@hervat/domain/people";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import type { ServiceContext } from "../service-context.ts";
import { procedure, router } from "../trpc.ts";
import { exampleFile } from "./example-file.ts";
import { ImportRefusal } from "./import-refusal.ts";
import { listRuns, ShownRun } from "./list-runs.ts";
import { ImportPreview, previewImport } from "./preview-import.ts";
import { rejectedRows } from "./rejected-rows.ts";
import { ImportResult, runImport } from "./run-import.ts";
import { UndoImportInput, Undone, undoImport } from "./undo-import.ts";

/** Room for a file that is a little too large, so that it gets its sentence. */
const LONGEST_BASE64 = (LARGEST_FILE_MEGABYTES + 0.5) * 1024 * 1024 * (4 / 3);

/** The file travels as base64 inside the JSON of the call: one door, one content type, and nothing kept between two calls. */
const OfferedFile = z.strictObject({
  file: z.string().max(LONGEST_BASE64),
  sheet: z.string().max(100).nullable(),
  mapping: ColumnMapping.nullable(),
  mode: ImportMode.default("guidance"),
  /** In which the page is read at this moment. */
  language: Language,
});
const Format = z.enum(["csv", "xlsx"]);
const MadeFile = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() });

export const caseloadImportRouter = router({
  preview: procedure
    .meta({ action: "import.preview", resource: "practice" })
    .input(OfferedFile)
    .output(resultOf(ImportPreview, ImportRefusal))
    .mutation(({ ctx, input }) => previewImport(read(ctx, input), offered(input))),
  run: procedure
    .meta({ action: "import.run", resource: "practice" })
    .input(OfferedFile.extend({ fingerprint: z.string().length(64) }))
    .output(resultOf(ImportResult, ImportRefusal))
    .mutation(({ ctx, input }) =>
      runImport(read(ctx, input), { ...offered(input), fingerprint: input.fingerprint, coachEmail: null, dryRun: false }),
    ),
  rejectedRows: procedure
    .meta({ action: "import.preview", resource: "practice" })
    .input(OfferedFile.extend({ format: Format }))
    .output(resultOf(MadeFile, ImportRefusal))
    .mutation(({ ctx, input }) => rejectedRows(read(ctx, input), { ...offered(input), format: input.format })),
  example: procedure
    .meta({ action: "import.read", resource: "practice" })
    .input(z.strictObject({ format: Format, language: Language, mode: ImportMode.default("guidance") }))
    .output(MadeFile)
    .query(({ input }) => exampleFile(input.language, input.format, input.mode)),
  undo: procedure
    .meta({ action: "import.undo", resource: "practice" })
    .input(UndoImportInput)
    .output(resultOf(Undone, z.strictObject({ kind: z.enum(["too-long-ago", "undone-before"]) })))
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  runs: procedure
    .meta({ action: "import.read", resource: "practice" })
    .output(z.array(ShownRun))
    .query(({ ctx }) => listRuns(ctx)),
});

function offered({ file, sheet, mapping, mode }: z.infer<typeof OfferedFile>) {
  return { bytes: new Uint8Array(Buffer.from(file, "base64")), sheet, mapping, mode };
}

/** Sentences come in the language of the page, which may have changed since the session began. */
function read(ctx: ServiceContext, { language }: { readonly language: Language }): ServiceContext {
  return { ...ctx, language };
}
