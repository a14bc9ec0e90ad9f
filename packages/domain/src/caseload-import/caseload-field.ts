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

/** Without these there is no trajectory to guide: who, for whom, since when, in which programme. */
export const REQUIRED_FIELDS: readonly CaseloadField[] = [
  "clientCode",
  "clientName",
  "employerName",
  "firstSickDay",
  "programme",
  "startedOn",
];

/** Which column of the file, counted from 0, holds a field. A field that is not in the file is absent. */
export const ColumnMapping = z.partialRecord(CaseloadField, z.int().min(0).max(999));
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/**
 * What a cell can hold once its file format has been read: text, or a number that the file
 * itself typed as one. A date cell arrives as `YYYY-MM-DD` text, an empty cell as "".
 */
export type Cell = string | number;
