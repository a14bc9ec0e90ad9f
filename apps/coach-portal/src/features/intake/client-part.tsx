import { type IntakeItem, intakeDefinition } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { trpcClient } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { answerText } from "./answer-text.ts";
import { IntakeSections } from "./intake-sections.tsx";
import { AskToPrepare, Prepared } from "./preparation.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { Question } from "./question.tsx";
import { readAgain, useCompleteIntake, useIntake } from "./use-intake.ts";

/** The intake with the client: her own words first, completed by the coach, saved answer by answer. */
export function ClientPart({ trajectoryId }: OfCase) {
  const intake = useIntake({ trajectoryId });
  const complete = useCompleteIntake();
  if (intake.isError) return <LoadFailed />;
  if (intake.data === undefined) return <Skeleton lines={8} />;
  const { definitionVersion, preparationOpenedOn, completedAt, answers, proposals, may } = intake.data;
  const definition = intakeDefinition("client-intake", definitionVersion);

  function finish(): void {
    complete.mutate({ trajectoryId }, { onSuccess: (outcome) => outcome.ok && toast(m.intake_completed({ count: outcome.value.goals })) });
  }

  const question = (item: IntakeItem) => {
    const answer = answers.find((one) => one.item === item.key);
    return (
      <Question
        draftKey={`intake/${trajectoryId}/${item.key}`}
        item={item}
        stored={answer}
        disabled={!may.write}
        readAgain={readAgain}
        save={(version, value) => trpcClient.intake.saveAnswer.mutate({ trajectoryId, item: item.key, version, value })}
      >
        {answer?.preparedBy === "client" && <Prepared answer={answer} disabled={!may.write} trajectoryId={trajectoryId} />}
        {answer?.clientWrote != null && (
          <blockquote className="my-2 border-l-2 border-accent pl-4">
            <p className="text-sm text-ink-soft">{m.intake_client_wrote({ date: formatDay(answer.clientWrote.at.slice(0, 10)) })}</p>
            <p className="whitespace-pre-line">{answerText(item, answer.clientWrote.value)}</p>
          </blockquote>
        )}
      </Question>
    );
  };

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        {completedAt !== null && <Badge kind="done">{m.intake_completed_on({ date: formatDay(completedAt.slice(0, 10)) })}</Badge>}
        <Link className="link" to="/formulieren/$formulier" params={{ formulier: "client-intake" }} search={{ van: trajectoryId }}>
          {m.intake_print_client()}
        </Link>
      </div>
      <p className="mb-6 max-w-prose text-ink-soft">{localText(definition.explanation)}</p>
      {may.write && completedAt === null && <AskToPrepare trajectoryId={trajectoryId} openedOn={preparationOpenedOn} />}
      <IntakeSections definition={definition} answers={answers} question={question}>
        {may.changeFactors && <ProposalsSection trajectoryId={trajectoryId} proposals={proposals} />}
        {may.write && (
          <section className="no-print border-t border-line pt-6">
            <p className="mb-3 text-ink-soft">{m.intake_complete_explain()}</p>
            <VerbError refusal={complete.data?.ok === false ? m.intake_refusal_nothing_answered() : undefined} error={complete.error} />
            <Button kind={completedAt === null ? "primary" : "plain"} busy={complete.isPending} onClick={finish}>
              {completedAt === null ? m.intake_complete() : m.intake_complete_again()}
            </Button>
          </section>
        )}
      </IntakeSections>
    </>
  );
}
