import { z } from "zod";
import { Language } from "../people/person.ts";
import { Address } from "./address.ts";
import { EuVatId, KvkNumber, Oin } from "./numbers.ts";

const line = z.string().trim().min(1, "required").max(160, "too-long");
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** What an employer asks of an order number: none, welcome, or no payment without it. */
export const PurchaseOrderRule = z.enum(["none", "optional", "required"]);
export type PurchaseOrderRule = z.infer<typeof PurchaseOrderRule>;

/** Government and large companies pay a small practice within 30 days by law, whatever was agreed. */
export const EmployerKind = z.enum(["company", "large-company", "government"]);
export type EmployerKind = z.infer<typeof EmployerKind>;

/** The employer (opdrachtgever) as the invoice needs it. */
export const Employer = z.strictObject({
  legalName: line,
  kind: EmployerKind.default("company"),
  invoiceAddress: optional(Address),
  /** The department that pays, never a person on sick leave. */
  attention: optional(line),
  invoiceEmail: optional(z.email("email")),
  kvkNumber: optional(KvkNumber),
  oin: optional(Oin),
  vatId: optional(EuVatId),
  /** Days; null follows the practice. */
  paymentTermDays: z.int("payment-term").min(1, "payment-term").max(60, "payment-term").nullable().default(null),
  purchaseOrder: PurchaseOrderRule.default("optional"),
  /** In which accounts payable reads a mail about an invoice; the invoice itself speaks Dutch. */
  language: Language.default("nl"),
});
export type Employer = z.infer<typeof Employer>;
