import { type CaseloadField, type Cell, fieldsOf, type ImportMode } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import { SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { fieldName } from "./field-name.ts";
import { type MadeFile, type TableFormat, writeTable } from "./write-table.ts";

/** People and companies that do not exist; `.example` addresses reach nobody. */
const FIRST: Readonly<Partial<Record<CaseloadField, Cell>>> = {
  clientCode: "VB-001",
  clientName: "Noor de Wit",
  employerName: "Voorbeeld Logistiek B.V.",
  managerName: "Jan Pels",
  managerEmail: "j.pels@logistiek.example",
  jobTitle: "Planner",
  contractHours: 32,
  firstSickDay: "5-1-2026",
  startedOn: "2-3-2026",
  sessionsBefore: 3,
  priceAgreement: "2.125,00",
  purchaseOrder: "PO-2026-014",
  privateEmail: "noor@thuis.example",
  mobile: "06-12345678",
  birthDate: "14-6-1984",
  bedrijfsartsName: "dr. E. Vos",
  bedrijfsartsOrganisation: "Arbo Voorbeeld",
  bedrijfsartsEmail: "e.vos@arbo.example",
  bedrijfsartsPhone: "030-1234567",
  hrName: "Eva Blok",
  hrEmail: "e.blok@logistiek.example",
  invoiceAddress: "Kade 12, 3511 AB Utrecht",
  invoiceEmail: "facturen@logistiek.example",
  kvk: "12345678",
};
const SECOND: Readonly<Partial<Record<CaseloadField, Cell>>> = {
  clientCode: "VB-002",
  clientName: "Amir Kaya",
  employerName: "Gemeente Voorbeeld",
  managerName: "Sanne Smit",
  managerEmail: "s.smit@gemeente.example",
  contractHours: "28,5",
  firstSickDay: "12-1-2026",
  laterSpells: "12-1-2026 t/m 12-4-2026; 4-5-2026 t/m 1-6-2026; vanaf 1-8-2026",
  startedOn: "16-3-2026",
  sessionsBefore: 0,
  oin: "00000001234567890000",
};

/** A file with every column of its kind and two rows that show how each is written; imported as it is, it is correct. */
export function exampleFile(language: Language, format: TableFormat, mode: ImportMode = "guidance"): Promise<MadeFile> {
  const fields = fieldsOf(mode);
  const programmes = SHIPPED_PROGRAMMES.map(({ names }) => names[language]);
  const rows = [FIRST, SECOND].map((cells, index) =>
    fields.map((field) => (field === "programme" ? (programmes[programmes.length - 1 - index] ?? "") : (cells[field] ?? ""))),
  );
  return writeTable([fields.map((field) => fieldName(field, language)), ...rows], {
    format,
    name: m.import_example_file_name({}, { locale: language }),
    sheet: m.import_example_sheet({}, { locale: language }),
  });
}
