import { HomeworkOutcome } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { homeworkText } from "./line-text.ts";
import { noteRefusalText } from "./refusal-text.ts";
import { type NoteDesk, useTickHomework } from "./use-notes.ts";

/** What was given before, ticked off with one key; the arrows choose. */
export function HomeworkAsked({ items }: { items: NoteDesk["homework"] }) {
  const tick = useTickHomework();
  if (items.length === 0) return null;
  return (
    <section>
      <h4 className="font-semibold">{m.notes_homework_asked()}</h4>
      {items.map(({ sessionId, item, on, outcome }) => (
        <div key={`${sessionId} ${item}`} className="mt-3">
          <RadioGroup
            inline
            label={item}
            hint={m.notes_homework_given({ date: formatMoment(on) })}
            options={HomeworkOutcome.options.map((value) => ({ value, label: homeworkText(value) }))}
            value={outcome}
            onChange={(chosen) => tick.mutate({ sessionId, item, outcome: chosen })}
          />
        </div>
      ))}
      <VerbError refusal={tick.data?.ok === false ? noteRefusalText(tick.data.refusal) : undefined} error={tick.error} />
    </section>
  );
}
