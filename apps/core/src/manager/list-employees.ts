import { type ManagedEmployee, readManagedEmployees } from "@hervat/database/repositories";
import { MilestoneKey, nextObligation, sicknessClock, weekOfSickness } from "@hervat/domain/poortwachter";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { PublicStatus, publicStatus } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { relationsForEmployer } from "./relations-for-employer.ts";

/** One employee in the list of a manager or HR: a name, a week, the next obligation. */
export const EmployeeLine = z.strictObject({
  trajectoryId: TrajectoryId,
  name: z.string(),
  function: z.string().nullable(),
  employer: z.string(),
  guidance: PublicStatus,
  weekNumber: z.int().nullable(),
  next: z.strictObject({ key: MilestoneKey, due: PlainDate }).nullable(),
});
export type EmployeeLine = z.infer<typeof EmployeeLine>;

/** The employees of whoever asks: as their manager, or as HR. */
export async function listEmployees(ctx: ServiceContext): Promise<EmployeeLine[]> {
  const practiceId = practiceOf(ctx);
  const { actor } = ctx;
  if (actor.kind !== "manager" && actor.kind !== "hr") throw new NotFoundError("practice");
  ctx.authorise("manager.list", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const employees = await readManagedEmployees(tx, practiceId, actor.contactId);
    const relations = await relationsForEmployer(
      tx,
      ctx,
      employees.map(({ trajectoryId }) => trajectoryId),
    );
    return employees
      .filter(({ trajectoryId }) => {
        const about = relations.get(trajectoryId);
        return about !== undefined && ctx.may("manager.read", { kind: "trajectory", ...about });
      })
      .map((employee) => toLine(employee, ctx.today()));
  });
}

function toLine({ trajectoryId, name, function: work, employer, status, sickness }: ManagedEmployee, today: PlainDate): EmployeeLine {
  const clock = sicknessClock(sickness);
  const timeline = clock.kind === "clock" ? clock.current : null;
  const next = timeline && nextObligation(timeline, today);
  return {
    trajectoryId,
    name,
    function: work,
    employer,
    guidance: publicStatus({ status }),
    weekNumber: timeline && weekOfSickness(timeline.case, today),
    next: next && { key: next.milestone.key, due: next.milestone.due },
  };
}
