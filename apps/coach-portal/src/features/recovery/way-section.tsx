import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { ExtensionPart } from "./extension-part.tsx";
import { NormDialog } from "./norm-dialog.tsx";
import { PhaseDialog } from "./phase-dialog.tsx";
import type { CourseShown } from "./use-recovery.ts";

/** The phases as steps, and what the coach weighs before the next one. The software guards the order and judges nothing. */
export function WaySection({ trajectoryId, course }: OfCase & { course: CourseShown }) {
  const [asking, setAsking] = useState<"forward" | "back" | "norm" | null>(null);
  const { phases, next, may, status } = course;
  if (phases === null) return null;
  const steps = may.changePhase && status === "active";
  const position = phases.findIndex(({ standing }) => standing === "current");
  const shown = phases.filter(({ optional, standing }) => !optional || standing !== "ahead" || course.extension.state !== "none");
  const waits = next?.optional === true && course.extension.state !== "agreed";
  return (
    <section id="weg" className="scroll-mt-6">
      <h2>{m.recovery_way_title()}</h2>
      <p className="text-ink-soft">{m.recovery_way_explain()}</p>
      <ol className="mt-4 grid list-none gap-4 p-0 sm:grid-flow-col sm:auto-cols-fr">
        {shown.map(({ key, names, aim, standing, since, optional }, at) => (
          <li
            key={key}
            aria-current={standing === "current" ? "step" : undefined}
            className={`border-t-4 pt-3 ${standing === "ahead" ? "border-line" : "border-accent"}`}
          >
            <p className="text-sm text-ink-soft">
              {at + 1}
              {standing === "current" && ` · ${m.recovery_way_current()}`}
              {standing === "past" && ` · ${m.recovery_way_past()}`}
              {optional && ` · ${m.recovery_way_optional()}`}
            </p>
            <p className={standing === "current" ? "font-semibold" : undefined}>{localText(names)}</p>
            {since !== null && standing !== "ahead" && (
              <p className="text-sm text-ink-soft">{m.recovery_way_since({ date: formatDay(since) })}</p>
            )}
            {standing === "current" && <p className="mt-1 text-sm">{localText(aim)}</p>}
          </li>
        ))}
      </ol>
      {position === -1 && <p className="mt-3">{m.recovery_way_none()}</p>}
      {course.steppedBack !== null && <p className="mt-3 text-sm">{m.recovery_way_stepped_back({ reason: course.steppedBack })}</p>}

      {next !== null && next.criteria.length > 0 && (
        <CriteriaList
          trajectoryId={trajectoryId}
          course={course}
          title={m.recovery_criteria_next({ phase: localText(next.names) })}
          criteria={next.criteria}
        />
      )}
      {course.resumption.length > 0 && (
        <CriteriaList trajectoryId={trajectoryId} course={course} title={m.recovery_criteria_resumption()} criteria={course.resumption} />
      )}

      <div className="mt-6">
        <p>
          {course.norm === null
            ? m.recovery_norm_none()
            : m.recovery_norm_set({ hours: formatNumber(course.norm.hours), date: formatDay(course.norm.agreedOn) })}{" "}
          {normSentence(course)}
        </p>
        {course.norm?.note != null && <p className="text-sm whitespace-pre-line text-ink-soft">{course.norm.note}</p>}
      </div>

      <div className="no-print mt-4 flex flex-wrap gap-3">
        {steps && next !== null && !waits && (
          <Button onClick={() => setAsking("forward")}>{m.recovery_step_forward({ phase: localText(next.names) })}</Button>
        )}
        {may.change && <Button onClick={() => setAsking("norm")}>{m.recovery_norm_change()}</Button>}
        {steps && position > 0 && (
          <Button kind="quiet" onClick={() => setAsking("back")}>
            {m.recovery_step_back()}
          </Button>
        )}
      </div>
      {steps && next !== null && waits && <p className="mt-3 text-sm text-ink-soft">{m.recovery_step_waits_for_extension()}</p>}
      <ExtensionPart trajectoryId={trajectoryId} course={course} />

      {(asking === "forward" || asking === "back") && (
        <PhaseDialog trajectoryId={trajectoryId} course={course} direction={asking} onClose={() => setAsking(null)} />
      )}
      {asking === "norm" && <NormDialog trajectoryId={trajectoryId} course={course} onClose={() => setAsking(null)} />}
    </section>
  );
}

function normSentence({ normStanding, lastRecovery }: CourseShown): string {
  if (lastRecovery === null) return "";
  const said = { hours: formatNumber(lastRecovery.hours), date: formatDay(lastRecovery.on) };
  switch (normStanding) {
    case "within":
      return m.recovery_norm_within(said);
    case "above":
      return m.recovery_norm_above(said);
    case "unknown":
      return m.recovery_norm_last(said);
  }
}
