import type { ImportedCase } from "@hervat/database/repositories";
import type { KnownClient } from "@hervat/domain/caseload-import";
import { z } from "zod";
import type { PlanToWrite } from "./plan-to-write.ts";

const text = z.string().nullable();

/** How the rows of a case stood before an import brought them up to date: what it may overwrite, and nothing private. */
export const BeforeImport = z.strictObject({
  name: z.string(),
  job: text,
  hours: z.number().nullable(),
  manager: text,
  hr: text,
  /** Since when manager and HR read; null where a run did not keep it. */
  since: z.strictObject({ manager: text, hr: text }).nullable().default(null),
  bedrijfsarts: text,
  price: z.int().nullable(),
  po: text,
  address: z.array(z.string()).nullable(),
  email: text,
});
export type BeforeImport = z.infer<typeof BeforeImport>;

/** Columns of `care.client_contact` that an import fills in where they are empty, and never replaces. */
export const PRIVATE_COLUMNS = ["private_email", "mobile", "birth_date"] as const;

/** The cases that a plan changes, as they are now: asked before it is carried out. */
export function changedCases({ plan, known }: PlanToWrite): Omit<ImportedCase, "sicknessHash">[] {
  const before = new Map(known.clients.map((client) => [client.trajectoryId, client]));
  return plan.rows.flatMap((row) => {
    const client = row.outcome === "changed" ? before.get(row.trajectoryId) : undefined;
    if (row.outcome !== "changed" || client === undefined) return [];
    const empty = { private_email: client.privateEmail, mobile: client.mobile, birth_date: client.birthDate };
    const filled = PRIVATE_COLUMNS.filter((column) => empty[column] === null);
    return [{ clientId: row.clientId, trajectoryId: row.trajectoryId, before: beforeOf(client), filled }];
  });
}

function beforeOf(client: KnownClient): BeforeImport {
  return {
    name: client.name,
    job: client.jobTitle,
    hours: client.contractHours,
    manager: client.managerContactId,
    hr: client.hrContactId,
    since: { manager: client.managerSince, hr: client.hrSince },
    bedrijfsarts: client.bedrijfsartsContactId,
    price: client.priceAgreement,
    po: client.purchaseOrder,
    address: client.invoiceAddress === null ? null : [...client.invoiceAddress],
    email: client.invoiceEmail,
  };
}
