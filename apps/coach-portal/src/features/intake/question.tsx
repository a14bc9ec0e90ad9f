import type { IntakeItem, IntakeValue } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { BasisRefused } from "../../app/basis-refused.tsx";
import { formatTime } from "../../app/format.ts";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { localText } from "../../app/local-text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { answerText } from "./answer-text.ts";
import { emptyValue } from "./empty-value.ts";
import { answerRefusalText } from "./refusal-text.ts";
import { type UseAnswer, useAnswer } from "./use-answer.ts";
import { ValueField } from "./value-field.tsx";

export interface QuestionProps extends UseAnswer {
  disabled: boolean;
  /** Under the field: whose words they are. */
  children?: ReactNode;
}

/** One question of an intake: its field, what came of saving, and what someone else wrote meanwhile. */
export function Question({ disabled, children, ...about }: QuestionProps) {
  const { item, stored } = about;
  const answer = useAnswer(about);
  const { saving } = answer;
  return (
    <div className="py-2">
      <ValueField item={item} value={answer.value} onChange={answer.change} disabled={disabled} />
      <p className="no-print -mt-3 min-h-6 text-sm text-ink-soft" role="status">
        {saving.at === "saving" && m.intake_saving()}
        {saving.at === "rest" && saving.savedAt !== null && m.intake_saved_at({ time: formatTime(new Date(saving.savedAt)) })}
      </p>
      {saving.at === "failed" && (
        <Notice kind="wait" announce actions={<Button onClick={() => void answer.again()}>{m.intake_retry()}</Button>}>
          {m.intake_not_saved()}
        </Notice>
      )}
      {saving.at === "no-basis" && <BasisRefused basis={saving.basis} />}
      {saving.at === "refused" &&
        (saving.refusal.kind === "not-for-employer" ? (
          <GuardRefusal findings={saving.refusal.findings} busy={false} onKeep={(reason) => void answer.keep(reason)} />
        ) : (
          <Notice kind="error" announce>
            {answerRefusalText(saving.refusal)}
          </Notice>
        ))}
      {saving.at === "stale" && (
        <StaleChoice
          differences={[differenceOf(item, answer.value, stored?.value)]}
          onMine={answer.takeMine}
          onTheirs={answer.takeTheirs}
        />
      )}
      {children}
    </div>
  );
}

function differenceOf(item: IntakeItem, mine: IntakeValue, theirs: IntakeValue | undefined) {
  return { label: localText(item.names), mine: answerText(item, mine), theirs: answerText(item, theirs ?? emptyValue(item)) };
}
