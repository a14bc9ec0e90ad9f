import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useState } from "react";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
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
  const [seen, setSeen] = useState(address.email);
  const [theirs, setTheirs] = useState<Address>();
  const save = useSaveAddress();
  const known = text.trim().toLowerCase() === address.email && address.looksLikeWork;
  const refusal = save.data?.ok === false ? save.data.refusal.kind : undefined;
  const work = known || refusal === "looks-like-work";

  function store(before: Address["email"]) {
    const email = Email.safeParse(text);
    if (text.trim() !== "" && !email.success) return setWrong(true);
    save.mutate(
      { trajectoryId, email: email.success ? email.data : null, seen: before, confirmed },
      {
        onSuccess: async (outcome) => {
          if (outcome.ok) return onClose();
          if (outcome.refusal.kind !== "changed-elsewhere") return;
          setTheirs((await queryClient.fetchQuery({ ...trpc.privacy.read.queryOptions({ trajectoryId }), staleTime: 0 })).address);
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_address({ name })}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => store(seen)}>
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
      {theirs && (
        <StaleChoice
          differences={[{ label: m.privacy_page_address({ name }), mine: text, theirs: theirs.email ?? "" }]}
          busy={save.isPending}
          onMine={() => {
            setSeen(theirs.email);
            store(theirs.email);
          }}
          onTheirs={() => {
            setText(theirs.email ?? "");
            setConfirmed(theirs.confirmed);
            setSeen(theirs.email);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
    </Dialog>
  );
}
