import type { PluginAudience } from "@hervat/domain/plugins";
import { type Locale, m } from "@hervat/messages";

type Words = (inputs: Record<never, never>, options: { locale: Locale }) => string;

/** The fields of the views as a person who is no developer knows them. */
const FIELDS: Readonly<Record<string, Words>> = {
  reportType: m.plugin_field_report_type,
  consent: m.plugin_field_consent,
  clientAgreement: m.plugin_field_client_agreement,
  recipient: m.plugin_field_recipient,
  client: m.plugin_field_client,
  coach: m.plugin_field_coach,
  sickness: m.plugin_field_sickness,
  referral: m.plugin_field_referral,
  trajectory: m.plugin_field_trajectory,
  course: m.plugin_field_course,
  recovery: m.plugin_field_recovery,
  scores: m.plugin_field_scores,
  workFactors: m.plugin_field_work_factors,
  personalFactors: m.plugin_field_personal_factors,
  resumption: m.plugin_field_resumption,
  homeBuildUp: m.plugin_field_home_build_up,
  expectation: m.plugin_field_expectation,
  advice: m.plugin_field_advice,
  next: m.plugin_field_next,
  clientReaction: m.plugin_field_client_reaction,
  employee: m.plugin_field_employee,
  evaluation: m.plugin_field_evaluation,
  releasedFactors: m.plugin_field_released_factors,
  type: m.plugin_field_type,
  number: m.plugin_field_number,
  issuedOn: m.plugin_field_issued_on,
  dueOn: m.plugin_field_due_on,
  paymentTermDays: m.plugin_field_payment_term,
  credits: m.plugin_field_credits,
  customer: m.plugin_field_customer,
  purchaseOrder: m.plugin_field_purchase_order,
  dossierReference: m.plugin_field_dossier_reference,
  servicePeriod: m.plugin_field_service_period,
  lines: m.plugin_field_lines,
  vat: m.plugin_field_vat,
  netCents: m.plugin_field_net,
  vatCents: m.plugin_field_vat_amount,
  grossCents: m.plugin_field_gross,
  paymentCode: m.plugin_field_payment_code,
  missing: m.plugin_field_missing,
  subject: m.plugin_field_subject,
  orderReference: m.plugin_field_order_reference,
  remark: m.plugin_field_remark,
  included: m.plugin_field_included,
  validUntil: m.plugin_field_valid_until,
  optionalLines: m.plugin_field_optional_lines,
  acceptance: m.plugin_field_acceptance,
};

/** Less than the same word says for others. */
const FOR_MANAGER: Readonly<Record<string, Words>> = { trajectory: m.plugin_field_trajectory_manager };

/** The name of a field of a view in the language of who reads it. A test holds the list against the views. */
export function fieldText(audience: PluginAudience, field: string, locale: Locale): string {
  const words = (audience === "manager" ? FOR_MANAGER[field] : undefined) ?? FIELDS[field];
  return words?.({}, { locale }) ?? field;
}

export const NAMED_FIELDS: ReadonlySet<string> = new Set(Object.keys(FIELDS));
