import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import type { TrajectoryShown } from "./use-trajectory.ts";

/** The phase a client is in, and the way to where it is weighed and changed. */
export function PhaseSection({ trajectoryId, trajectory: { phase, course } }: OfCase & { trajectory: TrajectoryShown }) {
  return (
    <section>
      <h2 className="mb-2">{m.trajectory_page_phase_title()}</h2>
      {phase === null ? (
        <p>{m.trajectory_page_phase_none()}</p>
      ) : (
        <>
          <p>
            {m.caseload_phase({ position: phase.position, of: phase.of, name: localText(phase.names) })},{" "}
            {m.trajectory_page_phase_since({ date: formatDay(phase.since) })}
          </p>
          <p className="text-sm text-ink-soft">{localText(phase.aim)}</p>
        </>
      )}
      {course.length > 1 && (
        <details className="mt-2">
          <summary className="link inline-block">{m.trajectory_page_phase_course()}</summary>
          <ul className="mt-1 list-disc pl-6">
            {course.map(({ names, since, reason }) => (
              <li key={`${since} ${names.nl}`}>
                {localText(names)}, {m.trajectory_page_phase_since({ date: formatDay(since) })}
                {reason !== null && `, ${m.trajectory_page_phase_stepped_back({ reason })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="no-print mt-3">
        <Link to="/trajecten/$trajectoryId/herstel" params={{ trajectoryId }} hash="weg" className="link">
          {m.trajectory_page_phase_weigh()}
        </Link>
      </p>
    </section>
  );
}
