import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { useOfferProgramme } from "./use-programmes.ts";

export interface OfferSwitchProps {
  programme: Programme;
  offered: boolean;
  mayChange: boolean;
}

/** Whether new clients may begin in a programme; who is in it goes on either way. */
export function OfferSwitch({ programme: { key, names }, offered, mayChange }: OfferSwitchProps) {
  const offer = useOfferProgramme();
  const name = localText(names);

  function change(next: boolean): void {
    const said = next ? m.programme_offered_again({ name }) : m.programme_retired({ name });
    offer.mutate({ key, offered: next }, { onSuccess: () => offerUndo(said, () => offer.mutateAsync({ key, offered: !next })) });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {!offered && <Badge>{m.programme_badge_retired()}</Badge>}
      {mayChange && (
        <Button
          kind="quiet"
          className="-ml-2.5"
          busy={offer.isPending}
          aria-label={offered ? m.programme_retire_of({ name }) : m.programme_offer_of({ name })}
          onClick={() => change(!offered)}
        >
          {offered ? m.programme_retire() : m.programme_offer()}
        </Button>
      )}
      <VerbError refusal={undefined} error={offer.error} />
    </div>
  );
}
