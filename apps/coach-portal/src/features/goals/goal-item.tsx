import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { type Reader, ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { LineChart } from "../../ui/line-chart.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toasts.ts";
import { scaleSentences } from "./goal-text.ts";
import { type GoalShown, useCloseGoal, useRemoveScore, useScoreGoal, useShareGoal } from "./use-goals.ts";

export interface GoalItemProps extends OfCase {
  goal: GoalShown;
  readers: readonly Reader[];
  may: { change: boolean; release: boolean };
  onAsk: (at: "edit" | "score" | "share") => void;
}

/** One goal: where she stands on the scale, in a sentence, a line and a table, and what can be done with it. */
export function GoalItem({ trajectoryId, goal, readers, may, onAsk }: GoalItemProps) {
  const close = useCloseGoal();
  const share = useShareGoal();
  const removeScore = useRemoveScore();
  const addScore = useScoreGoal();
  const sentences = scaleSentences(goal);
  const line = (by: "client" | "coach") => goal.scores.filter((score) => score.by === by).map(({ on, score }) => ({ on, value: score }));
  const series = [
    { name: m.goals_score_by_client(), points: line("client") },
    { name: m.goals_score_by_coach(), points: line("coach") },
  ].filter(({ points }) => points.length > 0);
  const isOpen = goal.closed === null;
  const takeScore = ({ id, note, ...told }: GoalShown["scores"][number]) =>
    removeScore.mutate(
      { trajectoryId, id },
      {
        onSuccess: () =>
          offerUndo(m.goals_score_removed(), () => addScore.mutateAsync({ ...told, trajectoryId, id: goal.id, note: note ?? "" })),
      },
    );
  const shut = (how: "reached" | "let-go") =>
    close.mutate(
      { trajectoryId, id: goal.id, how },
      { onSuccess: () => offerUndo(m.goals_saved(), () => close.mutateAsync({ trajectoryId, id: goal.id, how: null })) },
    );
  const reopen = () => close.mutate({ trajectoryId, id: goal.id, how: null }, { onSuccess: () => toast(m.goals_saved()) });

  return (
    <li>
      <p className="text-sm text-ink-soft">
        {goal.kind === "personal" ? m.goals_personal() : m.goals_work()} · {m.goals_set_on({ date: formatDay(goal.setOn) })}
      </p>
      <h3 className="font-semibold whitespace-pre-line">{goal.text}</h3>
      {goal.ten !== null && <p className="text-sm whitespace-pre-line text-ink-soft">{m.goals_ten_line({ text: goal.ten })}</p>}
      <p className="mt-1">{sentences.length === 0 ? m.goals_no_scores() : sentences.join(" ")}</p>
      {goal.closed !== null && (
        <Badge kind="done">
          {goal.closed.how === "reached"
            ? m.goals_closed_reached({ date: formatDay(goal.closed.on) })
            : m.goals_closed_let_go({ date: formatDay(goal.closed.on) })}
        </Badge>
      )}
      {goal.release !== null && (
        <div className="mt-1 text-sm">
          <Badge kind="done">{m.goals_released_on({ date: formatDay(goal.release.releasedOn) })}</Badge>
          <p>{m.goals_released_words({ text: goal.release.text })}</p>
          <ReadersNote trajectoryId={trajectoryId} readers={readers} />
        </div>
      )}
      {goal.scores.length > 0 && (
        <details>
          <summary className="link inline-block">
            {m.goals_scores_show()} ({goal.scores.length})
          </summary>
          <LineChart label={m.goals_chart({ who: series.map(({ name }) => name).join(", ") })} max={10} series={series} />
          <Table
            excel="doel"
            caption={m.goals_scores_show()}
            rows={goal.scores.toReversed()}
            rowKey={({ id }) => id}
            columns={[
              { key: "on", header: m.recovery_column_on(), wide: true, cell: ({ on }) => formatDay(on) },
              { key: "score", header: m.goals_score(), number: true, cell: ({ score }) => score },
              { key: "by", header: m.recovery_column_by(), cell: ({ by }) => m.area_goals[`goals_score_by_${by}`]() },
              { key: "note", header: m.goals_score_note(), cell: ({ note }) => note ?? "" },
              ...(may.change
                ? [
                    {
                      key: "remove",
                      screenOnly: true,
                      header: m.common_remove(),
                      cell: (score: GoalShown["scores"][number]) => (
                        <Button
                          kind="quiet"
                          className="no-print -my-2"
                          aria-label={`${m.common_remove()}: ${formatDay(score.on)}`}
                          onClick={() => takeScore(score)}
                        >
                          {m.common_remove()}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </details>
      )}
      <div className="no-print mt-2 flex flex-wrap gap-2">
        {may.change && isOpen && <Button onClick={() => onAsk("score")}>{m.goals_score_add()}</Button>}
        {may.change && isOpen && (
          <Button kind="quiet" onClick={() => onAsk("edit")}>
            {m.goals_change()}
          </Button>
        )}
        {may.release && goal.kind === "work" && goal.release === null && (
          <Button kind="quiet" onClick={() => onAsk("share")}>
            {m.goals_share()}
          </Button>
        )}
        {may.release && goal.release !== null && (
          <Button
            kind="quiet"
            busy={share.isPending}
            onClick={() => share.mutate({ trajectoryId, id: goal.id, share: false }, { onSuccess: () => toast(m.goals_taken_back()) })}
          >
            {m.goals_take_back()}
          </Button>
        )}
        {may.change &&
          (isOpen ? (["reached", "let-go"] as const) : ([null] as const)).map((how) => (
            <Button key={how} kind="quiet" onClick={() => (how === null ? reopen() : shut(how))}>
              {how === null ? m.goals_reopen() : how === "reached" ? m.goals_close_reached() : m.goals_close_let_go()}
            </Button>
          ))}
      </div>
      <VerbError refusal={undefined} error={close.error ?? share.error ?? removeScore.error} />
    </li>
  );
}
