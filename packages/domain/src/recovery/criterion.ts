import { z } from "zod";
import { CriterionJudgementId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";
import { type Criterion, type Programme, StageKey } from "../programme/programme.ts";
import { currentPhase } from "../trajectory/advance-phase.ts";
import type { PhaseCourse } from "../trajectory/phase-course.ts";

/** What the coach thinks of one criterion of the programme, and why. Health text: stored sealed. */
export const CriterionJudgement = z.object({
  id: CriterionJudgementId,
  trajectoryId: TrajectoryId,
  criterion: StageKey,
  met: z.boolean(),
  note: z.string().min(1).nullable(),
  judgedOn: PlainDate,
});
export type CriterionJudgement = z.infer<typeof CriterionJudgement>;

/**
 * The criteria to weigh before the phase after this one, and those that must have come true before work is resumed.
 * Empty for a programme without phases.
 *
 * @source programme "Van verzuim naar herstel", Herstelproces and Aanpak herstelbegeleiding
 */
export function criteriaAhead(
  programme: Programme,
  course: PhaseCourse,
): { readonly next: readonly Criterion[]; readonly resumption: readonly Criterion[] } {
  if (programme.structure.kind !== "phases") return { next: [], resumption: [] };
  const { phases } = programme.structure;
  const current = currentPhase(course);
  const position = current === null ? -1 : phases.findIndex(({ key }) => key === current.phase);
  return { next: phases[position + 1]?.criteria ?? [], resumption: programme.resumptionCriteria };
}

/** Every criterion of a programme, once. */
export function criteriaOf(programme: Programme): readonly Criterion[] {
  const ofPhases = programme.structure.kind === "phases" ? programme.structure.phases.flatMap(({ criteria }) => criteria) : [];
  return [...ofPhases, ...programme.resumptionCriteria];
}

export type JudgeCriterionRefusal = { readonly kind: "no-such-criterion" } | { readonly kind: "in-the-future" };

/** The coach judges; the software only keeps to what the programme names and to days that have been. */
export function judgeCriterion(
  programme: Programme,
  judgement: CriterionJudgement,
  today: PlainDate,
): Result<CriterionJudgement, JudgeCriterionRefusal> {
  if (!criteriaOf(programme).some(({ key }) => key === judgement.criterion)) return refuse({ kind: "no-such-criterion" });
  if (judgement.judgedOn > today) return refuse({ kind: "in-the-future" });
  return ok(judgement);
}
