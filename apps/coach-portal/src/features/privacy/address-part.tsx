import { Email, Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useState } from "react";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type OfClient, type PrivacyShown, useSaveAddress } from "./use-privacy.ts";

type Address = PrivacyShown["address"];

/** A language by its own name. */
const languageName = (language: Language) => m.navigation_language_name({}, { locale: language });

/** Where her links go, and in which language they are written. An address of work is asked about: her employer may read along. */
export function AddressPart({ trajectoryId, name, address }: OfClient & { address: Address }) {
  const [changing, setChanging] = useState(false);
  const { email, looksLikeWork, confirmed } = address;
  return (
    <div>
      <h3 className="font-semibold">{m.privacy_page_address({ name })}</h3>
      <p>{email ?? m.privacy_page_address_none()}</p>
      <p className="text-sm text-ink-soft">{m.privacy_page_address_language_shown({ language: languageName(address.language) })}</p>
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
  const [language, setLanguage] = useState(address.language);
  const [seen, setSeen] = useState(address);
  const [theirs, setTheirs] = useState<Address>();
  const save = useSaveAddress();
  const known = text.trim().toLowerCase() === address.email && address.looksLikeWork;
  const refusal = save.data?.ok === false ? save.data.refusal.kind : undefined;
  const work = known || refusal === "looks-like-work";

  function store(before: Address) {
    const email = Email.safeParse(text);
    if (text.trim() !== "" && !email.success) return setWrong(true);
    save.mutate(
      {
        trajectoryId,
        ...{ email: email.success ? email.data : null, seen: before.email, confirmed },
        language: { seen: before.language, now: language },
      },
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
      <Select
        label={m.privacy_page_address_language({ name })}
        value={language}
        onChange={setLanguage}
        options={Language.options.map((value) => ({ value, label: languageName(value) }))}
      />
      <VerbError refusal={undefined} error={save.error} />
      {theirs && (
        <StaleChoice
          differences={[
            { label: m.privacy_page_address({ name }), mine: text, theirs: theirs.email ?? "" },
            { label: m.privacy_page_address_language({ name }), mine: languageName(language), theirs: languageName(theirs.language) },
          ].filter((one) => one.mine !== one.theirs)}
          busy={save.isPending}
          onMine={() => {
            setSeen(theirs);
            store(theirs);
          }}
          onTheirs={() => {
            setText(theirs.email ?? "");
            setConfirmed(theirs.confirmed);
            setLanguage(theirs.language);
            setSeen(theirs);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
    </Dialog>
  );
}
