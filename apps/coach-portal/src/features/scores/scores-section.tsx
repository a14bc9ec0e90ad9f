import { m } from "@hervat/messages";
import { type ReactNode, useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { momentText } from "../../app/moment-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { LineChart } from "../../ui/line-chart.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { ScoreForm } from "./score-form.tsx";
import { type ScoreResult, type ScoreTrend, useRemoveScore, useScores } from "./use-scores.ts";

/** What questionnaires told, under what was `asked` of the client here: a sentence and a line per scale, and every result in a list. */
export function ScoresSection({ trajectoryId, asked }: OfCase & { asked: ReactNode }) {
  const scores = useScores({ trajectoryId });
  const [adding, setAdding] = useState(false);
  const { data } = scores;
  return (
    <section id="vragenlijsten">
      <h2 className="mb-1">{m.scores_title()}</h2>
      <p className="max-w-prose text-ink-soft">{m.scores_intro()}</p>
      {asked}
      {scores.isPending && <Skeleton />}
      {scores.isError && <LoadFailed />}
      {data?.results.length === 0 && !adding && <p className="mt-3">{m.scores_empty()}</p>}
      {data?.trends.map((trend) => (
        <Trend key={`${trend.instrument} ${trend.scale} ${trend.maximum}`} trend={trend} />
      ))}
      {data?.may.change === true && !adding && (
        <Button className="no-print mt-3" onClick={() => setAdding(true)}>
          {m.scores_add()}
        </Button>
      )}
      {adding && <ScoreForm trajectoryId={trajectoryId} onClose={() => setAdding(false)} />}
      {data !== undefined && data.results.length > 0 && (
        <details className="mt-4">
          <summary>{m.scores_table()}</summary>
          <ul className="rows list-none p-0">
            {data.results.map((result) => (
              <Result key={result.id} trajectoryId={trajectoryId} result={result} mayChange={data.may.change} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Trend({ trend: { instrument, scale, maximum, points, moments, change, validated } }: { trend: ScoreTrend }) {
  const name = validated ? instrument : `${instrument} (${m.scores_not_validated()})`;
  const sentence = change === null ? null : m.scores_change({ scale, from: formatNumber(change.from), to: formatNumber(change.to) });
  if (sentence === null && moments.length === 0) return null;
  return (
    <section className="mt-5">
      <h3>{name}</h3>
      <p>{sentence ?? scale}</p>
      {moments.length > 0 && (
        <dl className="my-2 flex flex-wrap gap-x-8 gap-y-2">
          {moments.map(({ moment, on, value }) => (
            <div key={`${moment} ${on}`}>
              <dt className="text-sm text-ink-soft">
                {momentText(moment)}, {formatDay(on)}
              </dt>
              <dd className="font-semibold">
                {value === null
                  ? m.scores_not_scorable()
                  : m.scores_of_maximum({ score: formatNumber(value), maximum: formatNumber(maximum) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sentence !== null && <LineChart label={sentence} series={[{ name: scale, points }]} max={maximum} />}
    </section>
  );
}

function Result({ trajectoryId, result, mayChange }: OfCase & { result: ScoreResult; mayChange: boolean }) {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveScore();
  const { id, instrument, scale, score, maximum, band, takenOn } = result;
  return (
    <li>
      <p className="font-semibold">
        {instrument}, {scale}
      </p>
      <p>
        {score === null ? m.scores_not_scorable() : m.scores_of_maximum({ score: formatNumber(score), maximum: formatNumber(maximum) })}
        {band !== null && `, ${band}`}
      </p>
      <p className="text-sm text-ink-soft">{formatDay(takenOn)}</p>
      {mayChange && (
        <Button kind="quiet" className="no-print" onClick={() => setAsking(true)}>
          {m.scores_remove()}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.scores_remove_title()}
        confirm={m.scores_remove()}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ trajectoryId, id }, { onSuccess: () => toast(m.scores_removed()) })}
      >
        {m.scores_remove_text()}
      </ConfirmDialog>
    </li>
  );
}
