import { invoiceTotals } from "@hervat/domain/invoicing";
import { m } from "@hervat/messages";
import { useForm, useStore } from "@tanstack/react-form";
import { useEffect, useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { conceptDifferences } from "./concept-differences.ts";
import { type ConceptErrors, type ConceptFields, EMPTY_LINE, readFields, toFields } from "./concept-fields.ts";
import { ConceptLine } from "./concept-line.tsx";
import { InvoiceTotalsList } from "./invoice-lines.tsx";
import { type InvoiceShown, useSaveConcept } from "./use-invoices.ts";

export interface ConceptFormProps {
  invoice: InvoiceShown;
  /** Whether there is something typed that is not saved. */
  onChanged: (changed: boolean) => void;
}

/** What may be changed before there is a number. */
export function ConceptForm({ invoice, onChanged }: ConceptFormProps) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveConcept();
  const [errors, setErrors] = useState<ConceptErrors>({});
  const [version, setVersion] = useState(invoice.version);
  const [theirs, setTheirs] = useState<InvoiceShown>();

  async function store(value: ConceptFields, on: number): Promise<void> {
    const read = readFields(value);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) return page.current ? focusFirstError(page.current) : undefined;
    try {
      const outcome = await save.mutateAsync({ invoiceId: invoice.id, version: on, ...read.value });
      if (outcome.ok) {
        setVersion(outcome.value.version);
        setTheirs(undefined);
        form.reset(value);
        toast(m.common_saved());
      } else if (outcome.refusal.field !== null) {
        setErrors({ [outcome.refusal.field]: outcome.refusal.sentence });
        if (page.current) focusFirstError(page.current);
      }
    } catch (fault) {
      if (errorCode(fault) === "CONFLICT")
        setTheirs(await queryClient.fetchQuery({ ...trpc.invoicing.read.queryOptions({ invoiceId: invoice.id }), staleTime: 0 }));
    }
  }

  const form = useForm({ defaultValues: toFields(invoice), onSubmit: ({ value }) => store(value, version) });
  const values = useStore(form.store, (state) => state.values);
  const changed = useStore(form.store, (state) => !state.isDefaultValue);
  useEffect(() => onChanged(changed), [changed, onChanged]);
  const read = readFields(values);

  function takeTheirs(): void {
    if (theirs === undefined) return;
    form.reset(toFields(theirs));
    setVersion(theirs.version);
    setTheirs(undefined);
    setErrors({});
    save.reset();
  }

  const stale = errorCode(save.error) === "CONFLICT";
  return (
    <form
      ref={page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <form.Field name="reference">
          {({ state, handleChange }) => (
            <TextField
              label={m.invoicing_page_reference()}
              hint={m.invoicing_page_reference_hint()}
              maxLength={60}
              value={state.value}
              onChange={handleChange}
              error={errors["reference"]}
            />
          )}
        </form.Field>
        <form.Field name="purchaseOrder">
          {({ state, handleChange }) => (
            <TextField
              label={m.invoicing_page_purchase_order()}
              hint={m.invoicing_page_purchase_order_hint()}
              optional={invoice.customer.purchaseOrder !== "required"}
              maxLength={60}
              value={state.value}
              onChange={handleChange}
              error={errors["purchaseOrder"]}
            />
          )}
        </form.Field>
        <form.Field name="period">
          {({ state, handleChange }) => (
            <Select
              label={m.invoicing_page_period()}
              value={state.value}
              onChange={handleChange}
              options={[
                { value: "months", label: m.invoicing_page_period_months() },
                { value: "month", label: m.invoicing_page_period_month() },
                { value: "prepayment", label: m.invoicing_page_period_prepayment() },
                { value: "none", label: m.invoicing_page_period_none() },
              ]}
            />
          )}
        </form.Field>
        <div className="grid grid-cols-2 gap-x-4 gap-y-4">
          {(values.period === "month" || values.period === "months") && (
            <form.Field name="from">
              {({ state, handleChange }) => (
                <TextField
                  label={values.period === "month" ? m.invoicing_page_month() : m.invoicing_page_month_from()}
                  type="month"
                  value={state.value}
                  onChange={handleChange}
                  error={errors["from"]}
                />
              )}
            </form.Field>
          )}
          {values.period === "months" && (
            <form.Field name="to">
              {({ state, handleChange }) => (
                <TextField label={m.invoicing_page_month_to()} type="month" value={state.value} onChange={handleChange} />
              )}
            </form.Field>
          )}
        </div>
        {values.period === "prepayment" && (
          <form.Field name="on">
            {({ state, handleChange }) => (
              <DateField label={m.invoicing_page_prepaid_on()} value={state.value} onChange={handleChange} error={errors["on"]} />
            )}
          </form.Field>
        )}
      </div>
      <form.Field name="lines" mode="array">
        {({ state, pushValue, removeValue, replaceValue }) => (
          <div className="mt-4">
            <h2 className="mb-2">{m.invoicing_page_lines()}</h2>
            <p className="field-hint">{m.invoicing_page_lines_hint()}</p>
            <div className="rows">
              {state.value.map((line, index) => (
                <ConceptLine
                  key={index}
                  position={index + 1}
                  line={line}
                  errors={errors}
                  onChange={(next) => replaceValue(index, next)}
                  {...(state.value.length > 1 && { onRemove: () => removeValue(index) })}
                />
              ))}
            </div>
            <Button onClick={() => pushValue(EMPTY_LINE)}>{m.invoicing_page_line_add()}</Button>
          </div>
        )}
      </form.Field>
      {read.ok && <InvoiceTotalsList totals={invoiceTotals(read.value.lines)} />}
      {save.isError && !stale && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {save.data?.ok === false && save.data.refusal.field === null && (
        <Notice kind="error" announce>
          {save.data.refusal.sentence}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={conceptDifferences(values, toFields(theirs))}
          busy={save.isPending}
          onMine={() => void store(values, theirs.version)}
          onTheirs={takeTheirs}
        />
      )}
      <Button type="submit" className="mt-6" busy={save.isPending}>
        {m.invoicing_page_save()}
      </Button>
    </form>
  );
}
