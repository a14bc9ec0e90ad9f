import { m } from "@hervat/messages";
import { useState } from "react";
import { formatTime } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { noteRefusalText } from "./refusal-text.ts";
import { type OfSession, useRecordTime } from "./use-notes.ts";

/** Minutes since midnight; undefined for what is no time of day. */
function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(time.trim()) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** From when until when the talk was, or how many minutes: the one follows from the other. An invoice by the hour counts it. */
export function TimeFields({ session }: Pick<OfSession, "session">) {
  const begun = formatTime(session.startsAt);
  const [from, setFrom] = useState(begun);
  const [minutes, setMinutes] = useState(String(session.durationMinutes));
  const record = useRecordTime();
  const start = minutesOf(from);
  const length = Number(minutes);
  const valid = start !== undefined && Number.isInteger(length) && length >= 1 && length <= 600;
  const [typedUntil, setTypedUntil] = useState<string>();
  const until = typedUntil ?? (valid ? clock(start + length) : "");
  const told = session.status === "held" && from === begun && minutes === String(session.durationMinutes);

  function changeUntil(text: string): void {
    setTypedUntil(text);
    const end = minutesOf(text);
    if (end !== undefined && start !== undefined && end > start) setMinutes(String(end - start));
  }

  function changeFrom(text: string): void {
    setTypedUntil(undefined);
    setFrom(text);
  }

  function changeMinutes(text: string): void {
    setTypedUntil(undefined);
    setMinutes(text);
  }

  function save(): void {
    if (!valid) return;
    record.mutate(
      { sessionId: session.id, from: clock(start), minutes: length },
      { onSuccess: (outcome) => outcome.ok && toast(m.notes_time_saved()) },
    );
  }

  return (
    <fieldset className="pt-4">
      <legend>{m.notes_time()}</legend>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField className="w-24" label={m.notes_time_from()} inputMode="numeric" autoComplete="off" value={from} onChange={changeFrom} />
        <TextField
          className="w-24"
          label={m.notes_time_until()}
          inputMode="numeric"
          autoComplete="off"
          value={until}
          onChange={changeUntil}
        />
        <TextField
          className="w-28"
          label={m.notes_time_minutes()}
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          onChange={changeMinutes}
        />
        <Button busy={record.isPending} disabled={!valid || told} onClick={save}>
          {session.status === "held" ? m.notes_time_save() : m.notes_time_hold()}
        </Button>
      </div>
      <VerbError refusal={record.data?.ok === false ? noteRefusalText(record.data.refusal) : undefined} error={record.error} />
    </fieldset>
  );
}
