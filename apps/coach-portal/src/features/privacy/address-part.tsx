import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type OfClient, type PrivacyShown, useSaveAddress } from "./use-privacy.ts";

type Address = PrivacyShown["address"];

/** Where her links go. An address of work is asked about: her employer may read along. */
export function AddressPart({ trajectoryId, name, address }: OfClient & { address: Address }) {
  const [changing, setChanging] = useState(false);
  const { email, looksLikeWork, confirmed } = address;
  return (
    <div>
      <h3 className="font-semibold">{m.privacy_page_address({ name })}</h3>
      <p>{email ?? m.privacy_page_address_none()}</p>
      {looksLikeWork && !confirmed && (
        <Notice kind="wait" title={m.privacy_page_address_work()}>
          {m.privacy_page_address_work_text({ name })}
        </Notice>
      )}
      {looksLikeWork && confirmed && <p className="text-sm text-ink-soft">{m.privacy_page_address_confirmed({ name })}</p>}
      <Button className="mt-2" onClick={() => setChanging(true)}>
        {m.privacy_page_address_change()}
      </Button>
      {changing && <AddressDialog trajectoryId={trajectoryId} name={name} address={address} onClose={() => setChanging(false)} />}
    </div>
  );
}

function AddressDialog({ trajectoryId, name, address, onClose }: OfClient & { address: Address; onClose: () => void }) {
  const [text, setText] = useState(address.email ?? "");
  const [confirmed, setConfirmed] = useState(address.confirmed);
  const [wrong, setWrong] = useState(false);
  const save = useSaveAddress();
  const known = text.trim().toLowerCase() === address.email && address.looksLikeWork;
  const work = known || save.data?.ok === false;

  function store() {
    const email = Email.safeParse(text);
    if (text.trim() !== "" && !email.success) return setWrong(true);
    save.mutate({ trajectoryId, email: email.success ? email.data : null, confirmed }, { onSuccess: (outcome) => outcome.ok && onClose() });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_address({ name })}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={store}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField
        label={m.privacy_page_address({ name })}
        hint={m.privacy_page_address_hint()}
        type="email"
        autoComplete="off"
        value={text}
        onChange={(value) => {
          setText(value);
          setWrong(false);
          save.reset();
        }}
        error={wrong ? m.errors_email() : undefined}
      />
      {work && (
        <>
          <Notice kind="wait" announce title={m.privacy_page_address_work()}>
            {m.privacy_page_address_work_text({ name })}
          </Notice>
          <Checkbox label={m.privacy_page_address_confirm({ name })} checked={confirmed} onChange={setConfirmed} />
        </>
      )}
      <VerbError refusal={undefined} error={save.error} />
    </Dialog>
  );
}
