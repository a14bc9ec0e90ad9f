import type { ChoiceKey, FactKey, SheetKey } from "./sheet-words.ts";

/** The place in a workbook; `row` as Excel counts it, 1 being the line with the names of the columns. */
export interface SheetPlace {
  readonly sheet: SheetKey;
  readonly row: number;
}

type InCell = SheetPlace & { readonly column: string };

/** What is wrong in a filled-in workbook. `column` and `fact` are keys of the words of the sheet. */
export type SheetFault =
  | { readonly kind: "sheet-missing"; readonly sheet: SheetKey }
  | { readonly kind: "column-missing"; readonly sheet: SheetKey; readonly column: string }
  | { readonly kind: "sheet-empty"; readonly sheet: SheetKey }
  | { readonly kind: "fact-missing"; readonly fact: FactKey }
  | ({ readonly kind: "fact-unknown"; readonly value: string } & SheetPlace)
  | ({ readonly kind: "empty" } & InCell)
  | ({ readonly kind: "not-a-number"; readonly value: string } & InCell)
  | ({ readonly kind: "no-choice"; readonly value: string; readonly choice: ChoiceKey } & InCell)
  /** It names something that does not stand on the sheet where it should. */
  | ({ readonly kind: "not-found"; readonly value: string; readonly on: SheetKey } & InCell)
  | ({ readonly kind: "twice"; readonly value: string } & InCell)
  | ({ readonly kind: "too-few-answers"; readonly value: string } & SheetPlace)
  | ({ readonly kind: "scale-without-questions"; readonly value: string } & SheetPlace)
  | ({ readonly kind: "never-scorable"; readonly value: string; readonly of: number } & SheetPlace)
  | ({ readonly kind: "does-not-rise"; readonly value: string } & SheetPlace);
