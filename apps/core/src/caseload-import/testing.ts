import { CaseloadField, type Cell } from "@hervat/domain/caseload-import";
import { stringify } from "csv-stringify/sync";
import { fieldName } from "./field-name.ts";

type Told = Partial<Record<CaseloadField, Cell>>;

/** A client whose row is right; a test says only what it is about. */
const RIGHT_ROW: Told = {
  clientCode: "C-1",
  clientName: "Noor de Wit",
  employerName: "Gemeente Voorbeeld",
  managerName: "Jan Pels",
  managerEmail: "j.pels@gemeente.example",
  jobTitle: "Planner",
  contractHours: "32,5",
  firstSickDay: "5-1-2026",
  programme: "Van verzuim naar herstel",
  startedOn: "2-3-2026",
  priceAgreement: "2.125,00",
};

export function row(told: Told = {}): Told {
  return { ...RIGHT_ROW, ...told };
}

/** A file with every column, as a coach might have it. */
export function csvOf(rows: readonly Told[]): Buffer {
  const header = CaseloadField.options.map((field) => fieldName(field, "nl"));
  return Buffer.from(
    stringify([header, ...rows.map((told) => CaseloadField.options.map((field) => String(told[field] ?? "")))], { delimiter: ";" }),
  );
}

/** The file as the page offers it. */
export function offer(bytes: Uint8Array): { file: string; sheet: null; mapping: null; language: "nl" } {
  return { file: Buffer.from(bytes).toString("base64"), sheet: null, mapping: null, language: "nl" };
}
