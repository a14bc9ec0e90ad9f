import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Phase, Programme, StageKey } from "../programme/programme.ts";
import type { PhaseCourse, PhaseEntry } from "./phase-course.ts";
import type { Trajectory, TrajectoryStatus } from "./trajectory.ts";

export type PhaseRefusal =
  | { readonly kind: "trajectory-not-active"; readonly status: TrajectoryStatus }
  | { readonly kind: "programme-without-phases" }
  | { readonly kind: "before-current-phase"; readonly phaseSince: PlainDate };

export type AdvancePhaseRefusal =
  | PhaseRefusal
  | { readonly kind: "already-in-last-phase" }
  /** The next phase is only entered when the parties agreed to extend. */
  | { readonly kind: "next-phase-needs-agreement"; readonly phase: StageKey };

export type StepBackRefusal = PhaseRefusal | { readonly kind: "no-earlier-phase" } | { readonly kind: "reason-missing" };

/**
 * Moves a client into the next phase, or into the first. The coach judges whether she is ready; the software
 * guards order, dates and the agreement that an extension needs.
 *
 * @throws when the course is in a phase that this programme does not have.
 * @source programme "Van verzuim naar herstel", Aanpak herstelbegeleiding
 */
export function advancePhase(
  trajectory: Trajectory,
  programme: Programme,
  course: PhaseCourse,
  { on, extensionAgreed }: { readonly on: PlainDate; readonly extensionAgreed: boolean },
): Result<PhaseCourse, AdvancePhaseRefusal> {
  const place = placeIn(trajectory, programme, course, on);
  if (!place.ok) return place;

  const { phases, position } = place.value;
  const next = phases[position + 1];
  if (next === undefined) return refuse({ kind: "already-in-last-phase" });
  if (next.optional && !extensionAgreed) return refuse({ kind: "next-phase-needs-agreement", phase: next.key });
  return ok(entering(course, { phase: next.key, since: on, steppedBack: false, reason: null }));
}

/** Moves a client back into the phase before, for a reason that stays behind the health wall. */
export function stepBackPhase(
  trajectory: Trajectory,
  programme: Programme,
  course: PhaseCourse,
  { on, reason }: { readonly on: PlainDate; readonly reason: string },
): Result<PhaseCourse, StepBackRefusal> {
  const place = placeIn(trajectory, programme, course, on);
  if (!place.ok) return place;

  const earlier = place.value.phases[place.value.position - 1];
  if (earlier === undefined) return refuse({ kind: "no-earlier-phase" });
  if (reason.trim() === "") return refuse({ kind: "reason-missing" });
  return ok(entering(course, { phase: earlier.key, since: on, steppedBack: true, reason: reason.trim() }));
}

/** The phase a client is in; null before the first and for a programme with focus areas. */
export function currentPhase(course: PhaseCourse): PhaseEntry | null {
  return course.entries.at(-1) ?? null;
}

/** "Fase 2 van 3": an optional phase counts only once a client is in it. */
export function phasePosition(programme: Programme, course: PhaseCourse): { phase: Phase; position: number; of: number } | null {
  const current = currentPhase(course);
  if (current === null || programme.structure.kind !== "phases") return null;
  const { phases } = programme.structure;
  const index = indexOf(phases, current.phase, programme);
  const phase = phases[index];
  if (phase === undefined) return null;
  const required = phases.filter(({ optional }) => !optional).length;
  return { phase, position: index + 1, of: Math.max(required, index + 1) };
}

function placeIn(
  trajectory: Trajectory,
  programme: Programme,
  course: PhaseCourse,
  on: PlainDate,
): Result<{ readonly phases: readonly Phase[]; readonly position: number }, PhaseRefusal> {
  if (trajectory.status !== "active") return refuse({ kind: "trajectory-not-active", status: trajectory.status });
  if (programme.structure.kind !== "phases") return refuse({ kind: "programme-without-phases" });

  const { phases } = programme.structure;
  const current = currentPhase(course);
  const since = current?.since ?? trajectory.activeSince;
  if (on < since) return refuse({ kind: "before-current-phase", phaseSince: since });
  return ok({ phases, position: current === null ? -1 : indexOf(phases, current.phase, programme) });
}

function indexOf(phases: readonly Phase[], key: StageKey, programme: Programme): number {
  const position = phases.findIndex((phase) => phase.key === key);
  if (position === -1) throw new Error(`programme ${programme.key} version ${programme.version} has no phase ${key}`);
  return position;
}

function entering(course: PhaseCourse, entry: PhaseEntry): PhaseCourse {
  return { ...course, entries: [...course.entries, entry] };
}
