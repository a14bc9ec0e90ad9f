import { type MembershipId, PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
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

/** Who of the practice reads notes of this case, and since when the client agrees. */
export function ReadersSection({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const shown = useReaders(trajectoryId);
  const [adding, setAdding] = useState<"reader" | "coach" | null>(null);
  const end = useEndReader();
  if (shown.data === undefined) return null;
  const { readers, colleagues, may } = shown.data;
  return (
    <section className="mt-10 max-w-3xl">
      <h2>{m.notes_readers()}</h2>
      <p className="text-ink-soft">{readers.length === 0 ? m.notes_readers_none() : m.notes_readers_text()}</p>
      <ul className="rows list-none p-0">
        {readers.map(({ id, kind, name, agreedOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {readerText(kind, name ?? m.notes_someone())}
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
      {may.change && adding === null && (
        <div className="no-print mt-3 flex flex-wrap gap-3">
          <Button onClick={() => setAdding("reader")}>{m.notes_readers_add()}</Button>
          <Button onClick={() => setAdding("coach")}>{m.beside_add()}</Button>
        </div>
      )}
      {adding === "reader" && (
        <ReaderForm
          trajectoryId={trajectoryId}
          label={m.notes_readers_who()}
          hint={m.notes_readers_agreed_hint()}
          choices={[{ kind: "supervisor" }, ...colleagues.map((one) => ({ kind: "stand-in" as const, ...one }))]}
          onDone={() => setAdding(null)}
        />
      )}
      {adding === "coach" && <BesideForm trajectoryId={trajectoryId} colleagues={colleagues} onDone={() => setAdding(null)} />}
    </section>
  );
}

function readerText(kind: "stand-in" | "beside" | "supervisor", name: string): string {
  if (kind === "supervisor") return m.notes_readers_supervisor();
  return kind === "beside" ? m.beside_reader({ name }) : m.notes_readers_stand_in({ name });
}

interface Colleague {
  readonly membershipId: MembershipId;
  readonly name: string;
}

interface BesideFormProps {
  trajectoryId: TrajectoryId;
  colleagues: readonly Colleague[];
  onDone: () => void;
}

/** Who coaches beside her from now on, and what that opens. */
function BesideForm({ trajectoryId, colleagues, onDone }: BesideFormProps) {
  if (colleagues.length === 0)
    return (
      <div className="no-print mt-3 space-y-3">
        <p>{m.beside_nobody()}</p>
        <Button onClick={onDone}>{m.common_cancel()}</Button>
      </div>
    );
  return (
    <>
      <p className="no-print mt-3 max-w-prose text-ink-soft">{m.beside_add_text()}</p>
      <ReaderForm
        trajectoryId={trajectoryId}
        label={m.beside_add_who()}
        hint={m.beside_add_hint()}
        choices={colleagues.map((one) => ({ kind: "beside", ...one }))}
        onDone={onDone}
      />
    </>
  );
}

type Choice = { readonly kind: "supervisor" } | ({ readonly kind: "stand-in" | "beside" } & Colleague);

interface ReaderFormProps {
  trajectoryId: TrajectoryId;
  label: string;
  hint: string;
  choices: readonly Choice[];
  onDone: () => void;
}

const keyOf = (choice: Choice): string => (choice.kind === "supervisor" ? choice.kind : choice.membershipId);

function ReaderForm({ trajectoryId, label, hint, choices, onDone }: ReaderFormProps) {
  const [who, setWho] = useState<string>(choices.map(keyOf)[0] ?? "");
  const [agreedOn, setAgreedOn] = useState<string>(today());
  const add = useAddReader();
  const on = PlainDate.safeParse(agreedOn);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const chosen = choices.find((choice) => keyOf(choice) === who);
    if (!on.success || chosen === undefined) return;
    const reader = chosen.kind === "supervisor" ? { kind: chosen.kind } : { kind: chosen.kind, membershipId: chosen.membershipId };
    add.mutate({ trajectoryId, reader, agreedOn: on.data }, { onSuccess: (outcome) => outcome.ok && onDone() });
  }

  return (
    <form className="no-print mt-3 space-y-4" noValidate onSubmit={submit}>
      <Select
        className="max-w-md"
        label={label}
        options={choices.map((choice) => ({
          value: keyOf(choice),
          label: choice.kind === "supervisor" ? m.notes_readers_supervisor() : choiceText(choice),
        }))}
        value={who}
        onChange={setWho}
      />
      <DateField label={m.notes_readers_agreed_on()} hint={hint} value={agreedOn} onChange={setAgreedOn} />
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

function choiceText({ kind, name }: Exclude<Choice, { kind: "supervisor" }>): string {
  return kind === "stand-in" ? m.notes_readers_stand_in({ name }) : name;
}
