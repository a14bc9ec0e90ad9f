import type { VatTreatment } from "@hervat/domain/money";
import type { PracticeProfile } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import type { TextOf } from "./field-grid.tsx";

export const VAT_CHOICES = ["2100", "900", "0", "exempt", "reverse-charge", "outside-scope"] as const;
export type VatChoice = (typeof VAT_CHOICES)[number];

/** The profile as it stands in the form, all text. */
export interface ProfileFields {
  legalName: string;
  senderName: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  phone: string;
  email: string;
  website: string;
  kvkNumber: string;
  vatId: string;
  iban: string;
  logo: string;
  accent: string;
  privacyOfficer: string;
  complaints: string;
  footer: string;
  vat: VatChoice;
  reason: string;
  paymentTermDays: string;
  invoiceSeries: string;
  invoiceLineText: string;
}

export function toProfileFields(profile: PracticeProfile): ProfileFields {
  const { address } = profile;
  return {
    legalName: profile.legalName,
    senderName: profile.senderName ?? "",
    street: address?.street ?? "",
    postcode: address?.postcode ?? "",
    city: address?.city ?? "",
    country: address?.country ?? "NL",
    phone: profile.phone ?? "",
    email: profile.email ?? "",
    website: profile.website ?? "",
    kvkNumber: profile.kvkNumber ?? "",
    vatId: profile.vatId ?? "",
    iban: profile.iban ?? "",
    logo: profile.logo ?? "",
    accent: profile.accent,
    privacyOfficer: profile.privacyOfficer ?? "",
    complaints: profile.complaints ?? "",
    footer: profile.footer ?? "",
    vat: vatChoice(profile.vat),
    reason: profile.vat.treatment === "standard" ? "" : profile.vat.reason,
    paymentTermDays: String(profile.paymentTermDays),
    invoiceSeries: profile.invoiceSeries,
    invoiceLineText: profile.invoiceLineText ?? "",
  };
}

/** As the domain reads it; a blank field counts as not given. */
export function fromProfileFields(fields: ProfileFields): Record<string, unknown> {
  const { street, postcode, city, country, vat, reason, paymentTermDays, ...texts } = fields;
  const standard = vat === "2100" || vat === "900" || vat === "0";
  return {
    ...texts,
    address: { street, postcode, city, country },
    vat: standard ? { treatment: "standard", rate: Number(vat) } : { treatment: vat, reason },
    paymentTermDays: Number(paymentTermDays),
  };
}

function vatChoice(vat: VatTreatment): VatChoice {
  if (vat.treatment !== "standard") return vat.treatment;
  return vat.rate === 2100 ? "2100" : vat.rate === 900 ? "900" : "0";
}

type Texts = readonly TextOf<keyof ProfileFields>[];

export function nameTexts(): Texts {
  return [
    { key: "legalName", label: m.practice_page_legal_name(), hint: m.practice_page_legal_name_hint(), autoComplete: "organization" },
    { key: "senderName", label: m.practice_page_sender_name(), hint: m.practice_sender_name_hint(), optional: true },
    ...addressTexts(),
    { key: "phone", label: m.practice_page_phone(), type: "tel", optional: true },
    { key: "email", label: m.practice_page_email(), type: "email", optional: true },
    { key: "website", label: m.practice_page_website(), type: "url", optional: true },
  ];
}

/** What the privacy statement to a client fills in. */
export function privacyTexts(): Texts {
  return [
    { key: "privacyOfficer", label: m.practice_page_privacy_officer(), hint: m.practice_page_privacy_officer_hint(), optional: true },
    { key: "complaints", label: m.practice_page_complaints(), hint: m.practice_page_complaints_hint(), optional: true },
  ];
}

export function addressTexts() {
  return [
    { key: "street", label: m.practice_page_street(), optional: true },
    { key: "postcode", label: m.practice_page_postcode(), optional: true },
    { key: "city", label: m.practice_page_city(), optional: true },
    { key: "country", label: m.practice_page_country() },
  ] as const;
}

export function numberTexts(): Texts {
  return [
    { key: "kvkNumber", label: m.practice_page_kvk(), inputMode: "numeric", optional: true },
    { key: "vatId", label: m.practice_page_vat_id(), optional: true },
    { key: "iban", label: m.practice_page_iban(), optional: true },
    { key: "paymentTermDays", label: m.practice_page_term(), inputMode: "numeric" },
    { key: "invoiceSeries", label: m.practice_page_series(), hint: m.practice_page_series_hint(), optional: true },
    { key: "invoiceLineText", label: m.practice_page_line_text(), hint: m.practice_page_line_text_hint(), optional: true },
  ];
}

export function vatText(vat: VatChoice): string {
  switch (vat) {
    case "2100":
      return "21%";
    case "900":
      return "9%";
    case "0":
      return "0%";
    case "exempt":
      return m.invoicing_page_vat_exempt();
    case "reverse-charge":
      return m.invoicing_page_vat_reverse_charge();
    case "outside-scope":
      return m.invoicing_page_vat_outside_scope();
  }
}
