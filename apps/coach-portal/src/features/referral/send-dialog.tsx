import { addDays } from "@hervat/domain/calendar";
import { Email } from "@hervat/domain/people";
import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type OfferShown, type ReferralShown, sentenceOf, useSendOffer } from "./use-referral.ts";

export interface SendDialogProps {
  offer: OfferShown;
  referral: ReferralShown;
  onClose: () => void;
}

/** An offer stands for a month unless the coach says otherwise. */
const USUAL_DAYS = 30;

/** To whom the mail goes and until when the offer stands. A question gets its reply on the same page. */
export function SendDialog({ offer, referral, onClose }: SendDialogProps) {
  const known = offer.sending?.to ?? referral.assignment?.assignment.orderer;
  const [name, setName] = useState(known?.name ?? "");
  const [email, setEmail] = useState(String(known?.email ?? ""));
  const [validUntil, setUntil] = useState<string>(() => usualEnd(offer));
  const [reply, setReply] = useState("");
  const [tried, setTried] = useState(false);
  const send = useSendOffer();
  const asked = offer.standing === "question";

  function store(): void {
    setTried(true);
    const to = Email.safeParse(email);
    const until = PlainDate.safeParse(validUntil);
    if (!to.success || !until.success || name.trim() === "") return;
    const text = reply.trim() === "" ? null : reply.trim();
    send.mutate(
      { offerId: offer.id, version: offer.version, to: { name: name.trim(), email: to.data }, validUntil: until.data, reply: text },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.referral_page_sent_done());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={asked ? m.referral_page_reply() : m.referral_page_send_title({ reference: offer.reference })}
      description={m.referral_page_send_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={send.isPending} onClick={store}>
          {m.referral_page_send()}
        </Button>
      }
    >
      <TextField
        label={m.referral_page_to_name()}
        maxLength={160}
        value={name}
        onChange={setName}
        error={tried && name.trim() === "" ? m.errors_required() : undefined}
      />
      <TextField
        label={m.referral_page_email()}
        type="email"
        value={email}
        onChange={setEmail}
        error={tried && !Email.safeParse(email).success ? m.errors_email() : undefined}
      />
      <DateField label={m.referral_page_valid_until()} value={validUntil} onChange={setUntil} min={today()} />
      {(asked || reply !== "") && (
        <TextArea
          label={m.referral_page_reply_text()}
          hint={m.referral_page_reply_hint()}
          maxLength={1000}
          value={reply}
          onChange={setReply}
        />
      )}
      <VerbError refusal={sentenceOf(send.data)} error={send.error} />
    </Dialog>
  );
}

function usualEnd({ sending }: OfferShown): string {
  const usual = addDays(PlainDate.parse(today()), USUAL_DAYS);
  return sending !== null && sending.validUntil > today() ? sending.validUntil : usual;
}
