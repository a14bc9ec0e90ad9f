import { Email } from "@hervat/domain/people";
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
import { type PeopleShown, type RoleOfPerson, useSavePerson } from "./use-people.ts";

const NEW = "new";
const NOBODY = "nobody";

interface Fields {
  name: string;
  email: string;
  phone: string;
  organisation: string;
}

const EMPTY: Fields = { name: "", email: "", phone: "", organisation: "" };
const filled = (text: string) => (text.trim() === "" ? null : text);

export interface PersonDialogProps extends OfCase {
  role: RoleOfPerson;
  people: PeopleShown;
  onClose: () => void;
}

/** Someone of the list, someone new, or nobody; the details of who stands there now can be put right. */
export function PersonDialog({ trajectoryId, role, people, onClose }: PersonDialogProps) {
  const current = people[role];
  const [who, setWho] = useState<string>(current?.id ?? NEW);
  const [fields, setFields] = useState<Fields>(
    current === null
      ? EMPTY
      : { name: current.name, email: current.email ?? "", phone: current.phone ?? "", organisation: current.organisation ?? "" },
  );
  const [checked, setChecked] = useState(false);
  const save = useSavePerson();
  const editable = who === NEW || who === current?.id;
  const emailWrong = fields.email.trim() !== "" && !Email.safeParse(fields.email).success;
  const set = (key: keyof Fields) => (value: string) => setFields((now) => ({ ...now, [key]: value }));

  function choose(next: string): void {
    setWho(next);
    if (next === NEW) setFields(EMPTY);
  }

  function submit(as: string = who): void {
    setChecked(true);
    if (editable && (fields.name.trim() === "" || emailWrong)) return;
    const details = {
      name: fields.name,
      email: filled(fields.email),
      phone: filled(fields.phone),
      organisation: role === "bedrijfsarts" ? filled(fields.organisation) : null,
    };
    const person =
      as === NOBODY
        ? { kind: "nobody" as const }
        : as === NEW
          ? { kind: "new" as const, details }
          : {
              kind: "known" as const,
              id: ContactId.parse(as),
              details: editable && current !== null ? { ...details, version: current.version } : null,
            };
    save.mutate(
      { trajectoryId, role, person },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          toast(m.consent_page_person_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={roleText(role)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => submit()}>
          {m.common_save()}
        </Button>
      }
    >
      <Select
        label={m.consent_page_person_choose()}
        value={who}
        onChange={choose}
        options={[
          { value: NEW, label: m.consent_page_person_new() },
          ...people.choices[role].map(({ id, name }) => ({ value: id, label: name })),
          { value: NOBODY, label: m.consent_page_person_remove() },
        ]}
      />
      {editable && (
        <>
          {who !== NEW && <Notice>{m.consent_page_person_change_known()}</Notice>}
          <TextField
            label={m.consent_page_person_name()}
            autoComplete="off"
            value={fields.name}
            onChange={set("name")}
            error={checked && fields.name.trim() === "" ? m.errors_required() : undefined}
          />
          <TextField
            label={m.consent_page_person_email()}
            optional
            type="email"
            autoComplete="off"
            value={fields.email}
            onChange={set("email")}
            error={checked && emailWrong ? m.errors_email() : undefined}
          />
          <TextField
            label={m.consent_page_person_phone()}
            optional
            type="tel"
            autoComplete="off"
            value={fields.phone}
            onChange={set("phone")}
          />
          {role === "bedrijfsarts" && (
            <TextField
              label={m.consent_page_person_organisation()}
              optional
              autoComplete="off"
              value={fields.organisation}
              onChange={set("organisation")}
            />
          )}
        </>
      )}
      {save.data?.ok === false && current !== null && <SomebodyElse name={current.name} busy={save.isPending} onNew={() => submit(NEW)} />}
      <VerbError refusal={undefined} error={save.error} />
    </Dialog>
  );
}
