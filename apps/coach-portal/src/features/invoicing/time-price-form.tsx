import type { CoachRouter } from "@hervat/core/coach-router";
import { Cents } from "@hervat/domain/money";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef, useState } from "react";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";

type TimePrice = inferRouterOutputs<CoachRouter>["invoicing"]["timePrice"];

/** What is charged for time beside the fixed price: talks, time that stayed reserved, kilometres. */
export function TimePriceForm({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const price = useQuery(trpc.invoicing.timePrice.queryOptions({ trajectoryId }));
  return price.data === undefined ? null : <Fields trajectoryId={trajectoryId} price={price.data} />;
}

function Fields({ trajectoryId, price }: { trajectoryId: TrajectoryId; price: TimePrice }) {
  const form = useRef<HTMLFormElement>(null);
  const [reserved, setReserved] = useState(toText(price.reservedCents));
  const [session, setSession] = useState(toText(price.sessionCents));
  const [kilometre, setKilometre] = useState(toText(price.kilometreCents));
  const [checked, setChecked] = useState(false);
  const save = useMutation(
    trpc.invoicing.saveTimePrice.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.invoicing.timePrice.pathFilter()) }),
  );
  const wrong = (text: string) => (checked && toCents(text) === undefined ? m.invoicing_page_amount_wrong() : undefined);

  function store(): void {
    setChecked(true);
    const [reservedCents, sessionCents, kilometreCents] = [toCents(reserved), toCents(session), toCents(kilometre)];
    if (reservedCents === undefined || sessionCents === undefined || kilometreCents === undefined) {
      if (form.current !== null) focusFirstError(form.current);
      return;
    }
    save.mutate({ trajectoryId, price: { reservedCents, sessionCents, kilometreCents } }, { onSuccess: () => toast(m.common_saved()) });
  }

  return (
    <section className="max-w-xl">
      <h2 className="mb-1">{m.invoicing_page_time()}</h2>
      <p className="mb-3 text-ink-soft">{m.invoicing_page_time_text()}</p>
      <form
        ref={form}
        className="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <TextField
          label={m.invoicing_page_time_reserved()}
          hint={m.invoicing_page_time_reserved_hint()}
          optional
          inputMode="decimal"
          value={reserved}
          onChange={setReserved}
          error={wrong(reserved)}
        />
        <TextField
          label={m.invoicing_page_time_session()}
          hint={m.invoicing_page_time_session_hint()}
          optional
          inputMode="decimal"
          value={session}
          onChange={setSession}
          error={wrong(session)}
        />
        <TextField
          label={m.invoicing_page_time_kilometre()}
          optional
          inputMode="decimal"
          value={kilometre}
          onChange={setKilometre}
          error={wrong(kilometre)}
        />
        <VerbError refusal={undefined} error={save.error} />
        <Button type="submit" busy={save.isPending}>
          {m.invoicing_page_time_save()}
        </Button>
      </form>
    </section>
  );
}

function toText(cents: number | null): string {
  return cents === null ? "" : hundredthsToText(cents);
}

/** Null for what is not charged; undefined for what is no amount. */
function toCents(text: string): Cents | null | undefined {
  if (text.trim() === "") return null;
  const hundredths = readHundredths(text);
  return hundredths !== undefined && hundredths >= 0 ? Cents.parse(hundredths) : undefined;
}
