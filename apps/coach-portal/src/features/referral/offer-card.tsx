import { m } from "@hervat/messages";
import { useState } from "react";
import { formatCents, formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { openPdfTab } from "../../app/show-pdf.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { OfferAnswerSection } from "./offer-answer-section.tsx";
import { OfferCourse } from "./offer-course.tsx";
import { OfferForm } from "./offer-form.tsx";
import { standingBadge, standingText } from "./referral-text.ts";
import { SendDialog } from "./send-dialog.tsx";
import {
  type OfferShown,
  type ReferralShown,
  sentenceOf,
  useDiscardOffer,
  useDraftOffer,
  usePreviewOffer,
  useWithdrawOffer,
} from "./use-referral.ts";

export interface OfferCardProps extends OfCase {
  offer: OfferShown;
  referral: ReferralShown;
}

/** One offer: where it stands, what it says, and what can be done with it now. */
export function OfferCard({ trajectoryId, offer, referral }: OfferCardProps) {
  const [asking, setAsking] = useState<"send" | "withdraw" | "discard">();
  const [unsaved, setUnsaved] = useState(false);
  const preview = usePreviewOffer();
  const discard = useDiscardOffer();
  const withdraw = useWithdrawOffer();
  const copy = useDraftOffer();
  const { id, standing, reference, content, sending, netCents, grossCents } = offer;
  const may = referral.may.changeOffers;
  const open = standing === "sent" || standing === "question" || standing === "expired";

  async function look(): Promise<void> {
    const tab = openPdfTab();
    const outcome = await preview.mutateAsync({ offerId: id }).catch(() => undefined);
    if (outcome?.ok) tab.show(outcome.value.pdfBase64);
    else tab.close();
  }

  const end = { onSettled: () => setAsking(undefined) };
  return (
    <article className="card space-y-4" aria-label={m.referral_page_offer_named({ reference })}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3>
          {content.subject === "extension" ? m.referral_page_extension_named({ reference }) : m.referral_page_offer_named({ reference })}
        </h3>
        <Badge kind={standingBadge(offer)}>{standingText(offer)}</Badge>
      </header>
      {standing === "concept" && may ? (
        <OfferForm key={offer.id} trajectoryId={trajectoryId} offer={offer} texts={referral.texts} onChanged={setUnsaved} />
      ) : (
        <>
          <p>
            {m.referral_page_amounts({ net: formatCents(netCents), gross: formatCents(grossCents) })}
            {sending && (
              <span className="block text-ink-soft">
                {m.referral_page_sent_to({ name: sending.to.name, email: sending.to.email, until: formatDay(sending.validUntil) })}
              </span>
            )}
          </p>
          <OfferCourse events={offer.events} />
        </>
      )}
      {offer.answer && <OfferAnswerSection offer={offer} answer={offer.answer} may={may} />}
      <div className="flex flex-wrap gap-3">
        {may && standing === "concept" && (
          <Button kind="primary" disabled={unsaved} onClick={() => setAsking("send")}>
            {m.referral_page_send()}
          </Button>
        )}
        {may && open && (
          <Button kind={standing === "question" ? "primary" : "plain"} onClick={() => setAsking("send")}>
            {standing === "question" ? m.referral_page_reply() : m.referral_page_send_again()}
          </Button>
        )}
        <Button disabled={unsaved} busy={preview.isPending} onClick={() => void look()}>
          {standing === "accepted" ? m.referral_page_show_confirmation() : m.referral_page_show()}
        </Button>
        {may && standing !== "concept" && (
          <Button busy={copy.isPending} onClick={() => copy.mutate({ trajectoryId, subject: content.subject, copyOf: id })}>
            {m.referral_page_copy()}
          </Button>
        )}
        {may && open && (
          <Button kind="danger" onClick={() => setAsking("withdraw")}>
            {m.referral_page_withdraw()}
          </Button>
        )}
        {may && standing === "concept" && (
          <Button kind="danger" onClick={() => setAsking("discard")}>
            {m.referral_page_discard()}
          </Button>
        )}
      </div>
      {unsaved && <p className="text-ink-soft">{m.referral_page_save_first()}</p>}
      <VerbError refusal={sentenceOf(preview.data)} error={preview.error} />
      <VerbError refusal={sentenceOf(withdraw.data)} error={withdraw.error} />
      <VerbError refusal={sentenceOf(discard.data)} error={discard.error} />
      {asking === "send" && <SendDialog offer={offer} referral={referral} onClose={() => setAsking(undefined)} />}
      <ConfirmDialog
        open={asking === "withdraw"}
        onOpenChange={(shown) => !shown && setAsking(undefined)}
        title={m.referral_page_withdraw_title({ reference })}
        confirm={m.referral_page_withdraw()}
        danger
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ offerId: id }, end)}
      >
        {m.referral_page_withdraw_text()}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === "discard"}
        onOpenChange={(shown) => !shown && setAsking(undefined)}
        title={m.referral_page_discard_title({ reference })}
        confirm={m.referral_page_discard()}
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate({ offerId: id }, end)}
      >
        {m.referral_page_discard_text()}
      </ConfirmDialog>
    </article>
  );
}
