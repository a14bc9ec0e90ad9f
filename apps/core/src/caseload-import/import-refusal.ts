import type { CaseloadField } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { z } from "zod";
import { fieldName } from "./field-name.ts";
import { fileSentence } from "./file-sentence.ts";
import type { FileRefusal } from "./import-file.ts";
import type { PlanRefusal } from "./plan-against-practice.ts";

/** Why an import as a whole did not happen, with the sentence for whoever asked. */
export const ImportRefusal = z.strictObject({
  kind: z.enum(["file", "missing-columns", "no-coach", "coach-unknown", "meanwhile-changed"]),
  sentence: z.string(),
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;

export type WholeRefusal =
  | FileRefusal
  | PlanRefusal
  | { readonly kind: "missing-columns"; readonly fields: readonly CaseloadField[] }
  | { readonly kind: "meanwhile-changed" };

export function importRefusal(refusal: WholeRefusal, language: Language): ImportRefusal {
  const locale = { locale: language };
  switch (refusal.kind) {
    case "missing-columns": {
      const columns = refusal.fields.map((field) => fieldName(field, language)).join(", ");
      return { kind: refusal.kind, sentence: m.import_file_missing_columns({ columns }, locale) };
    }
    case "no-coach":
      return { kind: refusal.kind, sentence: m.import_no_coach({}, locale) };
    case "coach-unknown":
      return { kind: refusal.kind, sentence: m.import_coach_unknown({}, locale) };
    case "meanwhile-changed":
      return { kind: refusal.kind, sentence: m.import_meanwhile_changed({}, locale) };
    default:
      return { kind: "file", sentence: fileSentence(refusal, language) };
  }
}
