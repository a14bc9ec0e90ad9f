import { m } from "@hervat/messages";

/** What a column is called; one without a name goes by its place in the file. */
export function columnName(name: string, column: number): string {
  return name === "" ? m.import_column_unnamed({ number: column + 1 }) : name;
}
