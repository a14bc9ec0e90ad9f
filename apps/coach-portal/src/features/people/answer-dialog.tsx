import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type QuestionShown, useAnswerQuestion } from "./use-people.ts";

/** What she writes back to a bedrijfsarts, or that she answers him elsewhere: either way it waits no longer. */
export function AnswerDialog({ trajectoryId, question, onClose }: OfCase & { question: QuestionShown; onClose: () => void }) {
  const { id, version } = question;
  const [text, setText] = useState(question.answer ?? "");
  const [checked, setChecked] = useState(false);
  const answer = useAnswerQuestion();

  function save(written: string | null): void {
    const onSuccess = ({ told }: { told: boolean }) => {
      const placed = told ? m.consent_page_question_told() : m.consent_page_question_sent();
      toast(written === null ? m.consent_page_question_seen() : placed);
      onClose();
    };
    answer.mutate({ trajectoryId, id, version, text: written }, { onSuccess });
  }

  function submit(): void {
    setChecked(true);
    if (text.trim() !== "") save(text);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.consent_page_question_answer()}
      closeLabel={m.common_cancel()}
      actions={
        <>
          {question.waits && (
            <Button busy={answer.isPending} onClick={() => save(null)}>
              {m.consent_page_question_elsewhere()}
            </Button>
          )}
          <Button kind="primary" busy={answer.isPending} onClick={submit}>
            {m.consent_page_question_send()}
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-line">{question.text}</p>
      <TextArea
        label={m.consent_page_question_answer_text()}
        hint={m.consent_page_question_answer_hint()}
        rows={5}
        value={text}
        onChange={setText}
        error={checked && text.trim() === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={undefined} error={answer.error} />
    </Dialog>
  );
}
