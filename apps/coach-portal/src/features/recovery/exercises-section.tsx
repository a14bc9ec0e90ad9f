import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { type CourseShown, useGiveExercise, useTakeBackExercise } from "./use-recovery.ts";

type Exercise = CourseShown["exercises"][number];

/** What the coach can give along: what fits now first. One press gives it, and that is undone as easily. */
export function ExercisesSection({ trajectoryId, course: { exercises, may } }: OfCase & { course: CourseShown }) {
  const [reading, setReading] = useState<Exercise | null>(null);
  const give = useGiveExercise();
  const takeBack = useTakeBackExercise();
  const fitting = exercises.filter(({ fits, given }) => fits || given.length > 0);
  const other = exercises.filter(({ fits, given }) => !fits && given.length === 0);

  function giveNow({ key, names }: Exercise): void {
    const name = localText(names);
    give.mutate({ trajectoryId, exercise: key }, { onSuccess: () => toast(m.recovery_exercises_gave({ name })) });
  }

  function undo({ given, names }: Exercise): void {
    const last = given.at(-1);
    if (last === undefined) return;
    const name = localText(names);
    takeBack.mutate({ trajectoryId, id: last.id }, { onSuccess: () => toast(m.recovery_exercises_taken_back({ name })) });
  }

  const list = (shown: readonly Exercise[]) => (
    <ul className="rows list-none p-0">
      {shown.map((exercise) => (
        <li key={exercise.key} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
          <div>
            <button type="button" className="link text-start font-semibold" onClick={() => setReading(exercise)}>
              {localText(exercise.names)}
            </button>
            <p className="text-sm text-ink-soft">
              {m.area_recovery[`recovery_exercises_kind_${exercise.kind}`]()}
              {exercise.given.length > 0 &&
                ` · ${m.recovery_exercises_given({ dates: exercise.given.map(({ on }) => formatDay(on, "dayMonth")).join(", ") })}`}
            </p>
          </div>
          {may.change && (
            <div className="no-print flex flex-wrap items-start gap-2">
              <Button
                kind={exercise.given.length > 0 ? "quiet" : "plain"}
                aria-label={`${exercise.given.length > 0 ? m.recovery_exercises_give_again() : m.recovery_exercises_give()}: ${localText(exercise.names)}`}
                onClick={() => giveNow(exercise)}
              >
                {exercise.given.length > 0 ? m.recovery_exercises_give_again() : m.recovery_exercises_give()}
              </Button>
              {exercise.given.length > 0 && (
                <Button
                  kind="quiet"
                  aria-label={`${m.recovery_exercises_take_back()}: ${localText(exercise.names)}`}
                  onClick={() => undo(exercise)}
                >
                  {m.recovery_exercises_take_back()}
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );

  return (
    <section id="oefeningen" className="scroll-mt-6">
      <h2>{m.recovery_exercises_title()}</h2>
      <p className="text-ink-soft">{m.recovery_exercises_explain()}</p>
      {list(fitting)}
      {other.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-block">
            {m.recovery_exercises_other()} ({other.length})
          </summary>
          {list(other)}
        </details>
      )}
      <VerbError refusal={undefined} error={give.error ?? takeBack.error} />
      {reading !== null && (
        <Dialog open onOpenChange={(open) => !open && setReading(null)} title={localText(reading.names)}>
          <p className="leading-relaxed">{localText(reading.text)}</p>
        </Dialog>
      )}
    </section>
  );
}
