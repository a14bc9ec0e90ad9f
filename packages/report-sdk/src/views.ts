import type { PlainDate } from "@hervat/domain/primitives";
import type * as domain from "@hervat/domain/views";

/** A view as text carries it: a branded date is the text `YYYY-MM-DD`, everything else is as the domain says. */
export type AsText<Value> = Value extends PlainDate
  ? string
  : Value extends string | number | boolean | null
    ? Value
    : { readonly [Key in keyof Value]: AsText<Value[Key]> };

export type BedrijfsartsView = AsText<domain.BedrijfsartsView>;
export type ManagerReportView = AsText<domain.ManagerReportView>;
export type ClientReportView = AsText<domain.ClientReportView>;
export type InvoiceView = AsText<domain.InvoiceView>;
export type OfferView = AsText<domain.OfferView>;

export type Letterhead = AsText<domain.Letterhead>;
export type DocumentState = AsText<domain.DocumentState>;
export type WorkStep = AsText<domain.WorkStepView>;
/** The four A's of work: arbeidsinhoud, -verhoudingen, -omstandigheden, -voorwaarden. */
export type FourA = domain.FourA;
export type Language = DocumentState["language"];

/** A category the client may keep to herself: a reader learns that it was not shared, never why. */
export type Shared<Value> = { readonly shared: true; readonly value: Value } | { readonly shared: false };

/** Who reads a report decides what it may know. */
export interface ViewOf {
  readonly bedrijfsarts: BedrijfsartsView;
  readonly manager: ManagerReportView;
  readonly client: ClientReportView;
  readonly invoice: InvoiceView;
  readonly offer: OfferView;
}
export type Audience = keyof ViewOf;
