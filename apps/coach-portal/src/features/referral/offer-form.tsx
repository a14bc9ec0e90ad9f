import { invoiceTotals } from "@hervat/domain/invoicing";
import { m } from "@hervat/messages";
import { useEffect, useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { formatCents } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { emptyLine, type OfferErrors, type OfferFields, readFields, speaking, toFields } from "./offer-fields.ts";
import { OfferLinesField } from "./offer-lines-field.tsx";
import { LANGUAGES, languageText } from "./referral-text.ts";
import { type OfferShown, type ReferralShown, referralOptions, useSaveOffer } from "./use-referral.ts";

export interface OfferFormProps extends OfCase {
  offer: OfferShown;
  texts: ReferralShown["texts"];
  /** Whether there is something typed that is not saved. */
  onChanged: (changed: boolean) => void;
}

/** What a concept says. What is optional stays out of the total; the employer chooses. */
export function OfferForm({ trajectoryId, offer, texts, onChanged }: OfferFormProps) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveOffer();
  const [kept, setKept] = useState(() => toFields(offer.content));
  const [fields, setFields] = useState(kept);
  const [version, setVersion] = useState(offer.version);
  const [errors, setErrors] = useState<OfferErrors>({});
  const [theirs, setTheirs] = useState<OfferShown>();
  const set = (change: Partial<OfferFields>) => setFields((before) => ({ ...before, ...change }));
  const changed = JSON.stringify(fields) !== JSON.stringify(kept);
  useEffect(() => onChanged(changed), [changed, onChanged]);
  const read = readFields(fields, offer.content.subject);
  const empty = emptyLine(offer.content.lines[0]?.vat ?? { treatment: "outside-scope", reason: "" });

  function point(found: OfferErrors): void {
    setErrors(found);
    requestAnimationFrame(() => page.current && focusFirstError(page.current));
  }

  async function store(on: number): Promise<void> {
    if (!read.ok) return point(read.errors);
    setErrors({});
    try {
      const outcome = await save.mutateAsync({ offerId: offer.id, version: on, content: read.value });
      if (!outcome.ok) return outcome.refusal.field === null ? undefined : point({ [outcome.refusal.field]: outcome.refusal.sentence });
      setVersion(outcome.value.version);
      setTheirs(undefined);
      setKept(fields);
      toast(m.common_saved());
    } catch (fault) {
      if (errorCode(fault) !== "CONFLICT") return;
      const fresh = await queryClient.fetchQuery({ ...referralOptions({ trajectoryId }), staleTime: 0 });
      setTheirs(fresh.offers.find(({ id }) => id === offer.id));
    }
  }

  function takeTheirs(): void {
    if (theirs === undefined) return;
    const next = toFields(theirs.content);
    setFields(next);
    setKept(next);
    setVersion(theirs.version);
    setTheirs(undefined);
    save.reset();
  }

  return (
    <form
      ref={page}
      className="space-y-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store(version);
      }}
    >
      <Select
        className="max-w-xs"
        label={m.referral_page_language()}
        hint={m.referral_page_language_hint()}
        value={fields.language}
        onChange={(language) => setFields((before) => speaking(language, before, texts))}
        options={LANGUAGES.map((language) => ({ value: language, label: languageText(language) }))}
      />
      <OfferLinesField
        title={m.referral_page_lines()}
        hint={m.referral_page_lines_hint()}
        group="lines"
        lines={fields.lines}
        errors={errors}
        least={1}
        add={m.referral_page_line_add()}
        empty={empty}
        onChange={(lines) => set({ lines })}
      />
      <OfferLinesField
        title={m.referral_page_optional()}
        hint={m.referral_page_optional_hint()}
        group="optionalLines"
        lines={fields.optionalLines}
        errors={errors}
        least={0}
        add={m.referral_page_optional_add()}
        empty={empty}
        onChange={(optionalLines) => set({ optionalLines })}
      />
      <TextArea
        label={m.referral_page_included()}
        hint={m.referral_page_included_hint()}
        optional
        rows={8}
        value={fields.included}
        onChange={(included) => set({ included })}
        error={errors["included"]}
      />
      <TextArea
        label={m.referral_page_remark()}
        hint={m.referral_page_remark_hint()}
        optional
        maxLength={600}
        rows={2}
        value={fields.remark}
        onChange={(remark) => set({ remark })}
        error={errors["remark"]}
      />
      <label className="check">
        <input type="checkbox" checked={fields.namesClient} onChange={(event) => set({ namesClient: event.target.checked })} />
        <span>
          {m.referral_page_names_client()}
          <span className="field-hint block">{m.referral_page_names_client_hint()}</span>
        </span>
      </label>
      {read.ok && <Totals {...invoiceTotals(read.value.lines)} />}
      {save.data?.ok === false && save.data.refusal.field === null && (
        <Notice kind="error" announce>
          {save.data.refusal.sentence}
        </Notice>
      )}
      {save.isError && errorCode(save.error) !== "CONFLICT" && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={differencesOf(fields, toFields(theirs.content))}
          busy={save.isPending}
          onMine={() => void store(theirs.version)}
          onTheirs={takeTheirs}
        />
      )}
      <Button type="submit" busy={save.isPending}>
        {m.referral_page_save()}
      </Button>
    </form>
  );
}

function Totals({ netCents, vatCents, grossCents }: { netCents: number; vatCents: number; grossCents: number }) {
  return (
    <p aria-live="polite">
      {m.referral_page_totals({ net: formatCents(netCents), vat: formatCents(vatCents) })}{" "}
      <strong>{m.referral_page_totals_gross({ gross: formatCents(grossCents) })}</strong>
    </p>
  );
}

function differencesOf(mine: OfferFields, theirs: OfferFields) {
  const lines = (all: OfferFields["lines"]) =>
    all.map(({ description, quantity, price }) => `${description}: ${quantity} x ${price}`).join("\n");
  return [
    { label: m.referral_page_lines(), mine: lines(mine.lines), theirs: lines(theirs.lines) },
    { label: m.referral_page_optional(), mine: lines(mine.optionalLines), theirs: lines(theirs.optionalLines) },
    { label: m.referral_page_included(), mine: mine.included, theirs: theirs.included },
    { label: m.referral_page_remark(), mine: mine.remark, theirs: theirs.remark },
    { label: m.referral_page_language(), mine: languageText(mine.language), theirs: languageText(theirs.language) },
  ].filter((one) => one.mine !== one.theirs);
}
