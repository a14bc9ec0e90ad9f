import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { type QuestionShown, useQuestions, useSaveQuestion } from "./use-people.ts";

/** What the bedrijfsarts asked, in his words and with the day: the newest is quoted in the report. */
export function QuestionsSection({ trajectoryId, mayWrite }: OfCase & { mayWrite: boolean }) {
  const questions = useQuestions({ trajectoryId });
  const [asking, setAsking] = useState<{ known: QuestionShown | null } | null>(null);
  const [answering, setAnswering] = useState<QuestionShown | null>(null);
  return (
    <section id="vragen">
      <h2 className="mb-1">{m.consent_page_questions()}</h2>
      {questions.isError && <LoadFailed />}
      <p className="text-ink-soft">{questions.data?.length === 0 ? m.consent_page_questions_none() : m.consent_page_questions_explain()}</p>
      <ul className="rows list-none p-0">
        {questions.data?.map((question) => (
          <li key={question.id} className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
            <div>
              <p className="text-sm text-ink-soft">
                {question.name === null
                  ? formatDay(question.askedOn)
                  : m.consent_page_question_asked({ name: question.name, date: formatDay(question.askedOn) })}
              </p>
              <p className="whitespace-pre-line">{question.text}</p>
              {question.answer !== null && question.answeredOn !== null && (
                <div className="mt-2 border-l-2 border-line pl-4">
                  <p className="text-sm text-ink-soft">{m.consent_page_question_answered({ date: formatDay(question.answeredOn) })}</p>
                  <p className="whitespace-pre-line">{question.answer}</p>
                </div>
              )}
              {question.waits && (
                <p className="mt-2">
                  <Badge kind="wait">{m.consent_page_question_waits()}</Badge>
                </p>
              )}
            </div>
            {mayWrite && question.byHimself && (
              <Button
                kind="quiet"
                className="no-print self-start justify-self-start"
                aria-label={`${m.consent_page_question_answer()}: ${formatDay(question.askedOn)}`}
                onClick={() => setAnswering(question)}
              >
                {m.consent_page_question_answer()}
              </Button>
            )}
            {mayWrite && !question.byHimself && (
              <Button
                kind="quiet"
                className="no-print self-start justify-self-start"
                aria-label={`${m.common_change()}: ${formatDay(question.askedOn)}`}
                onClick={() => setAsking({ known: question })}
              >
                {m.common_change()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button className="no-print mt-2" onClick={() => setAsking({ known: null })}>
          {m.consent_page_question_add()}
        </Button>
      )}
      {asking !== null && <QuestionDialog trajectoryId={trajectoryId} known={asking.known} onClose={() => setAsking(null)} />}
      {answering !== null && <AnswerDialog trajectoryId={trajectoryId} question={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}

function QuestionDialog({ trajectoryId, known, onClose }: OfCase & { known: QuestionShown | null; onClose: () => void }) {
  const [askedOn, setAskedOn] = useState<string>(known?.askedOn ?? today());
  const [text, setText] = useState(known?.text ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSaveQuestion();

  function submit(): void {
    setChecked(true);
    const day = PlainDate.safeParse(askedOn);
    if (!day.success || text.trim() === "") return;
    save.mutate(
      { trajectoryId, known: known && { id: known.id, version: known.version }, askedOn: day.data, text },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.consent_page_question_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.consent_page_question_add()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <DateField
        label={m.consent_page_question_on()}
        value={askedOn}
        onChange={setAskedOn}
        error={checked && askedOn === "" ? m.errors_required() : undefined}
      />
      <TextArea
        label={m.consent_page_question_text()}
        rows={4}
        value={text}
        onChange={setText}
        error={checked && text.trim() === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={save.data?.ok === false ? m.consent_page_refusal_in_the_future() : undefined} error={save.error} />
    </Dialog>
  );
}
