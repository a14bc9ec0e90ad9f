import { MembershipId, PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { formatDay } from "../../app/format.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { noteRefusalText } from "./refusal-text.ts";
import { useAddReader, useEndReader, useReaders } from "./use-notes.ts";

const SUPERVISOR = "supervisor";

/** Who of the practice reads notes of this case, and since when the client agrees. */
export function ReadersSection({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const shown = useReaders(trajectoryId);
  const [adding, setAdding] = useState(false);
  const end = useEndReader();
  if (shown.data === undefined) return null;
  const { readers, may } = shown.data;
  return (
    <section className="mt-10 max-w-3xl">
      <h2>{m.notes_readers()}</h2>
      <p className="text-ink-soft">{readers.length === 0 ? m.notes_readers_none() : m.notes_readers_text()}</p>
      <ul className="rows list-none p-0">
        {readers.map(({ id, kind, name, agreedOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {kind === "supervisor" ? m.notes_readers_supervisor() : m.notes_readers_stand_in({ name: name ?? m.notes_someone() })}
              <span className="block text-sm text-ink-soft">{m.notes_readers_agreed({ date: formatDay(agreedOn) })}</span>
            </span>
            {may.change && (
              <Button className="no-print" busy={end.isPending} onClick={() => end.mutate({ trajectoryId, id })}>
                {m.notes_readers_end()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <VerbError refusal={undefined} error={end.error} />
      {may.change && !adding && (
        <Button className="no-print mt-3" onClick={() => setAdding(true)}>
          {m.notes_readers_add()}
        </Button>
      )}
      {adding && <ReaderForm trajectoryId={trajectoryId} colleagues={shown.data.colleagues} onDone={() => setAdding(false)} />}
    </section>
  );
}

interface ReaderFormProps {
  trajectoryId: TrajectoryId;
  colleagues: readonly { membershipId: MembershipId; name: string }[];
  onDone: () => void;
}

function ReaderForm({ trajectoryId, colleagues, onDone }: ReaderFormProps) {
  const [who, setWho] = useState<string>(SUPERVISOR);
  const [agreedOn, setAgreedOn] = useState<string>(today());
  const add = useAddReader();
  const on = PlainDate.safeParse(agreedOn);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!on.success) return;
    const reader =
      who === SUPERVISOR ? { kind: "supervisor" as const } : { kind: "stand-in" as const, membershipId: MembershipId.parse(who) };
    add.mutate({ trajectoryId, reader, agreedOn: on.data }, { onSuccess: (outcome) => outcome.ok && onDone() });
  }

  return (
    <form className="no-print mt-3 space-y-4" noValidate onSubmit={submit}>
      <Select
        className="max-w-md"
        label={m.notes_readers_who()}
        options={[
          { value: SUPERVISOR, label: m.notes_readers_supervisor() },
          ...colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: m.notes_readers_stand_in({ name }) })),
        ]}
        value={who}
        onChange={setWho}
      />
      <DateField label={m.notes_readers_agreed_on()} hint={m.notes_readers_agreed_hint()} value={agreedOn} onChange={setAgreedOn} />
      <VerbError refusal={add.data?.ok === false ? noteRefusalText(add.data.refusal) : undefined} error={add.error} />
      <div className="flex gap-3">
        <Button kind="primary" type="submit" busy={add.isPending}>
          {m.notes_readers_save()}
        </Button>
        <Button onClick={onDone}>{m.common_cancel()}</Button>
      </div>
    </form>
  );
}
