import { m } from "@hervat/messages";
import type { Difference } from "../../ui/stale-choice.tsx";
import type { ConceptFields, LineFields } from "./concept-fields.ts";

const lineText = ({ description, quantity, price }: LineFields) => `${quantity} × ${description}: ${price}`;
const linesText = ({ lines }: ConceptFields) => lines.map(lineText).join("; ");
const periodText = ({ from, to, on }: ConceptFields) => [from, to, on].filter(Boolean).join(" - ");

/** In what two versions of a concept differ, as text a person can compare. */
export function conceptDifferences(mine: ConceptFields, theirs: ConceptFields): Difference[] {
  const all: Difference[] = [
    { label: m.invoicing_page_reference(), mine: mine.reference, theirs: theirs.reference },
    { label: m.invoicing_page_purchase_order(), mine: mine.purchaseOrder, theirs: theirs.purchaseOrder },
    { label: m.invoicing_page_period(), mine: periodText(mine), theirs: periodText(theirs) },
    { label: m.invoicing_page_lines(), mine: linesText(mine), theirs: linesText(theirs) },
  ];
  return all.filter((one) => one.mine !== one.theirs);
}
