import { day } from "@hervat/domain/primitives";
import {
  EVALUATION_TOPICS,
  type EvaluationDraft,
  type EvaluationTopic,
  employerTextsOf,
  keptSentences,
  takeOver,
  type UsableWords,
} from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { AskToPrepare } from "./ask-to-prepare.tsx";
import { AskedFields } from "./asked-fields.tsx";
import { DraftStateLine } from "./draft-state-line.tsx";
import { EvaluationDraftFields } from "./evaluation-draft-fields.tsx";
import { MergedTopic } from "./merged-topic.tsx";
import { useReportDraft } from "./use-report-draft.ts";

/** The evaluation with three on one page: what each prepared alone, subject by subject, beside the joint text that is made of it. */
export function MergedEvaluation({ trajectoryId }: OfCase) {
  const { draft, asks, state, clashes, change } = useReportDraft(trajectoryId, "evaluation");
  const client = useQuery(trpc.reading.preparation.queryOptions({ trajectoryId }));
  const manager = useQuery(trpc.intake.managerEvaluation.queryOptions({ trajectoryId }));
  const blocks = useQuery(trpc.report.blocksForCase.queryOptions({ trajectoryId }));
  const [goal, setGoal] = useState(0);
  if (draft.kind !== "evaluation") throw new Error("the draft of an evaluation is of another kind");
  const { joint, coachWords } = draft;
  const asked = <AskedFields asks={asks} draft={draft} onChange={change} />;

  const save = (part: Partial<EvaluationDraft>) => change({ ...draft, ...part });
  const write = (topic: EvaluationTopic, text: string) => {
    const { [topic]: _before, ...others } = coachWords;
    save({ coachWords: text === "" ? others : { ...others, [topic]: text } });
  };
  const take = (topic: EvaluationTopic, words: UsableWords) => {
    if (joint !== null) save({ joint: takeOver(joint, words, { topic, goal }) });
  };

  return (
    <>
      <h2 className="mb-1 text-lg font-semibold">{m.merged_title()}</h2>
      <p className="mb-6 max-w-3xl text-ink-soft">{m.merged_intro()}</p>
      {(client.isError || manager.isError) && <LoadFailed />}
      <div className="grid items-start gap-x-10 gap-y-12 xl:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]">
        <section aria-labelledby="prepared" className="min-w-0">
          <h3 id="prepared" className="font-semibold">
            {m.merged_sources()}
          </h3>
          <p className="mb-3 text-sm text-ink-soft">{m.merged_coach_hint()}</p>
          {manager.data && <AskToPrepare trajectoryId={trajectoryId} {...manager.data} />}
          {joint !== null && <GoalChoice goals={joint.workGoals} goal={goal} onChange={setGoal} />}
          <div className="rows">
            {EVALUATION_TOPICS.map((topic) => (
              <MergedTopic
                key={topic}
                topic={topic}
                client={client.data}
                manager={manager.data}
                coachWords={coachWords[topic] ?? ""}
                joint={joint}
                onWrite={(text) => write(topic, text)}
                onTake={(words) => take(topic, words)}
              />
            ))}
          </div>
        </section>
        <section aria-labelledby="joint" className="min-w-0">
          <h3 id="joint" className="mb-3 font-semibold">
            {m.merged_joint()}
          </h3>
          <DraftStateLine state={state} clashes={clashes} />
          {joint !== null && <KeptNotice kept={keptSentences(employerTextsOf(joint), { answers: client.data?.answers ?? {} })} />}
          <div className="mt-4 space-y-6">
            <EvaluationDraftFields draft={draft} today={day(today())} blocks={blocks.data ?? []} onChange={change} asked={asked} />
          </div>
          <p className="mt-8">
            <Link to="/trajecten/$trajectoryId/rapporten" params={{ trajectoryId }} className={buttonClass()}>
              {m.merged_to_reports()}
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}

interface GoalChoiceProps {
  goals: readonly { goal: string }[];
  goal: number;
  onChange: (goal: number) => void;
}

/** Under which goal a view goes. */
function GoalChoice({ goals, goal, onChange }: GoalChoiceProps) {
  if (goals.length === 0) return <Notice>{m.merged_goal_missing()}</Notice>;
  if (goals.length === 1) return null;
  return (
    <Select
      className="mb-4 max-w-xl"
      label={m.merged_goal()}
      value={String(goal)}
      onChange={(value) => onChange(Number(value))}
      options={goals.map((one, at) => ({ value: String(at), label: `${at + 1}. ${one.goal}` }))}
    />
  );
}

/** What the client wrote for the coach alone and stands in the joint text all the same: nothing is offered until it is out. */
function KeptNotice({ kept }: { kept: ReturnType<typeof keptSentences> }) {
  if (kept.length === 0) return null;
  return (
    <Notice kind="wait" announce title={m.merged_kept_title()}>
      {[...new Set(kept.map(({ sentence }) => sentence))].map((sentence) => (
        <p key={sentence}>{m.merged_kept_stands({ sentence })}</p>
      ))}
      <p>{m.merged_kept_do()}</p>
    </Notice>
  );
}
