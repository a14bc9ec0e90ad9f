import { Cents } from "@hervat/domain/money";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { formatCents } from "../../app/format.ts";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type OrderShown, useSaveOrder } from "./use-invoices.ts";

const toFields = ({ priceCents, purchaseOrder }: OrderShown) => ({
  price: priceCents === null ? "" : hundredthsToText(priceCents),
  purchaseOrder: purchaseOrder ?? "",
});

/** The price and the order number that were agreed with the employer. */
export function OrderForm({ trajectoryId, order }: { trajectoryId: TrajectoryId; order: OrderShown }) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveOrder();
  const [version, setVersion] = useState(order.version);
  const [theirs, setTheirs] = useState<OrderShown>();

  async function store({ price, purchaseOrder }: ReturnType<typeof toFields>, on: number): Promise<void> {
    const priceCents = price.trim() === "" ? null : Cents.parse(readHundredths(price));
    try {
      const saved = await save.mutateAsync({
        trajectoryId,
        version: on,
        priceCents,
        purchaseOrder: purchaseOrder.trim() === "" ? null : purchaseOrder.trim(),
      });
      setVersion(saved.version);
      setTheirs(undefined);
      toast(m.common_saved());
    } catch (fault) {
      if (errorCode(fault) === "CONFLICT")
        setTheirs(await queryClient.fetchQuery({ ...trpc.invoicing.order.queryOptions({ trajectoryId }), staleTime: 0 }));
    }
  }

  const form = useForm({
    defaultValues: toFields(order),
    onSubmitInvalid: () => page.current && focusFirstError(page.current),
    onSubmit: ({ value }) => store(value, version),
  });

  return (
    <section className="max-w-xl">
      <h2 className="mb-3">{m.invoicing_page_order()}</h2>
      <form
        ref={page}
        className="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <form.Field name="price" validators={{ onSubmit: ({ value }) => (isPrice(value) ? undefined : m.invoicing_page_amount_wrong()) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.invoicing_page_price()}
              hint={
                order.usualPriceCents === null
                  ? m.invoicing_page_price_hint()
                  : m.invoicing_page_price_usual({ amount: formatCents(order.usualPriceCents) })
              }
              optional
              inputMode="decimal"
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="purchaseOrder">
          {({ state, handleChange }) => (
            <TextField
              label={m.invoicing_page_purchase_order()}
              hint={m.invoicing_page_purchase_order_hint()}
              optional
              maxLength={60}
              value={state.value}
              onChange={handleChange}
            />
          )}
        </form.Field>
        {save.isError && errorCode(save.error) !== "CONFLICT" && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
        {theirs && (
          <StaleChoice
            differences={differencesOf(form.state.values, toFields(theirs))}
            busy={save.isPending}
            onMine={() => void store(form.state.values, theirs.version)}
            onTheirs={() => {
              form.reset(toFields(theirs));
              setVersion(theirs.version);
              setTheirs(undefined);
              save.reset();
            }}
          />
        )}
        <Button type="submit" busy={save.isPending}>
          {m.invoicing_page_order_save()}
        </Button>
      </form>
    </section>
  );
}

function differencesOf(mine: ReturnType<typeof toFields>, theirs: ReturnType<typeof toFields>) {
  return [
    { label: m.invoicing_page_price(), mine: mine.price, theirs: theirs.price },
    { label: m.invoicing_page_purchase_order(), mine: mine.purchaseOrder, theirs: theirs.purchaseOrder },
  ].filter((one) => one.mine !== one.theirs);
}

function isPrice(text: string): boolean {
  return text.trim() === "" || (readHundredths(text) ?? 0) > 0;
}
