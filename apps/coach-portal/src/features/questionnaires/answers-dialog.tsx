import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { type Asked, type ScaleShown, useAnswers } from "./use-questionnaires.ts";

interface AnswersDialogProps extends OfCase {
  asked: Asked;
  title: string;
  onClose: () => void;
}

/** What she answered, question by question, under what each scale came to. */
export function AnswersDialog({ trajectoryId, asked, title, onClose }: AnswersDialogProps) {
  const { data, isError } = useAnswers({ trajectoryId, id: asked.id });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={m.questionnaire_signal()}>
      {isError && <LoadFailed />}
      {data === undefined && !isError && <Skeleton lines={6} />}
      {data !== undefined && (
        <div className="space-y-5">
          <dl className="rows">
            {data.scales.map((scale) => (
              <div key={scale.key}>
                <dt className="font-semibold">{localText(scale.names)}</dt>
                <dd>{cameTo(scale)}</dd>
              </div>
            ))}
          </dl>
          <section>
            <h3>{m.questionnaire_answers()}</h3>
            <dl className="rows">
              {data.answers.map(({ key, question, answer }) => (
                <div key={key}>
                  <dt>{localText(question)}</dt>
                  <dd className={answer === null ? "text-ink-soft" : "font-semibold"}>
                    {answer === null ? m.questionnaire_coach_left_open() : localText(answer)}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
    </Dialog>
  );
}

function cameTo({ outcome, maximum, higherIs }: ScaleShown): string {
  if (outcome.kind === "not-scorable") return m.questionnaire_not_scorable();
  const score = m.questionnaire_score({ score: formatNumber(outcome.score), maximum: formatNumber(maximum) });
  const band = outcome.band === null ? "" : ` (${localText(outcome.band)})`;
  return `${score}${band}. ${higherIs === "better" ? m.questionnaire_higher_better() : m.questionnaire_higher_worse()}`;
}
