import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { BalanceSection, DiarySection, HomeSection, HoursSection } from "./energy-sections.tsx";
import { ExercisesSection } from "./exercises-section.tsx";
import { ThemesSection } from "./themes-section.tsx";
import { useCourse, useRecovery } from "./use-recovery.ts";
import { WaySection } from "./way-section.tsx";

export interface RecoveryTabProps extends OfCase {
  /** What other features add to this page, in their place. */
  scores: ReactNode;
  goals: ReactNode;
  relapse: ReactNode;
}

/** One long page in sections, each of which can be reached by its name: the way, the numbers, the goals, the end. */
export function RecoveryTab({ trajectoryId, scores, goals, relapse }: RecoveryTabProps) {
  const course = useCourse({ trajectoryId });
  const shown = useRecovery({ trajectoryId });
  const parts: readonly (readonly [string, string])[] = [
    ["weg", course.data?.phases === null ? m.recovery_themes_title() : m.recovery_way_title()],
    ["hersteltijd", m.recovery_hours_title()],
    ["energie", m.recovery_balance_title()],
    ["dagboek", m.recovery_diary_title()],
    ["opbouw-thuis", m.recovery_home_title()],
    ["vragenlijsten", m.scores_title()],
    ["doelen", m.goals_title()],
    ["oefeningen", m.recovery_exercises_title()],
    ["terugval", m.relapse_title()],
  ];
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[12rem_minmax(0,48rem)]">
      <nav aria-label={m.recovery_parts()} className="no-print">
        <ul className="flex list-none flex-wrap gap-x-5 gap-y-2 p-0 text-sm lg:sticky lg:top-6 lg:block lg:space-y-2">
          {parts.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} className="link">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 space-y-14">
        {(course.isError || shown.isError) && <LoadFailed />}
        {course.isPending && <Skeleton lines={6} />}
        {course.data && <WaySection trajectoryId={trajectoryId} course={course.data} />}
        {course.data && <ThemesSection trajectoryId={trajectoryId} course={course.data} />}
        {shown.isPending && <Skeleton lines={6} />}
        {shown.data && <HoursSection trajectoryId={trajectoryId} shown={shown.data} />}
        {shown.data && <BalanceSection trajectoryId={trajectoryId} shown={shown.data} />}
        {shown.data && <DiarySection trajectoryId={trajectoryId} shown={shown.data} />}
        {shown.data && <HomeSection trajectoryId={trajectoryId} shown={shown.data} />}
        {scores}
        {goals}
        {course.data && <ExercisesSection trajectoryId={trajectoryId} course={course.data} />}
        {relapse}
      </div>
    </div>
  );
}
