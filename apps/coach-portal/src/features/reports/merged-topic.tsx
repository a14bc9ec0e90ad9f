import type { CoachRouter } from "@hervat/core/coach-router";
import { intakeDefinition } from "@hervat/domain/intake";
import {
  type EvaluationTopic,
  employerTextsOf,
  isUsable,
  type JointEvaluation,
  managerWords,
  sentencesOf,
  type UsableWords,
} from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import type { ReactNode } from "react";
import { localText } from "../../app/local-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { WordsToTake } from "./words-to-take.tsx";

type Outputs = inferRouterOutputs<CoachRouter>;

export interface MergedTopicProps {
  topic: EvaluationTopic;
  client: Outputs["reading"]["preparation"] | undefined;
  manager: Outputs["intake"]["managerEvaluation"] | undefined;
  coachWords: string;
  joint: JointEvaluation | null;
  onWrite: (text: string) => void;
  onTake: (words: UsableWords) => void;
}

/** One subject: what client, manager and coach prepared about it, side by side; on a telephone under each other. */
export function MergedTopic({ topic, client, manager, coachWords, joint, onWrite, onTake }: MergedTopicProps) {
  const title = m.area_merged[`merged_topic_${topic}`]();
  const isTaken = (sentence: string) => joint !== null && employerTextsOf(joint).some(({ text }) => text?.includes(sentence));
  const taking = { isTaken, mayTake: joint !== null && (isList(topic) || joint.workGoals.length > 0) };
  return (
    <section aria-label={title} className="py-6">
      <h4 className="mb-4 font-semibold">{title}</h4>
      <div className="grid gap-x-6 gap-y-6 md:grid-cols-3">
        <Column name={m.merged_client()}>
          <ClientWords shared={client} topic={topic} {...taking} onTake={onTake} />
        </Column>
        <Column name={m.merged_manager()}>
          <HisWords form={manager} topic={topic} {...taking} onTake={onTake} />
        </Column>
        <div>
          <TextArea
            rows={3}
            label={
              <span className="text-sm">
                {m.merged_coach()}
                <span className="sr-only">: {title}</span>
              </span>
            }
            value={coachWords}
            onChange={onWrite}
            maxLength={4_000}
          />
          <WordsToTake {...taking} quiet sentences={sentencesOf(coachWords)} onTake={(sentence) => onTake({ from: "coach", sentence })} />
        </div>
      </div>
    </section>
  );
}

/** What is agreed and what to watch are lists of their own; the rest is written under a goal. */
function isList(topic: EvaluationTopic): boolean {
  return topic === "agreements" || topic === "signals";
}

function Column({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h5 className="mb-1 text-sm font-semibold">{name}</h5>
      {children}
    </div>
  );
}

interface TakingProps {
  topic: EvaluationTopic;
  isTaken: (sentence: string) => boolean;
  mayTake: boolean;
  onTake: (words: UsableWords) => void;
}

/** Her answer, with what may be done with it; nothing of it can be taken that is for her coach alone. */
function ClientWords({ shared, topic, onTake, ...taking }: TakingProps & { shared: MergedTopicProps["client"] }) {
  if (shared === undefined) return null;
  if (shared.sharedAt === null) return <p className="text-ink-soft">{m.merged_client_waits()}</p>;
  const answer = shared.answers[topic];
  if (answer === undefined) return <p className="text-ink-soft">{m.merged_no_answer()}</p>;
  if (!isUsable(answer)) {
    return (
      <>
        <Badge kind="wait">{m.merged_kept()}</Badge>
        <p className="mt-2 whitespace-pre-line">{answer.text}</p>
        <p className="mt-2 text-sm text-ink-soft">{m.merged_kept_hint()}</p>
      </>
    );
  }
  return (
    <>
      <Badge kind="done">{m.merged_usable()}</Badge>
      <WordsToTake {...taking} sentences={sentencesOf(answer.text)} onTake={(sentence) => onTake({ from: "client", answer, sentence })} />
    </>
  );
}

/** What he answered on his form, once he shared it. */
function HisWords({ form, topic, onTake, ...taking }: TakingProps & { form: MergedTopicProps["manager"] }) {
  if (form === undefined) return null;
  if (form.standing !== "confirmed") return <p className="text-ink-soft">{m.merged_manager_waits()}</p>;
  const items = intakeDefinition("evaluation-preparation", form.definitionVersion).sections.flatMap((section) => section.items);
  const words = items.flatMap((item) => {
    const answer = form.answers.find((one) => one.item === item.key);
    const said = answer && managerWords(item, answer.value);
    return said?.topic === topic ? [said] : [];
  });
  if (words.length === 0) return <p className="text-ink-soft">{m.merged_no_answer()}</p>;
  return words.map(({ question, tells, said }) => {
    const texts = said.flatMap((one) => (typeof one === "string" ? sentencesOf(one) : [localText(one)]));
    const asked = localText(question);
    return (
      <div key={asked} className="mb-3">
        <p className="text-sm text-ink-soft">{asked}</p>
        <WordsToTake
          {...taking}
          sentences={texts}
          whole={(sentence) => (tells ? sentence : `${asked} ${sentence}.`)}
          onTake={(sentence) => onTake({ from: "manager", sentence })}
        />
      </div>
    );
  });
}
