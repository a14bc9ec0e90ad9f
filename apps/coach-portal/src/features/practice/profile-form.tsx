import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { toast } from "../../ui/toasts.ts";
import { AccentField } from "./accent-field.tsx";
import { differencesOf } from "./differences.ts";
import { TextInput, type TextOf } from "./field-grid.tsx";
import { fieldTexts } from "./field-text.ts";
import { LogoField } from "./logo-field.tsx";
import {
  fromProfileFields,
  nameTexts,
  numberTexts,
  type ProfileFields,
  privacyTexts,
  toProfileFields,
  VAT_CHOICES,
  vatText,
} from "./profile-fields.ts";
import { type PracticeShown, useSaveProfile } from "./use-practice.ts";

/** How the practice shows itself on letters, reports and invoices. */
export function ProfileForm({ practice }: { practice: PracticeShown }) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveProfile();
  const [version, setVersion] = useState(practice.version);
  const [theirs, setTheirs] = useState<PracticeShown>();
  const [errors, setErrors] = useState<Record<string, string>>({});

  async function store(value: ProfileFields, on: number): Promise<void> {
    try {
      const outcome = await save.mutateAsync({ version: on, profile: fromProfileFields(value) });
      setErrors(outcome.ok ? {} : fieldTexts(outcome.refusal));
      if (!outcome.ok) return page.current ? focusFirstError(page.current) : undefined;
      setVersion(outcome.value.version);
      setTheirs(undefined);
      toast(m.common_saved());
    } catch (fault) {
      if (errorCode(fault) === "CONFLICT") setTheirs(await queryClient.fetchQuery({ ...trpc.practice.read.queryOptions(), staleTime: 0 }));
    }
  }

  const form = useForm({ defaultValues: toProfileFields(practice.profile), onSubmit: ({ value }) => store(value, version) });
  const text = (of: TextOf<keyof ProfileFields>) => (
    <form.Field key={of.key} name={of.key}>
      {({ state, handleChange }) => (
        <TextInput of={of} value={state.value} onChange={(value) => handleChange(value)} error={errors[of.key]} />
      )}
    </form.Field>
  );

  return (
    <form
      ref={page}
      noValidate
      className="max-w-4xl"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <fieldset disabled={!practice.mayChange}>
        <legend className="visually-hidden">{m.practice_page_profile()}</legend>
        {!practice.mayChange && <p className="mb-4 text-ink-soft">{m.practice_page_owner_changes()}</p>}
        <h2 className="mb-3">{m.practice_page_who()}</h2>
        <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">{nameTexts().map(text)}</div>
        <h2 className="mt-8 mb-3">{m.practice_page_invoicing()}</h2>
        <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
          {numberTexts().map(text)}
          <form.Field name="vat">
            {({ state, handleChange }) => (
              <Select
                label={m.practice_page_vat()}
                value={state.value}
                onChange={handleChange}
                options={VAT_CHOICES.map((vat) => ({ value: vat, label: vatText(vat) }))}
              />
            )}
          </form.Field>
          <form.Subscribe selector={({ values }) => values.vat}>
            {(vat) => !/^\d/.test(vat) && text({ key: "reason", label: m.invoicing_page_line_reason() })}
          </form.Subscribe>
        </div>
        <h2 className="mt-8 mb-3">{m.practice_page_privacy()}</h2>
        <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">{privacyTexts().map(text)}</div>
        <h2 className="mt-8 mb-3">{m.practice_page_look()}</h2>
        <form.Field name="logo">
          {({ state, handleChange }) => <LogoField value={state.value} onChange={handleChange} error={errors["logo"]} />}
        </form.Field>
        <form.Field name="accent">
          {({ state, handleChange }) => <AccentField value={state.value} onChange={handleChange} error={errors["accent"]} />}
        </form.Field>
        {text({ key: "footer", label: m.practice_page_footer(), hint: m.practice_page_footer_hint(), optional: true, long: true })}
      </fieldset>
      {save.isError && errorCode(save.error) !== "CONFLICT" && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={differencesOf(form.state.values, toProfileFields(theirs.profile), profileLabels())}
          busy={save.isPending}
          onMine={() => void store(form.state.values, theirs.version)}
          onTheirs={() => {
            form.reset(toProfileFields(theirs.profile));
            setVersion(theirs.version);
            setTheirs(undefined);
            setErrors({});
            save.reset();
          }}
        />
      )}
      {practice.mayChange && (
        <StickyActionBar>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {m.common_save()}
          </Button>
          {Object.keys(errors).length > 0 && <span role="alert">{m.errors_form({ count: Object.keys(errors).length })}</span>}
        </StickyActionBar>
      )}
    </form>
  );
}

function profileLabels(): Partial<Record<keyof ProfileFields, string>> {
  const texts = [...nameTexts(), ...numberTexts(), ...privacyTexts()].map(({ key, label }) => [key, label] as const);
  return {
    ...Object.fromEntries(texts),
    vat: m.practice_page_vat(),
    reason: m.invoicing_page_line_reason(),
    accent: m.practice_page_accent(),
    footer: m.practice_page_footer(),
  };
}
