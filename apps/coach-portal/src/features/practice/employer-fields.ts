import type { Employer, EmployerKind, PurchaseOrderRule } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import type { TextOf } from "./field-grid.tsx";
import { addressTexts } from "./profile-fields.ts";

/** An employer as it stands in the form, all text. */
export interface EmployerFields {
  name: string;
  legalName: string;
  kind: EmployerKind;
  street: string;
  postcode: string;
  city: string;
  country: string;
  attention: string;
  invoiceEmail: string;
  kvkNumber: string;
  oin: string;
  vatId: string;
  paymentTermDays: string;
  purchaseOrder: PurchaseOrderRule;
  language: Employer["language"];
}

export const NEW_EMPLOYER: EmployerFields = {
  name: "",
  legalName: "",
  kind: "company",
  street: "",
  postcode: "",
  city: "",
  country: "NL",
  attention: "",
  invoiceEmail: "",
  kvkNumber: "",
  oin: "",
  vatId: "",
  paymentTermDays: "",
  purchaseOrder: "optional",
  language: "nl",
};

export function toEmployerFields({ name, invoicing }: { readonly name: string; readonly invoicing: Employer }): EmployerFields {
  return {
    name,
    legalName: invoicing.legalName,
    kind: invoicing.kind,
    street: invoicing.invoiceAddress?.street ?? "",
    postcode: invoicing.invoiceAddress?.postcode ?? "",
    city: invoicing.invoiceAddress?.city ?? "",
    country: invoicing.invoiceAddress?.country ?? "NL",
    attention: invoicing.attention ?? "",
    invoiceEmail: invoicing.invoiceEmail ?? "",
    kvkNumber: invoicing.kvkNumber ?? "",
    oin: invoicing.oin ?? "",
    vatId: invoicing.vatId ?? "",
    paymentTermDays: invoicing.paymentTermDays === null ? "" : String(invoicing.paymentTermDays),
    purchaseOrder: invoicing.purchaseOrder,
    language: invoicing.language,
  };
}

export function fromEmployerFields({
  name: _name,
  street,
  postcode,
  city,
  country,
  paymentTermDays,
  ...texts
}: EmployerFields): Record<string, unknown> {
  return {
    ...texts,
    invoiceAddress: { street, postcode, city, country },
    paymentTermDays: paymentTermDays.trim() === "" ? null : Number(paymentTermDays),
  };
}

export function employerTexts(): readonly TextOf<keyof EmployerFields>[] {
  return [
    { key: "name", label: m.practice_page_employer_name(), hint: m.practice_page_employer_name_hint() },
    { key: "legalName", label: m.practice_page_legal_name() },
    ...addressTexts(),
    { key: "attention", label: m.practice_page_attention(), hint: m.practice_page_attention_hint(), optional: true },
    { key: "invoiceEmail", label: m.invoicing_page_email(), type: "email", optional: true },
    { key: "kvkNumber", label: m.practice_page_kvk(), inputMode: "numeric", optional: true },
    { key: "oin", label: m.practice_page_oin(), hint: m.practice_page_oin_hint(), inputMode: "numeric", optional: true },
    { key: "vatId", label: m.practice_page_vat_id(), optional: true },
    { key: "paymentTermDays", label: m.practice_page_term(), hint: m.practice_page_term_hint(), inputMode: "numeric", optional: true },
  ];
}

export function employerKindText(kind: EmployerKind): string {
  switch (kind) {
    case "company":
      return m.practice_page_kind_company();
    case "large-company":
      return m.practice_page_kind_large();
    case "government":
      return m.practice_page_kind_government();
  }
}

export function mailLanguageText(language: Employer["language"]): string {
  return language === "nl" ? m.practice_page_language_nl() : m.practice_page_language_en();
}

export function orderRuleText(rule: PurchaseOrderRule): string {
  switch (rule) {
    case "none":
      return m.practice_page_order_none();
    case "optional":
      return m.practice_page_order_optional();
    case "required":
      return m.practice_page_order_required();
  }
}
