import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { useDraft } from "../../app/drafts.ts";
import { formatMoment, formatTime } from "../../app/format.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type OfCase, useAddMoment, useMoments } from "./use-people.ts";

const WITH = ["client", "manager", "hr", "bedrijfsarts", "other"] as const;
const HOW = ["phone", "mail", "in-person", "video", "letter"] as const;
type How = (typeof HOW)[number];

function howText(how: How): string {
  return how === "in-person" ? m.session_contact_how_in_person() : m.area_session[`session_contact_how_${how}`]();
}

/** Mails and calls between sessions: with whom, how, and what was said. */
export function MomentsSection({ trajectoryId }: OfCase) {
  const moments = useMoments({ trajectoryId });
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <h2 className="mb-1">{m.consent_page_moments()}</h2>
      {moments.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {moments.data?.length === 0 && <p>{m.consent_page_moments_empty()}</p>}
      {!adding && (
        <Button className="no-print mt-2" onClick={() => setAdding(true)}>
          {m.consent_page_moment_add()}
        </Button>
      )}
      {adding && <MomentForm trajectoryId={trajectoryId} onClose={() => setAdding(false)} />}
      <ul className="rows mt-2 list-none p-0">
        {moments.data?.map(({ id, at, with: who, how, minutes, told }) => (
          <li key={id}>
            <h3 className="font-semibold">
              {m.area_session[`session_contact_with_${who}`]()}, {howText(how)}
            </h3>
            <p className="text-sm text-ink-soft">
              {formatMoment(at)}
              {minutes !== null && ` · ${m.notes_minutes({ minutes })}`}
            </p>
            <p className="whitespace-pre-line">{told}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const TIME = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

function MomentForm({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [at, setAt] = useState(formatTime(new Date()));
  const [who, setWho] = useState<(typeof WITH)[number]>("client");
  const [how, setHow] = useState<How>("phone");
  const [minutes, setMinutes] = useState("");
  const [told, setTold, forget] = useDraft(`contact-moment/${trajectoryId}`);
  const [checked, setChecked] = useState(false);
  const add = useAddMoment();
  const timeWrong = !TIME.test(at.trim());
  const minutesWrong = minutes.trim() !== "" && !(Number.isInteger(Number(minutes)) && Number(minutes) >= 0 && Number(minutes) <= 600);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    const day = PlainDate.safeParse(on);
    if (!day.success || timeWrong || minutesWrong) return;
    const time = at.trim().replace(".", ":").padStart(5, "0");
    add.mutate(
      { trajectoryId, on: day.data, at: time, with: who, how, minutes: minutes.trim() === "" ? null : Number(minutes), told },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          forget();
          toast(m.consent_page_moment_saved());
          onClose();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={submit} className="mt-3 max-w-2xl">
      <Select
        label={m.consent_page_moment_with()}
        value={who}
        onChange={setWho}
        options={WITH.map((value) => ({ value, label: m.area_session[`session_contact_with_${value}`]() }))}
      />
      <Select
        label={m.consent_page_moment_how()}
        value={how}
        onChange={setHow}
        options={HOW.map((value) => ({ value, label: howText(value) }))}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
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
      <TextArea label={m.consent_page_moment_told()} optional rows={3} value={told} onChange={setTold} />
      <VerbError refusal={add.data?.ok === false ? m.consent_page_refusal_in_the_future() : undefined} error={add.error} />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" busy={add.isPending}>
          {m.common_save()}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {m.common_cancel()}
        </Button>
      </div>
    </form>
  );
}
