import type { Cell } from "../../caseload-import/caseload-field.ts";
import { normaliseText } from "../../caseload-import/normalise-text.ts";
import type { LocalText } from "../../programme/local-text.ts";
import type { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import type { SheetFault } from "./sheet-fault.ts";
import { type ChoiceKey, SHEETS, type SheetKey, wordIn } from "./sheet-words.ts";

/** One sheet of a workbook, as rows of cells; the first row holds the names of the columns. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A line that is not blank, with the text under each column. */
export interface Line<Key extends SheetKey> {
  readonly sheet: Key;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The lines of a sheet, by the words of its columns; what is not there stands among the faults. */
export function openSheet<Key extends SheetKey>(sheets: readonly WorkbookSheet[], sheet: Key, faults: SheetFault[]): readonly Line<Key>[] {
  const { names, columns } = SHEETS[sheet];
  const found = sheets.find(({ name }) => wordIn({ sheet: names }, name) !== undefined);
  if (found === undefined) {
    faults.push({ kind: "sheet-missing", sheet });
    return [];
  }
  const [header = [], ...rows] = found.rows;
  const places = Object.entries<LocalText>(columns).map(([column, words]) => {
    const at = header.findIndex((cell) => wordIn({ column: words }, String(cell)) !== undefined);
    if (at === -1) faults.push({ kind: "column-missing", sheet, column });
    return [column, at] as const;
  });
  return rows.flatMap((row, index) => {
    if (row.every((cell) => String(cell).trim() === "")) return [];
    const cells = Object.fromEntries(places.map(([column, at]) => [column, String(row[at] ?? "").trim()]));
    return [{ sheet, row: index + 2, cells }];
  });
}

/** Reads the cells of lines, and keeps what is wrong with them. */
export function cellReader(languages: readonly QuestionnaireLanguage[], faults: SheetFault[]) {
  const at = ({ sheet, row }: Line<SheetKey>, column: string) => ({ sheet, row, column });
  const cellOf = (line: Line<SheetKey>, column: string) => line.cells[column] ?? "";

  return {
    fault: (fault: SheetFault): void => void faults.push(fault),

    text(line: Line<SheetKey>, column: string): string {
      const cell = cellOf(line, column);
      if (cell === "") faults.push({ kind: "empty", ...at(line, column) });
      return cell;
    },

    /** In every language of the questionnaire; a language that it does not have repeats the other. */
    local(line: Line<SheetKey>): LocalText {
      for (const language of languages) if (cellOf(line, language) === "") faults.push({ kind: "empty", ...at(line, language) });
      return eitherOf(cellOf(line, "nl"), cellOf(line, "en"));
    },

    /** A number, with a comma or a point; `otherwise` stands for an empty cell. */
    number(line: Line<SheetKey>, column: string, otherwise?: number): number {
      const cell = cellOf(line, column);
      if (cell === "" && otherwise !== undefined) return otherwise;
      const read = /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
      if (cell === "") faults.push({ kind: "empty", ...at(line, column) });
      else if (Number.isNaN(read)) faults.push({ kind: "not-a-number", ...at(line, column), value: cell });
      return read;
    },

    /** One of the `words` of a choice. */
    choice<Word extends string>(
      line: Line<SheetKey>,
      column: string,
      choice: ChoiceKey,
      words: Readonly<Record<Word, LocalText>>,
    ): Word | undefined {
      const cell = cellOf(line, column);
      const word = wordIn(words, cell);
      if (cell === "") faults.push({ kind: "empty", ...at(line, column) });
      else if (word === undefined) faults.push({ kind: "no-choice", ...at(line, column), value: cell, choice });
      return word;
    },

    /** What a cell names on another sheet, one name or several with a semicolon between them. */
    named<Found>(line: Line<SheetKey>, column: string, on: SheetKey, known: ReadonlyMap<string, Found>): readonly Found[] {
      return listIn(cellOf(line, column)).flatMap((name) => {
        const found = known.get(normaliseText(name));
        if (found === undefined) faults.push({ kind: "not-found", ...at(line, column), value: name, on });
        return found === undefined ? [] : [found];
      });
    },
  };
}
export type CellReader = ReturnType<typeof cellReader>;

export const listIn = (cell: string): readonly string[] =>
  cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const eitherOf = (nl: string, en: string): LocalText => ({ nl: nl || en, en: en || nl });
