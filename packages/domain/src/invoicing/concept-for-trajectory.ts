import type { Cents } from "../money/index.ts";
import type { PracticeProfile } from "../practice/index.ts";
import { type EmployerId, type InvoiceId, ok, type PracticeId, type Result, refuse, type TrajectoryId } from "../primitives/index.ts";
import type { ConceptInvoice } from "./invoice.ts";
import type { InvoiceLine } from "./invoice-line.ts";
import { type Revelation, revelationsIn } from "./revealing-text.ts";
import type { ServicePeriod } from "./service-period.ts";

export interface TrajectoryToInvoice {
  readonly id: InvoiceId;
  readonly practiceId: PracticeId;
  readonly employerId: EmployerId;
  readonly trajectoryId: TrajectoryId;
  readonly dossierReference: string;
  readonly purchaseOrder: string | null;
  readonly priceAgreementCents: Cents | null;
  readonly servicePeriod: ServicePeriod | null;
  /** Names that may not appear on the line: those of the employee. */
  readonly names: readonly string[];
  /** The neutral text of the messages; the practice's own goes before it. */
  readonly usualLineText: string;
  /** Stands after the line of the agreed price where this is one part of it: ", termijn 1 van 2". */
  readonly partText?: string;
  /** What time costs beside the fixed price: talks, time reserved, kilometres. */
  readonly timeLines: readonly InvoiceLine[];
}

export type ConceptRefusal =
  | { readonly kind: "no-price-agreement" }
  | { readonly kind: "line-reveals"; readonly revelation: Revelation }
  | { readonly kind: "reference-reveals"; readonly revelation: Revelation };

/** The concept of one trajectory: its agreed price on one neutral line, and the time that is charged beside it. */
export function conceptForTrajectory(practice: PracticeProfile, source: TrajectoryToInvoice): Result<ConceptInvoice, ConceptRefusal> {
  const { priceAgreementCents, names, usualLineText, partText = "", timeLines, ...facts } = source;
  const fixed = priceAgreementCents !== null && priceAgreementCents > 0 ? priceAgreementCents : null;
  if (fixed === null && timeLines.length === 0) return refuse({ kind: "no-price-agreement" });

  const description = `${practice.invoiceLineText ?? usualLineText}${partText}`;
  const [onLine] = revelationsIn(description, names);
  if (onLine !== undefined) return refuse({ kind: "line-reveals", revelation: onLine });
  const inReference = revelationsIn(facts.dossierReference, names).find(({ kind }) => kind === "name");
  if (inReference !== undefined) return refuse({ kind: "reference-reveals", revelation: inReference });

  return ok({
    status: "concept",
    ...facts,
    lines: [
      ...(fixed === null
        ? []
        : [{ description, quantityHundredths: 100, unit: "piece", unitPriceCents: fixed, vat: practice.vat } as const]),
      ...timeLines,
    ],
  });
}
