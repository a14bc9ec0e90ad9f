import { Email, OutsideKind } from "@hervat/domain/people";
import { ContactId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { SomebodyElse } from "../../app/somebody-else.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { roleText } from "./people-text.ts";
import { type OutsideShown, type PeopleShown, useSaveOutside } from "./use-people.ts";

const NEW = "new";
const filled = (text: string) => (text.trim() === "" ? null : text.trim());

export interface OutsideDialogProps extends OfCase {
  people: PeopleShown;
  /** Null for someone who does not stand here yet. */
  person: OutsideShown | null;
  onClose: () => void;
}

/** Someone without a portal: new, or known to the practice from before. */
export function OutsideDialog({ trajectoryId, people, person, onClose }: OutsideDialogProps) {
  const [kind, setKind] = useState<OutsideKind>(person?.kind ?? "gp");
  const [who, setWho] = useState<string>(person?.id ?? NEW);
  const [name, setName] = useState(person?.name ?? "");
  const [email, setEmail] = useState(person?.email ?? "");
  const [phone, setPhone] = useState(person?.phone ?? "");
  const [organisation, setOrganisation] = useState(person?.organisation ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSaveOutside();
  const editable = who === NEW || who === person?.id;
  const emailWrong = email.trim() !== "" && !Email.safeParse(email).success;
  const choices = people.outsideChoices.filter((choice) => choice.kind === kind && !people.outside.some(({ id }) => id === choice.id));

  function submit(as: string = who): void {
    setChecked(true);
    if (editable && (name.trim() === "" || emailWrong)) return;
    const details = { name: name.trim(), email: filled(email), phone: filled(phone), organisation: filled(organisation) };
    const told =
      as === NEW
        ? { kind: "new" as const, as: kind, details }
        : {
            kind: "known" as const,
            id: ContactId.parse(as),
            details: person !== null && as === person.id ? { ...details, version: person.version } : null,
          };
    save.mutate(
      { trajectoryId, person: told },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          toast(m.consent_page_outside_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person === null ? m.consent_page_outside_add() : roleText(person.kind)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => submit()}>
          {m.common_save()}
        </Button>
      }
    >
      {person === null && (
        <Select
          label={m.consent_page_outside_as()}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setWho(NEW);
          }}
          options={OutsideKind.options.map((value) => ({ value, label: roleText(value) }))}
        />
      )}
      {person === null && choices.length > 0 && (
        <Select
          label={m.consent_page_person_choose()}
          value={who}
          onChange={setWho}
          options={[
            { value: NEW, label: m.consent_page_person_new() },
            ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
          ]}
        />
      )}
      {editable && (
        <>
          {person !== null && <Notice>{m.consent_page_person_change_known()}</Notice>}
          <TextField
            label={m.consent_page_person_name()}
            autoComplete="off"
            value={name}
            onChange={setName}
            error={checked && name.trim() === "" ? m.errors_required() : undefined}
          />
          <TextField
            label={m.consent_page_outside_organisation()}
            optional
            autoComplete="off"
            value={organisation}
            onChange={setOrganisation}
          />
          <TextField label={m.consent_page_person_phone()} optional type="tel" autoComplete="off" value={phone} onChange={setPhone} />
          <TextField
            label={m.consent_page_person_email()}
            optional
            type="email"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={checked && emailWrong ? m.errors_email() : undefined}
          />
        </>
      )}
      {save.data?.ok === false && person !== null && <SomebodyElse name={person.name} busy={save.isPending} onNew={() => submit(NEW)} />}
      <VerbError refusal={undefined} error={save.error} />
    </Dialog>
  );
}
