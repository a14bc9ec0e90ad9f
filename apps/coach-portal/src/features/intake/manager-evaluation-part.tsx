import { type IntakeItem, intakeDefinition } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { IntakeSections } from "./intake-sections.tsx";
import { Question } from "./question.tsx";
import { readAgain, useAskManagerEvaluation, useManagerEvaluation } from "./use-intake.ts";

/** What the manager prepares for the evaluation of three: asked by the coach, and read by her once he shares it. */
export function ManagerEvaluationPart({ trajectoryId }: OfCase) {
  const evaluation = useManagerEvaluation({ trajectoryId });
  const ask = useAskManagerEvaluation();
  if (evaluation.data === undefined) return null;
  const { answers, askedOn, confirmedAt, definitionVersion, may, standing } = evaluation.data;
  const refusal = ask.data?.ok === false ? ask.data.refusal.kind : undefined;
  const question = (item: IntakeItem) => (
    <Question
      draftKey={`manager-evaluation/${trajectoryId}/${item.key}`}
      item={item}
      stored={answers.find((one) => one.item === item.key)}
      disabled
      readAgain={readAgain}
      save={() => Promise.reject(new Error("the manager's own words are not changed here"))}
    />
  );

  return (
    <section className="mt-10">
      <h2 className="mb-2">{m.intake_evaluation_title()}</h2>
      {standing === "confirmed" ? (
        <Notice kind="done">{m.intake_evaluation_shared({ date: formatDay((confirmedAt ?? "").slice(0, 10)) })}</Notice>
      ) : standing === "waiting" ? (
        <Notice kind="wait">{m.intake_evaluation_asked({ date: formatDay(askedOn ?? "") })}</Notice>
      ) : (
        <Notice
          actions={
            may.ask && (
              <Button busy={ask.isPending} onClick={() => ask.mutate({ trajectoryId })}>
                {m.intake_evaluation_ask()}
              </Button>
            )
          }
        >
          {m.intake_evaluation_explain()}
        </Notice>
      )}
      <VerbError
        refusal={
          refusal === undefined
            ? undefined
            : refusal === "no-manager"
              ? m.intake_evaluation_no_manager()
              : m.intake_evaluation_asked_already()
        }
        error={ask.error}
      />
      {standing === "confirmed" && (
        <IntakeSections definition={intakeDefinition("evaluation-preparation", definitionVersion)} answers={answers} question={question} />
      )}
    </section>
  );
}
