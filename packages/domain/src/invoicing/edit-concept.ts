import { ok, type Result, refuse } from "../primitives/index.ts";
import type { ConceptInvoice, Invoice } from "./invoice.ts";
import { type Revelation, revelationsIn } from "./revealing-text.ts";

/** What a person may change of a concept; the rest of it comes from the dossier. */
export type ConceptEdit = Pick<ConceptInvoice, "lines" | "servicePeriod" | "purchaseOrder" | "dossierReference">;

export type EditConceptRefusal =
  | { readonly kind: "not-a-concept"; readonly status: Invoice["status"] }
  | { readonly kind: "line-reveals"; readonly line: number; readonly revelation: Revelation }
  | { readonly kind: "reference-reveals" | "order-reveals"; readonly revelation: Revelation };

/**
 * Changes a concept. What the employer's accounts department will read may not say who or why: a line is held against
 * health words, days and names, a reference and an order number against names.
 *
 * @param names of people that may not appear: the employee's
 */
export function editConcept(invoice: Invoice, edit: ConceptEdit, names: readonly string[]): Result<ConceptInvoice, EditConceptRefusal> {
  if (invoice.status !== "concept") return refuse({ kind: "not-a-concept", status: invoice.status });
  for (const [index, { description }] of edit.lines.entries()) {
    const [revelation] = revelationsIn(description, names);
    if (revelation !== undefined) return refuse({ kind: "line-reveals", line: index + 1, revelation });
  }
  const inReference = nameIn(edit.dossierReference, names);
  if (inReference !== undefined) return refuse({ kind: "reference-reveals", revelation: inReference });
  const inOrder = nameIn(edit.purchaseOrder ?? "", names);
  if (inOrder !== undefined) return refuse({ kind: "order-reveals", revelation: inOrder });

  const { lines, servicePeriod, purchaseOrder, dossierReference } = edit;
  return ok({ ...invoice, lines, servicePeriod, purchaseOrder, dossierReference });
}

function nameIn(text: string, names: readonly string[]): Revelation | undefined {
  return revelationsIn(text, names).find(({ kind }) => kind === "name");
}
