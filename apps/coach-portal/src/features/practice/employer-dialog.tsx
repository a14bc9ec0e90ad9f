import { EmployerKind, PurchaseOrderRule } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useId, useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { toast } from "../../ui/toasts.ts";
import { differencesOf } from "./differences.ts";
import {
  type EmployerFields,
  employerKindText,
  employerTexts,
  fromEmployerFields,
  mailLanguageText,
  NEW_EMPLOYER,
  orderRuleText,
  toEmployerFields,
} from "./employer-fields.ts";
import { TextInput } from "./field-grid.tsx";
import { fieldTexts } from "./field-text.ts";
import { type EmployerShown, useSaveEmployer } from "./use-practice.ts";

/** One employer: what it is called here, and what its invoices need. */
export function EmployerDialog({ employer, onClose }: { employer: EmployerShown | null; onClose: () => void }) {
  const id = useId();
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveEmployer();
  const [version, setVersion] = useState(employer?.version ?? 1);
  const [theirs, setTheirs] = useState<EmployerShown>();
  const [errors, setErrors] = useState<Record<string, string>>({});

  async function store(value: EmployerFields, on: number): Promise<void> {
    const known = employer === null ? null : { id: employer.id, version: on };
    try {
      const outcome = await save.mutateAsync({ known, name: value.name, invoicing: fromEmployerFields(value) });
      if (outcome.ok) {
        toast(m.common_saved());
        return onClose();
      }
      setErrors(fieldTexts(outcome.refusal));
      if (page.current) focusFirstError(page.current);
    } catch (fault) {
      if (errorCode(fault) !== "CONFLICT") return;
      const all = await queryClient.fetchQuery({ ...trpc.practice.employers.queryOptions(), staleTime: 0 });
      setTheirs(all.find(({ id }) => id === employer?.id));
    }
  }

  const form = useForm({
    defaultValues: employer === null ? NEW_EMPLOYER : toEmployerFields(employer),
    onSubmit: ({ value }) => store(value, version),
  });
  const labels = Object.fromEntries(employerTexts().map(({ key, label }) => [key, label]));

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={employer === null ? m.practice_page_employer_new() : employer.name}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" type="submit" form={id} busy={save.isPending}>
          {m.common_save()}
        </Button>
      }
    >
      <form
        id={id}
        ref={page}
        className="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        {employerTexts().map((of) => (
          <form.Field key={of.key} name={of.key}>
            {({ state, setValue }) => (
              <TextInput of={of} value={state.value} onChange={(value) => setValue(() => value)} error={errors[of.key]} />
            )}
          </form.Field>
        ))}
        <form.Field name="kind">
          {({ state, handleChange }) => (
            <Select
              label={m.practice_page_kind()}
              hint={m.practice_page_kind_hint()}
              value={state.value}
              onChange={handleChange}
              options={EmployerKind.options.map((kind) => ({ value: kind, label: employerKindText(kind) }))}
            />
          )}
        </form.Field>
        <form.Field name="purchaseOrder">
          {({ state, handleChange }) => (
            <Select
              label={m.practice_page_order_rule()}
              value={state.value}
              onChange={handleChange}
              options={PurchaseOrderRule.options.map((rule) => ({ value: rule, label: orderRuleText(rule) }))}
            />
          )}
        </form.Field>
        <form.Field name="language">
          {({ state, handleChange }) => (
            <Select
              label={m.practice_page_language()}
              hint={m.practice_page_language_hint()}
              value={state.value}
              onChange={handleChange}
              options={(["nl", "en"] as const).map((language) => ({ value: language, label: mailLanguageText(language) }))}
            />
          )}
        </form.Field>
      </form>
      {save.isError && errorCode(save.error) !== "CONFLICT" && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={differencesOf(form.state.values, toEmployerFields(theirs), labels)}
          busy={save.isPending}
          onMine={() => void store(form.state.values, theirs.version)}
          onTheirs={() => {
            form.reset(toEmployerFields(theirs));
            setVersion(theirs.version);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
    </Dialog>
  );
}
