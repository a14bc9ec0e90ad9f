import { m } from "@hervat/messages";
import type { FieldRefusals } from "./use-practice.ts";

/** What is wrong with a field, in a sentence that says what to do. */
export function fieldProblemText(problem: FieldRefusals[number]["problem"]): string {
  switch (problem) {
    case "required":
      return m.practice_field_required();
    case "too-long":
      return m.practice_field_too_long();
    case "country-code":
      return m.practice_field_country_code();
    case "kvk-number":
      return m.practice_field_kvk_number();
    case "oin":
      return m.practice_field_oin();
    case "vat-id":
      return m.practice_field_vat_id();
    case "iban":
      return m.practice_field_iban();
    case "phone":
      return m.practice_field_phone();
    case "email":
      return m.practice_field_email();
    case "website":
      return m.practice_field_website();
    case "logo-too-large":
      return m.practice_field_logo_too_large();
    case "logo-not-a-picture":
      return m.practice_field_logo_not_a_picture();
    case "logo-not-only-drawing":
      return m.practice_field_logo_not_only_drawing();
    case "accent-not-a-colour":
      return m.practice_field_accent_not_a_colour();
    case "accent-too-light":
      return m.practice_field_accent_too_light();
    case "payment-term":
      return m.practice_field_payment_term();
    case "invoice-series":
      return m.practice_field_invoice_series();
    case "unknown-field":
      return m.practice_field_unknown_field();
    case "not-valid":
      return m.practice_field_not_valid();
    case "taken":
      return m.practice_page_name_taken();
  }
}

/** The sentence per field of a form, by the name that the form gives it: `address.street` is `street` there. */
export function fieldTexts(refusals: FieldRefusals): Record<string, string> {
  return Object.fromEntries(refusals.map(({ field, problem }) => [field.split(".").at(-1) ?? field, fieldProblemText(problem)]));
}
