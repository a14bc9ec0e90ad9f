import type { CaseloadField } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";

const NAMES = {
  clientCode: m.import_field_client_code,
  clientName: m.import_field_client_name,
  employerName: m.import_field_employer_name,
  managerName: m.import_field_manager_name,
  managerEmail: m.import_field_manager_email,
  jobTitle: m.import_field_job_title,
  contractHours: m.import_field_contract_hours,
  firstSickDay: m.import_field_first_sick_day,
  laterSpells: m.import_field_later_spells,
  programme: m.import_field_programme,
  startedOn: m.import_field_started_on,
  coach: m.import_field_coach,
  sessionsBefore: m.import_field_sessions_before,
  priceAgreement: m.import_field_price_agreement,
  purchaseOrder: m.import_field_purchase_order,
  privateEmail: m.import_field_private_email,
  mobile: m.import_field_mobile,
  birthDate: m.import_field_birth_date,
  bedrijfsartsName: m.import_field_bedrijfsarts_name,
  bedrijfsartsOrganisation: m.import_field_bedrijfsarts_organisation,
  bedrijfsartsEmail: m.import_field_bedrijfsarts_email,
  bedrijfsartsPhone: m.import_field_bedrijfsarts_phone,
  hrName: m.import_field_hr_name,
  hrEmail: m.import_field_hr_email,
  invoiceAddress: m.import_field_invoice_address,
  invoiceEmail: m.import_field_invoice_email,
  kvk: m.import_field_kvk,
  oin: m.import_field_oin,
} as const satisfies Record<CaseloadField, unknown>;

/** What a fact of the file is called; the example file carries these names, and the columns are recognised by them. */
export function fieldName(field: CaseloadField, locale: Language): string {
  return NAMES[field]({}, { locale });
}
