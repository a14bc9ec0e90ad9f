import { type IntakeItem, intakeDefinition, isEmptyValue } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { trpcClient } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { IntakeSections } from "./intake-sections.tsx";
import { ManagerEvaluationPart } from "./manager-evaluation-part.tsx";
import { Question } from "./question.tsx";
import { putBeforeRefusalText } from "./refusal-text.ts";
import { type ManagerIntakeShown, readAgain, useManagerIntake, usePutBefore } from "./use-intake.ts";

/** The intake with the manager, noted by the coach on his behalf until it is put before him: about the work, never about health. */
export function ManagerPart({ trajectoryId }: OfCase) {
  const intake = useManagerIntake({ trajectoryId });
  if (intake.isError) return <LoadFailed />;
  if (intake.data === undefined) return <Skeleton lines={8} />;
  const { definitionVersion, standing, answers, may } = intake.data;
  const definition = intakeDefinition("manager-intake", definitionVersion);

  const question = (item: IntakeItem) => {
    const answer = answers.find((one) => one.item === item.key);
    return (
      <Question
        draftKey={`manager-intake/${trajectoryId}/${item.key}`}
        item={item}
        stored={answer}
        disabled={!may.write || standing !== "noting"}
        readAgain={readAgain}
        save={(version, value, keep) => trpcClient.intake.noteManagerAnswer.mutate({ trajectoryId, item: item.key, version, value, keep })}
      >
        {answer !== undefined && standing !== "noting" && !isEmptyValue(answer.value) && (
          <p className="text-sm text-ink-soft">
            {answer.notedBy === "coach" ? m.intake_manager_by_coach() : m.intake_manager_by_manager()}
          </p>
        )}
      </Question>
    );
  };

  return (
    <>
      <p className="mb-4">
        <Link className="link" to="/formulieren/$formulier" params={{ formulier: "manager-intake" }} search={{ van: trajectoryId }}>
          {m.intake_print_manager()}
        </Link>
      </p>
      <Standing trajectoryId={trajectoryId} intake={intake.data} />
      {standing === "noting" && <p className="my-4 max-w-prose font-semibold">{m.intake_manager_hint()}</p>}
      <IntakeSections definition={definition} answers={answers} question={question} />
      <ManagerEvaluationPart trajectoryId={trajectoryId} />
    </>
  );
}

function Standing({ trajectoryId, intake }: OfCase & { intake: ManagerIntakeShown }) {
  const put = usePutBefore();
  const { standing, askedOn, confirmedAt, manager, may, answers } = intake;
  const name = manager?.name ?? "";

  function ask(before: boolean): void {
    put.mutate(
      { trajectoryId, before },
      { onSuccess: (outcome) => outcome.ok && toast(before ? m.intake_manager_put() : m.intake_manager_taken()) },
    );
  }

  const refusal = <VerbError refusal={put.data?.ok === false ? putBeforeRefusalText(put.data.refusal) : undefined} error={put.error} />;
  if (standing === "confirmed")
    return <Notice kind="done">{m.intake_manager_confirmed({ name, date: formatDay((confirmedAt ?? "").slice(0, 10)) })}</Notice>;
  if (standing === "waiting")
    return (
      <>
        <Notice
          kind="wait"
          actions={may.write && <Button onClick={() => ask(false)}>{m.intake_manager_take_back()}</Button>}
          title={m.intake_manager_waiting({ name, date: formatDay(askedOn ?? "") })}
        >
          {manager?.joined === false && m.intake_manager_waiting_not_joined({ name })}
        </Notice>
        {refusal}
      </>
    );
  return (
    <>
      <Notice
        title={m.intake_manager_noted()}
        actions={
          may.write &&
          manager !== null &&
          answers.length > 0 && (
            <Button busy={put.isPending} onClick={() => ask(true)}>
              {m.intake_manager_put_before()}
            </Button>
          )
        }
      >
        {manager === null ? m.intake_manager_none() : m.intake_manager_noting()}
      </Notice>
      {refusal}
    </>
  );
}
