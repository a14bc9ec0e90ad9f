import { Email } from "@hervat/domain/people";
import { EmployerId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { SomebodyElse } from "../../app/somebody-else.tsx";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { contactKindText } from "./contact-kind-text.ts";
import { differencesOf } from "./differences.ts";
import { type ContactShown, type SaveContactInput, useEmployers, useSaveContact } from "./use-practice.ts";

const toFields = (contact: ContactShown | null) => ({
  kind: contact?.kind ?? ("manager" as const),
  employerId: contact?.employerId ?? "",
  name: contact?.name ?? "",
  email: contact?.email ?? "",
  phone: contact?.phone ?? "",
  organisation: contact?.organisation ?? "",
});
type Fields = ReturnType<typeof toFields>;
const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** Someone whom the practice deals with: a manager, an HR officer or a bedrijfsarts. */
export function ContactDialog({ contact, onClose }: { contact: ContactShown | null; onClose: () => void }) {
  const save = useSaveContact();
  const employers = useEmployers();
  const [seen, setSeen] = useState(contact);
  const [theirs, setTheirs] = useState<ContactShown>();

  async function store(value: Fields, before: ContactShown | null): Promise<void> {
    const input = toInput(value, before);
    if (input === undefined) return;
    try {
      const saved = await save.mutateAsync(input);
      if (!saved.ok) return;
      toast(m.common_saved());
      onClose();
    } catch (fault) {
      if (errorCode(fault) !== "CONFLICT") return;
      const all = await queryClient.fetchQuery({ ...trpc.practice.contacts.queryOptions(), staleTime: 0 });
      setTheirs(all.find(({ id }) => id === contact?.id));
    }
  }

  const form = useForm({ defaultValues: toFields(contact), onSubmit: ({ value }) => store(value, seen) });
  const labels = {
    name: m.practice_page_name(),
    email: m.practice_page_email(),
    phone: m.practice_page_phone(),
    organisation: m.practice_page_organisation(),
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={contact === null ? m.practice_page_contact_new() : contact.name}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={() => void form.handleSubmit()}>
          {m.common_save()}
        </Button>
      }
    >
      {contact === null && (
        <>
          <form.Field name="kind">
            {({ state, handleChange }) => (
              <Select
                label={m.practice_page_contact_kind()}
                value={state.value}
                onChange={handleChange}
                options={(["manager", "hr", "bedrijfsarts"] as const).map((kind) => ({ value: kind, label: contactKindText(kind) }))}
              />
            )}
          </form.Field>
          <form.Subscribe selector={({ values }) => values.kind}>
            {(kind) =>
              kind !== "bedrijfsarts" && (
                <form.Field name="employerId" validators={{ onSubmit: ({ value }) => (value === "" ? m.errors_required() : undefined) }}>
                  {({ state, setValue }) => (
                    <Combobox
                      label={m.practice_page_contact_employer()}
                      options={(employers.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
                      value={state.value === "" ? null : state.value}
                      onChange={(id) => setValue(id ?? "")}
                      error={state.meta.errors[0]}
                    />
                  )}
                </form.Field>
              )
            }
          </form.Subscribe>
        </>
      )}
      <form.Field name="name" validators={{ onSubmit: ({ value }) => (value.trim() === "" ? m.errors_required() : undefined) }}>
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_name()}
            autoComplete="off"
            maxLength={120}
            value={state.value}
            onChange={handleChange}
            error={state.meta.errors[0]}
          />
        )}
      </form.Field>
      <form.Field
        name="email"
        validators={{ onSubmit: ({ value }) => (value.trim() === "" || Email.safeParse(value).success ? undefined : m.errors_email()) }}
      >
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_email()}
            type="email"
            autoComplete="off"
            optional
            value={state.value}
            onChange={handleChange}
            error={state.meta.errors[0]}
          />
        )}
      </form.Field>
      <form.Field name="phone">
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_phone()}
            type="tel"
            autoComplete="off"
            maxLength={40}
            optional
            value={state.value}
            onChange={handleChange}
          />
        )}
      </form.Field>
      <form.Field name="organisation">
        {({ state, handleChange }) => (
          <TextField
            label={m.practice_page_organisation()}
            hint={m.practice_page_organisation_hint()}
            autoComplete="off"
            maxLength={160}
            optional
            value={state.value}
            onChange={handleChange}
          />
        )}
      </form.Field>
      {save.data?.ok === false && contact !== null && (
        <SomebodyElse name={contact.name} busy={save.isPending} onNew={() => void store(form.state.values, null)} />
      )}
      {save.isError && errorCode(save.error) !== "CONFLICT" && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={differencesOf(form.state.values, toFields(theirs), labels)}
          busy={save.isPending}
          onMine={() => void store(form.state.values, theirs)}
          onTheirs={() => {
            form.reset(toFields(theirs));
            setSeen(theirs);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
    </Dialog>
  );
}

function toInput({ kind, employerId, ...texts }: Fields, before: ContactShown | null): SaveContactInput | undefined {
  const facts = { name: texts.name, email: orNull(texts.email), phone: orNull(texts.phone), organisation: orNull(texts.organisation) };
  if (before !== null) {
    const { id, version } = before;
    return { kind: "known", known: { id, version }, ...facts };
  }
  if (kind === "bedrijfsarts") return { kind, known: null, employerId: null, ...facts };
  const employer = EmployerId.safeParse(employerId);
  return employer.success ? { kind, known: null, employerId: employer.data, ...facts } : undefined;
}
