import { z } from "zod";

/** Everything a caseload file can say about one client. The order is that of the example file. */
export const CaseloadField = z.enum([
  "clientCode",
  "clientName",
  "employerName",
  "managerName",
  "managerEmail",
  "jobTitle",
  "contractHours",
  "firstSickDay",
  "laterSpells",
  "programme",
  "startedOn",
  "coach",
  "sessionsBefore",
  "priceAgreement",
  "purchaseOrder",
  "privateEmail",
  "mobile",
  "birthDate",
  "bedrijfsartsName",
  "bedrijfsartsOrganisation",
  "bedrijfsartsEmail",
  "bedrijfsartsPhone",
  "hrName",
  "hrEmail",
  "invoiceAddress",
  "invoiceEmail",
  "kvk",
  "oin",
]);
export type CaseloadField = z.infer<typeof CaseloadField>;

/** What a file is for: clients who are guided, or a list of which only the law's days are watched. */
export const ImportMode = z.enum(["guidance", "clock-only"]);
export type ImportMode = z.infer<typeof ImportMode>;

const NEEDED: Readonly<Record<ImportMode, readonly CaseloadField[]>> = {
  guidance: ["clientCode", "clientName", "employerName", "firstSickDay", "programme", "startedOn"],
  "clock-only": ["clientCode", "employerName", "firstSickDay"],
};

/** All that is taken where only the law's days are watched; whatever else stands in the file stays there. */
const OF_THE_CLOCK: readonly CaseloadField[] = ["clientCode", "clientName", "employerName", "firstSickDay", "laterSpells", "coach"];

/** Without these there is no trajectory to guide: who, for whom, since when, in which programme. A clock asks less. */
export function requiredFields(mode: ImportMode = "guidance"): readonly CaseloadField[] {
  return NEEDED[mode];
}

/** The facts that a file of this kind may bring. */
export function fieldsOf(mode: ImportMode): readonly CaseloadField[] {
  return mode === "clock-only" ? OF_THE_CLOCK : CaseloadField.options;
}

/** Which column of the file, counted from 0, holds a field. A field that is not in the file is absent. */
export const ColumnMapping = z.partialRecord(CaseloadField, z.int().min(0).max(999));
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/**
 * What a cell can hold once its file format has been read: text, or a number that the file
 * itself typed as one. A date cell arrives as `YYYY-MM-DD` text, an empty cell as "".
 */
export type Cell = string | number;
