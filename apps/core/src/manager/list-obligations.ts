import type { Db } from "@hervat/database";
import { readManagedEmployees } from "@hervat/database/repositories";
import { MilestoneKey, sicknessClock, standings } from "@hervat/domain/poortwachter";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { relationsForEmployer } from "./relations-for-employer.ts";

/** One step of the law that the employer still has to take, and for whom. */
export const ObligationLine = z.strictObject({
  trajectoryId: TrajectoryId,
  name: z.string(),
  function: z.string().nullable(),
  employer: z.string(),
  firstSickDay: PlainDate,
  key: MilestoneKey,
  from: PlainDate,
  due: PlainDate,
});
export type ObligationLine = z.infer<typeof ObligationLine>;

/** What the law still asks of the employer over all employees of whoever asks, the nearest first. */
export function listObligations(ctx: ServiceContext): Promise<ObligationLine[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("manager.list", { kind: "practice", practiceId });
  return ctx.inTransaction((tx) => readObligations(tx, ctx));
}

/** The same inside a transaction. Who may ask was decided before. */
export async function readObligations(tx: Db, ctx: ServiceContext): Promise<ObligationLine[]> {
  const practiceId = practiceOf(ctx);
  const { actor } = ctx;
  if (actor.kind !== "manager" && actor.kind !== "hr") throw new NotFoundError("practice");
  const employees = await readManagedEmployees(tx, practiceId, actor.contactId);
  const relations = await relationsForEmployer(
    tx,
    ctx,
    employees.map(({ trajectoryId }) => trajectoryId),
  );
  const lines = employees.flatMap(({ trajectoryId, name, function: work, employer, sickness }): ObligationLine[] => {
    const about = relations.get(trajectoryId);
    const clock = sicknessClock(sickness);
    if (about === undefined || !ctx.may("manager.read", { kind: "trajectory", ...about }) || clock.kind === "no-clock") return [];
    const { firstSickDay } = clock.current;
    return standings(clock.current, ctx.today())
      .filter(({ milestone, status }) => {
        const open = status.kind !== "done" && status.kind !== "done-elsewhere" && status.kind !== "lapsed" && status.kind !== "past";
        return milestone.nature === "obligation" && milestone.actors.includes("employer") && open;
      })
      .map(({ milestone: { key, from, due } }) => ({ trajectoryId, name, function: work, employer, firstSickDay, key, from, due }));
  });
  return lines.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
