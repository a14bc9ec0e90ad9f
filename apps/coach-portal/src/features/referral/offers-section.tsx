import { m } from "@hervat/messages";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { OfferCard } from "./offer-card.tsx";
import { type ReferralShown, useDraftOffer } from "./use-referral.ts";

export interface OffersSectionProps extends OfCase {
  referral: ReferralShown;
}

/** The offers of this trajectory, the newest first, and the ways to a new one. */
export function OffersSection({ trajectoryId, referral }: OffersSectionProps) {
  const draft = useDraftOffer();
  const { offers, may } = referral;
  const make = (subject: "programme" | "extension") => draft.mutate({ trajectoryId, subject, copyOf: null });
  const buttons = may.changeOffers && (
    <div className="flex flex-wrap gap-3">
      <Button kind={offers.length === 0 ? "primary" : "plain"} busy={draft.isPending} onClick={() => make("programme")}>
        {m.referral_page_offer_make()}
      </Button>
      <Button busy={draft.isPending} onClick={() => make("extension")}>
        {m.referral_page_extension_make()}
      </Button>
    </div>
  );
  return (
    <section>
      <header className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2>{m.referral_page_offers()}</h2>
        {buttons}
      </header>
      {may.changeOffers && <p className="mb-4 max-w-2xl text-sm text-ink-soft">{m.referral_page_extension_hint()}</p>}
      <VerbError refusal={undefined} error={draft.error} />
      {offers.length === 0 && <EmptyState title={m.referral_page_offers_none()} />}
      <div className="space-y-4">
        {offers.map((offer) => (
          <OfferCard key={offer.id} trajectoryId={trajectoryId} offer={offer} referral={referral} />
        ))}
      </div>
    </section>
  );
}
