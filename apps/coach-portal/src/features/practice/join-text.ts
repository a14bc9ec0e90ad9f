import { addressLines, type MergeField } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { employerKindText, mailLanguageText, orderRuleText } from "./employer-fields.ts";
import type { EmployerShown } from "./use-practice.ts";

/** One field of an employer in words, to lay beside that of another. */
export function joinText({ name, invoicing }: EmployerShown, field: MergeField): string {
  switch (field) {
    case "name":
      return name;
    case "kind":
      return employerKindText(invoicing.kind);
    case "purchaseOrder":
      return orderRuleText(invoicing.purchaseOrder);
    case "language":
      return mailLanguageText(invoicing.language);
    case "invoiceAddress":
      return invoicing.invoiceAddress === null ? "" : addressLines(invoicing.invoiceAddress).join(", ");
    case "paymentTermDays":
      return invoicing.paymentTermDays === null ? "" : String(invoicing.paymentTermDays);
    case "legalName":
    case "attention":
    case "invoiceEmail":
    case "kvkNumber":
    case "oin":
    case "vatId":
      return invoicing[field] ?? "";
  }
}

export function joinLabel(field: MergeField): string {
  switch (field) {
    case "name":
      return m.practice_page_employer_name();
    case "legalName":
      return m.practice_page_legal_name();
    case "kind":
      return m.practice_page_kind();
    case "invoiceAddress":
      return m.practice_page_address();
    case "attention":
      return m.practice_page_attention();
    case "invoiceEmail":
      return m.invoicing_page_email();
    case "kvkNumber":
      return m.practice_page_kvk();
    case "oin":
      return m.practice_page_oin();
    case "vatId":
      return m.practice_page_vat_id();
    case "paymentTermDays":
      return m.practice_page_term();
    case "purchaseOrder":
      return m.practice_page_order_rule();
    case "language":
      return m.practice_page_language();
  }
}
