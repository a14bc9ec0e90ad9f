import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { GoalDialog } from "./goal-dialog.tsx";
import { GoalItem } from "./goal-item.tsx";
import { ScoreDialog } from "./score-dialog.tsx";
import { ShareGoalDialog } from "./share-goal-dialog.tsx";
import { type GoalShown, useGoals } from "./use-goals.ts";

export type GoalAsked = { at: "edit" | "score" | "share"; goal: GoalShown };

/** What she works towards. Her own goals stay here; a goal for work goes when she says so, in her words. */
export function GoalsSection({ trajectoryId }: OfCase) {
  const goals = useGoals({ trajectoryId });
  const [asked, setAsked] = useState<GoalAsked | "new" | null>(null);
  const close = () => setAsked(null);
  const may = goals.data?.may;
  const open = goals.data?.goals.filter(({ closed }) => closed === null) ?? [];
  const closed = goals.data?.goals.filter((goal) => goal.closed !== null) ?? [];
  const readers = goals.data?.readers ?? [];
  const item = (goal: GoalShown) =>
    may && (
      <GoalItem key={goal.id} trajectoryId={trajectoryId} goal={goal} readers={readers} may={may} onAsk={(at) => setAsked({ at, goal })} />
    );

  return (
    <section id="doelen" className="scroll-mt-6">
      <h2>{m.goals_title()}</h2>
      <p className="text-ink-soft">{m.goals_explain()}</p>
      {goals.isError && <LoadFailed />}
      {goals.isPending && <Skeleton />}
      {goals.data?.goals.length === 0 && <p className="mt-2 text-lg">{m.goals_none()}</p>}
      <ul className="rows list-none p-0">{open.map(item)}</ul>
      {may?.change && (
        <Button className="no-print mt-3" onClick={() => setAsked("new")}>
          {m.goals_add()}
        </Button>
      )}
      {closed.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-block">
            {m.goals_closed_title()} ({closed.length})
          </summary>
          <ul className="rows list-none p-0">{closed.map(item)}</ul>
        </details>
      )}
      {asked === "new" && <GoalDialog trajectoryId={trajectoryId} goal={null} onClose={close} />}
      {asked !== null && asked !== "new" && asked.at === "edit" && (
        <GoalDialog trajectoryId={trajectoryId} goal={asked.goal} onClose={close} />
      )}
      {asked !== null && asked !== "new" && asked.at === "score" && (
        <ScoreDialog trajectoryId={trajectoryId} goal={asked.goal} onClose={close} />
      )}
      {asked !== null && asked !== "new" && asked.at === "share" && (
        <ShareGoalDialog trajectoryId={trajectoryId} goal={asked.goal} readers={readers} onClose={close} />
      )}
    </section>
  );
}
