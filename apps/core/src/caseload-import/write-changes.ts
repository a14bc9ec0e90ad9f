import type { Db } from "@hervat/database";
import { keepShown } from "@hervat/database/repositories";
import { clientContacts, clients, trajectories } from "@hervat/database/schema";
import type { CaseloadField, PlannedRow } from "@hervat/domain/caseload-import";
import type { ContactId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import type { PlanToWrite } from "./plan-to-write.ts";

type ChangedRow = Extract<PlannedRow, { outcome: "changed" }>;

const OF_CLIENT: readonly CaseloadField[] = ["clientName", "jobTitle", "contractHours"];
const PRIVATE: readonly CaseloadField[] = ["privateEmail", "mobile", "birthDate"];

/**
 * Brings existing clients up to date, all of them in three statements. What a row does not tell stays as it is; what is
 * private is filled in and never replaced. Who takes over from another manager or HR officer reads from today.
 */
export async function writeChanges(
  tx: Db,
  { plan, tenant, today }: PlanToWrite,
  idOf: (key: string | null) => ContactId | null,
): Promise<void> {
  const rows = plan.rows.filter((row) => row.outcome === "changed");
  const of = (fields: readonly CaseloadField[]) => rows.filter(({ changes }) => changes.some(({ field }) => fields.includes(field)));

  const named = of(OF_CLIENT).map(({ clientId, told }) => ({
    id: clientId,
    name: told.clientName,
    job: told.jobTitle,
    hours: told.contractHours,
  }));
  if (named.length > 0) {
    await tx.execute(sql`
      update ${clients} as c
      set name = told.name, function = coalesce(told.job, c.function), contract_hours_per_week = coalesce(told.hours, c.contract_hours_per_week), version = c.version + 1
      from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as told(id uuid, name text, job text, hours numeric)
      where c.tenant_id = ${tenant} and c.id = told.id`);
  }

  const reached = of(PRIVATE).map(({ clientId, told }) => ({
    id: clientId,
    email: told.privateEmail,
    mobile: told.mobile,
    birth: told.birthDate,
  }));
  if (reached.length > 0) {
    await tx.execute(sql`
      insert into ${clientContacts} as c (tenant_id, client_id, private_email, mobile, birth_date)
      select ${tenant}::uuid, told.id, told.email, told.mobile, told.birth
      from jsonb_to_recordset(${JSON.stringify(reached)}::jsonb) as told(id uuid, email text, mobile text, birth date)
      on conflict (tenant_id, client_id) do update
      set private_email = coalesce(c.private_email, excluded.private_email), mobile = coalesce(c.mobile, excluded.mobile), birth_date = coalesce(c.birth_date, excluded.birth_date)`);
  }

  const ordered = rows.map((row) => orderOf(row, idOf));
  if (ordered.length > 0) {
    await tx.execute(sql`
      update ${trajectories} as t
      set manager_since = case when told.manager <> t.manager_contact_id or (told.manager is not null and t.manager_contact_id is null and t.manager_since is not null)
            then ${today}::date else t.manager_since end,
        hr_since = case when told.hr <> t.hr_contact_id or (told.hr is not null and t.hr_contact_id is null and t.hr_since is not null)
            then ${today}::date else t.hr_since end,
        manager_contact_id = coalesce(told.manager, t.manager_contact_id),
        hr_contact_id = coalesce(told.hr, t.hr_contact_id),
        bedrijfsarts_contact_id = coalesce(told.bedrijfsarts, t.bedrijfsarts_contact_id),
        price_agreement_cents = coalesce(told.price, t.price_agreement_cents),
        purchase_order = coalesce(told.po, t.purchase_order),
        invoice_address = coalesce(told.address, t.invoice_address),
        invoice_email = coalesce(told.email, t.invoice_email),
        version = t.version + 1
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb)
        as told(id uuid, manager uuid, hr uuid, bedrijfsarts uuid, price integer, po text, address text[], email text)
      where t.tenant_id = ${tenant} and t.id = told.id`);
    await keepShown(
      tx,
      tenant,
      ordered.map(({ id }) => id),
    );
  }
}

function orderOf({ trajectoryId, told, targets }: ChangedRow, idOf: (key: string | null) => ContactId | null) {
  return {
    id: trajectoryId,
    manager: idOf(targets.managerKey),
    hr: idOf(targets.hrKey),
    bedrijfsarts: idOf(targets.bedrijfsartsKey),
    price: told.priceAgreement,
    po: told.purchaseOrder,
    address: targets.invoiceAddress,
    email: targets.invoiceEmail,
  };
}
