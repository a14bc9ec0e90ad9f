import { addressLines } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { type OfferShown, sentenceOf, useTakeOver } from "./use-referral.ts";

export interface OfferAnswerSectionProps {
  offer: OfferShown;
  answer: NonNullable<OfferShown["answer"]>;
  may: boolean;
}

/** What the employer filled in. Nothing of it is used before somebody of the practice looked. */
export function OfferAnswerSection({ offer, answer, may }: OfferAnswerSectionProps) {
  const [alsoForEmployer, setAlso] = useState(false);
  const takeOver = useTakeOver();
  const { name, function: role, purchaseOrder, invoiceAddress, invoiceEmail, chosen, acceptedOn, takenOverOn } = answer;
  const taken = chosen.flatMap((place) => offer.content.optionalLines[place]?.description ?? []);
  const hasInvoiceDetails = invoiceAddress !== null || invoiceEmail !== null;
  return (
    <section className="space-y-3 border-t border-line pt-4">
      <h4 className="font-semibold">{m.referral_page_answer({ date: formatDay(acceptedOn) })}</h4>
      <dl className="facts max-sm:grid-cols-1 max-sm:[&>dd]:mb-2">
        <dt>{m.referral_page_orderer()}</dt>
        <dd>{`${name}, ${role}`}</dd>
        <dt>{m.referral_page_purchase_order()}</dt>
        <dd>{purchaseOrder ?? m.referral_page_left_empty()}</dd>
        <dt>{m.referral_page_invoice_address()}</dt>
        <dd>{invoiceAddress === null ? m.referral_page_left_empty() : addressLines(invoiceAddress).join(", ")}</dd>
        <dt>{m.referral_page_invoice_email()}</dt>
        <dd>{invoiceEmail ?? m.referral_page_left_empty()}</dd>
        {taken.length > 0 && (
          <>
            <dt>{m.referral_page_chosen()}</dt>
            <dd>{taken.join(", ")}</dd>
          </>
        )}
      </dl>
      {takenOverOn !== null && <p className="text-ink-soft">{m.referral_page_taken_over({ date: formatDay(takenOverOn) })}</p>}
      {takenOverOn === null && may && (
        <>
          <p>{m.referral_page_take_over_text()}</p>
          {hasInvoiceDetails && (
            <label className="check">
              <input type="checkbox" checked={alsoForEmployer} onChange={(event) => setAlso(event.target.checked)} />
              <span>{m.referral_page_also_for_employer()}</span>
            </label>
          )}
          <Button
            kind="primary"
            busy={takeOver.isPending}
            onClick={() =>
              takeOver.mutate(
                { offerId: offer.id, alsoForEmployer },
                { onSuccess: (outcome) => outcome.ok && toast(m.referral_page_taken_over_done()) },
              )
            }
          >
            {m.referral_page_take_over()}
          </Button>
        </>
      )}
      <VerbError refusal={sentenceOf(takeOver.data)} error={takeOver.error} />
    </section>
  );
}
