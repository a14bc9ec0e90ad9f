import type { ConsentCategory } from "@hervat/domain/consent";
import type { KeepReason } from "@hervat/domain/guard";
import { OutsideKind } from "@hervat/domain/people";
import { type ContactId, PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { useDraft } from "../../app/drafts.ts";
import { formatMoment, formatTime } from "../../app/format.ts";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { MayTellPanel } from "./may-tell-panel.tsx";
import { categoryText, momentRefusalText } from "./people-text.ts";
import { type PeopleShown, useAddMoment, useMayTell, useMoments } from "./use-people.ts";

const WITH = ["client", "manager", "hr", "bedrijfsarts", ...OutsideKind.options, "other"] as const;
const HOW = ["phone", "mail", "in-person", "video", "letter"] as const;
type How = (typeof HOW)[number];

function howText(how: How): string {
  return how === "in-person" ? m.session_contact_how_in_person() : m.area_session[`session_contact_how_${how}`]();
}

/** Mails and calls between sessions: with whom, how, and what was said. */
export function MomentsSection({ trajectoryId, people }: OfCase & { people: PeopleShown }) {
  const moments = useMoments({ trajectoryId });
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <h2 className="mb-1">{m.consent_page_moments()}</h2>
      {moments.isError && <LoadFailed />}
      {moments.data?.length === 0 && <p>{m.consent_page_moments_empty()}</p>}
      {!adding && people.may.writeMoments && (
        <Button className="no-print mt-2" onClick={() => setAdding(true)}>
          {m.consent_page_moment_add()}
        </Button>
      )}
      {adding && <MomentForm trajectoryId={trajectoryId} people={people} onClose={() => setAdding(false)} />}
      <ul className="rows mt-2 list-none p-0">
        {moments.data?.map(({ id, at, with: who, how, minutes, told, name, about }) => (
          <li key={id}>
            <h3 className="font-semibold">
              {name === null
                ? m.area_session[`session_contact_with_${who}`]()
                : `${name} (${m.area_session[`session_contact_with_${who}`]()})`}
              , {howText(how)}
            </h3>
            <p className="text-sm text-ink-soft">
              {formatMoment(at)}
              {minutes !== null && ` · ${m.notes_minutes({ minutes })}`}
            </p>
            <p className="whitespace-pre-line">{told}</p>
            {about.length > 0 && (
              <p className="text-sm text-ink-soft">
                {m.consent_page_moment_about({
                  categories: about.map((category) => categoryText(category).label.toLowerCase()).join(", "),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const TIME = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

function MomentForm({ trajectoryId, people, onClose }: OfCase & { people: PeopleShown; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [at, setAt] = useState(formatTime(new Date()));
  const [who, setWho] = useState<(typeof WITH)[number]>("client");
  const [how, setHow] = useState<How>("phone");
  const [minutes, setMinutes] = useState("");
  const [told, setTold, forget] = useDraft(`contact-moment/${trajectoryId}`);
  const [contactId, setContactId] = useState<ContactId | null>(null);
  const [about, setAbout] = useState<ReadonlySet<ConsentCategory>>(new Set());
  const [checked, setChecked] = useState(false);
  const add = useAddMoment();
  const beside = people.outside.filter(({ kind }) => kind === who);
  const chosen = beside.find(({ id }) => id === contactId) ?? beside[0] ?? null;
  const whoMissing = OutsideKind.safeParse(who).success && chosen === null;
  const onDay = PlainDate.safeParse(on);
  const asked = { trajectoryId, with: who, contactId: chosen?.id ?? null, on: onDay.success ? onDay.data : today() };
  const mayTell = useMayTell(asked, onDay.success && !whoMissing);
  const may = mayTell.data?.may;
  const refusal = add.data?.ok === false ? add.data.refusal : undefined;
  const timeWrong = !TIME.test(at.trim());
  const minutesWrong = minutes.trim() !== "" && !(Number.isInteger(Number(minutes)) && Number(minutes) >= 0 && Number(minutes) <= 600);

  function tick(category: ConsentCategory, ticked: boolean): void {
    setAbout((now) => new Set(ticked ? [...now, category] : [...now].filter((one) => one !== category)));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    send(null);
  }

  function send(keep: KeepReason | null): void {
    if (!onDay.success || timeWrong || minutesWrong || whoMissing || may === undefined) return;
    const covered = { about: may?.allowed.filter((category) => about.has(category)) ?? [], seen: may?.consentIds ?? [] };
    const time = at.trim().replace(".", ":").padStart(5, "0");
    add.mutate(
      { ...asked, at: time, how, minutes: minutes.trim() === "" ? null : Number(minutes), told, ...covered, keep },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) {
            // What was allowed when she looked is no longer so: the panel shows what is.
            if (outcome.refusal.kind === "consent-changed") void mayTell.refetch();
            return;
          }
          forget();
          toast(m.consent_page_moment_saved());
          onClose();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={submit} className="mt-3 max-w-2xl space-y-4">
      <Select
        label={m.consent_page_moment_with()}
        value={who}
        onChange={setWho}
        options={WITH.map((value) => ({ value, label: m.area_session[`session_contact_with_${value}`]() }))}
      />
      {beside.length > 1 && chosen !== null && (
        <Select
          label={m.consent_page_moment_who()}
          value={chosen.id}
          onChange={setContactId}
          options={beside.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {whoMissing && <Notice kind="wait">{m.consent_page_moment_who_missing()}</Notice>}
      <Select
        label={m.consent_page_moment_how()}
        value={how}
        onChange={setHow}
        options={HOW.map((value) => ({ value, label: howText(value) }))}
      />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <DateField
          label={m.consent_page_moment_on()}
          value={on}
          onChange={setOn}
          error={checked && on === "" ? m.errors_required() : undefined}
        />
        <TextField
          label={m.consent_page_moment_at()}
          hint={m.notes_plan_at_hint()}
          inputMode="numeric"
          autoComplete="off"
          value={at}
          onChange={setAt}
          error={checked && timeWrong ? m.notes_plan_at_wrong() : undefined}
        />
      </div>
      <TextField
        label={m.consent_page_moment_minutes()}
        optional
        inputMode="numeric"
        autoComplete="off"
        value={minutes}
        onChange={setMinutes}
        error={checked && minutesWrong ? m.notes_plan_minutes_wrong() : undefined}
      />
      {!whoMissing && (
        <MayTellPanel may={may} name={mayTell.data?.name ?? m.area_session[`session_contact_with_${who}`]()} about={about} onAbout={tick} />
      )}
      <TextArea label={m.consent_page_moment_told()} optional rows={3} value={told} onChange={setTold} />
      {refusal?.kind === "not-for-employer" ? (
        <GuardRefusal findings={refusal.findings} busy={add.isPending} onKeep={send} />
      ) : (
        <VerbError refusal={refusal && momentRefusalText(refusal)} error={add.error} />
      )}
      <FormActions label={m.common_save()} busy={add.isPending} onCancel={onClose} />
    </form>
  );
}
