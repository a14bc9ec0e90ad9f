import { m } from "@hervat/messages";
import { useState } from "react";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { type Instrument, useOfferInstrument } from "./use-instruments.ts";

/** Stops asking a questionnaire, or asks it again. */
export function OfferButton({ brought: { id, stoppedAt } }: { brought: NonNullable<Instrument["brought"]> }) {
  const offer = useOfferInstrument();
  const [sure, setSure] = useState(false);
  const undo = (offered: boolean) => () => offer.mutateAsync({ id, offered });
  if (stoppedAt !== null)
    return (
      <>
        <Button
          busy={offer.isPending}
          onClick={() => offer.mutate({ id, offered: true }, { onSuccess: () => offerUndo(m.instrument_offer_done(), undo(false)) })}
        >
          {m.instrument_offer()}
        </Button>
        <VerbError refusal={undefined} error={offer.error} />
      </>
    );
  return (
    <>
      <Button onClick={() => setSure(true)}>{m.instrument_stop()}</Button>
      <VerbError refusal={undefined} error={offer.error} />
      <ConfirmDialog
        open={sure}
        onOpenChange={setSure}
        title={m.instrument_stop_title()}
        confirm={m.instrument_stop()}
        busy={offer.isPending}
        onConfirm={() =>
          offer.mutate(
            { id, offered: false },
            {
              onSuccess: () => offerUndo(m.instrument_stop_done(), undo(true)),
              onSettled: () => setSure(false),
            },
          )
        }
      >
        {m.instrument_stop_text()}
      </ConfirmDialog>
    </>
  );
}
