import type { PracticeId, ResumptionStepId, TrajectoryId } from "@hervat/domain/primitives";
import { ContactRhythm, ResumptionPlan, StepAnswer, type WorkStep } from "@hervat/domain/resumption";
import { and, arrayContains, asc, eq, gte, inArray, not, notInArray, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { contactRhythms, managerActions } from "../schema/manager-side.ts";
import { resumptionPlans, resumptionSteps } from "../schema/resumption.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { StaleSaveError, type Stored } from "./stored.ts";

const stepsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(resumptionSteps)
    .where(and(eq(resumptionSteps.tenantId, tenant), anyOf(resumptionSteps.trajectoryId, ids)))
    .orderBy(asc(resumptionSteps.fromOn), asc(resumptionSteps.position));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

const plansById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(resumptionPlans)
    .where(and(eq(resumptionPlans.tenantId, tenant), anyOf(resumptionPlans.trajectoryId, ids)));
  return new Map(rows.map((row) => [row.trajectoryId, row]));
});

const contractHoursById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({ id: trajectories.id, hours: clients.contractHoursPerWeek })
    .from(trajectories)
    .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
    .where(and(eq(trajectories.tenantId, tenant), anyOf(trajectories.id, ids)));
  return new Map(rows.map(({ id, hours }) => [id, hours]));
});

/** The work half of the plan and what manager and employee agreed: outside the wall, readable for the manager's role. */
export function resumptionPlanRepository(db: Db, tenant: PracticeId) {
  const ofTrajectory = (table: typeof resumptionSteps | typeof resumptionPlans | typeof contactRhythms, id: TrajectoryId) =>
    and(eq(table.tenantId, tenant), eq(table.trajectoryId, id));
  return {
    /** Version 0 is a plan that was never saved: it has no steps yet. */
    async find(trajectoryId: TrajectoryId): Promise<Stored<ResumptionPlan>> {
      const [steps, plans, contractHours] = await Promise.all([
        stepsById(db, tenant, [trajectoryId]),
        plansById(db, tenant, [trajectoryId]),
        contractHoursById(db, tenant, [trajectoryId]),
      ]);
      const plan = plans.get(trajectoryId);
      const value = ResumptionPlan.parse({
        trajectoryId,
        contractHoursPerWeek: contractHours.get(trajectoryId) ?? null,
        bedrijfsartsAdviceOn: plan?.bedrijfsartsAdviceOn ?? null,
        steps: (steps.get(trajectoryId) ?? []).map(toStep),
      });
      return { version: plan?.version ?? 0, value };
    },

    /** Saves the whole plan; a step that is no longer in it goes, with its care half. @throws StaleSaveError */
    async save({ version, value }: Stored<ResumptionPlan>): Promise<void> {
      const { trajectoryId, bedrijfsartsAdviceOn, steps } = value;
      const saved = await db
        .insert(resumptionPlans)
        .values({ tenantId: tenant, trajectoryId, bedrijfsartsAdviceOn, version: version + 1 })
        .onConflictDoUpdate({
          target: [resumptionPlans.tenantId, resumptionPlans.trajectoryId],
          set: { bedrijfsartsAdviceOn, version: version + 1 },
          setWhere: eq(resumptionPlans.version, version),
        })
        .returning({ id: resumptionPlans.trajectoryId });
      if (saved.length === 0) throw new StaleSaveError("resumption-plan", trajectoryId);

      const kept = steps.map(({ id }) => id);
      await db
        .delete(resumptionSteps)
        .where(
          kept.length === 0
            ? ofTrajectory(resumptionSteps, trajectoryId)
            : and(ofTrajectory(resumptionSteps, trajectoryId), notInArray(resumptionSteps.id, kept)),
        );
      const rows = steps.map((step, position) => ({ ...toColumns(step), tenantId: tenant, id: step.id, trajectoryId, position }));
      await insertMany(db, resumptionSteps, rows, STEP_AS_GIVEN);
    },

    /** What the manager reports back: hours a week really worked. */
    async reportHours(stepId: ResumptionStepId, hoursWorked: number): Promise<void> {
      await db
        .update(resumptionSteps)
        .set({ hoursWorked })
        .where(and(eq(resumptionSteps.tenantId, tenant), eq(resumptionSteps.id, stepId)));
    },

    async answers(trajectoryId: TrajectoryId): Promise<StepAnswer[]> {
      const rows = await db
        .select({ stepId: managerActions.stepId, answer: managerActions.answer, wish: managerActions.wish, on: managerActions.on })
        .from(managerActions)
        .innerJoin(
          resumptionSteps,
          and(eq(resumptionSteps.tenantId, managerActions.tenantId), eq(resumptionSteps.id, managerActions.stepId)),
        )
        .where(ofTrajectory(resumptionSteps, trajectoryId));
      return rows.map((row) => StepAnswer.parse(row));
    },

    /** Cases in which the manager wants to talk over a step that is still to come, and does not stand among who agreed with it. */
    async managerWantsToTalk(trajectoryIds: readonly TrajectoryId[], today: WorkStep["from"]): Promise<TrajectoryId[]> {
      const rows = await db
        .selectDistinct({ trajectoryId: resumptionSteps.trajectoryId })
        .from(managerActions)
        .innerJoin(
          resumptionSteps,
          and(eq(resumptionSteps.tenantId, managerActions.tenantId), eq(resumptionSteps.id, managerActions.stepId)),
        )
        .where(
          and(
            eq(managerActions.tenantId, tenant),
            eq(managerActions.answer, "wants-to-talk"),
            anyOf(resumptionSteps.trajectoryId, trajectoryIds),
            gte(resumptionSteps.toOn, today),
            not(arrayContains(resumptionSteps.agreedBy, ["manager"])),
          ),
        );
      return rows.map(({ trajectoryId }) => trajectoryId);
    },

    /** The manager may change his answer; the last one counts. */
    async saveAnswer({ stepId, answer, wish, on }: StepAnswer): Promise<void> {
      await db
        .insert(managerActions)
        .values({ tenantId: tenant, stepId, answer, wish, on })
        .onConflictDoUpdate({ target: [managerActions.tenantId, managerActions.stepId], set: { answer, wish, on } });
    },

    /** What he answered was about a step that says something else now. */
    async forgetAnswers(stepIds: readonly ResumptionStepId[]): Promise<void> {
      if (stepIds.length === 0) return;
      await db.delete(managerActions).where(and(eq(managerActions.tenantId, tenant), inArray(managerActions.stepId, [...stepIds])));
    },

    /** Counts one change of the plan, so that a save of who read it before is refused. @throws StaleSaveError when someone else was first */
    async touch(trajectoryId: TrajectoryId, version: number): Promise<void> {
      const saved = await db
        .update(resumptionPlans)
        .set({ version: version + 1 })
        .where(and(ofTrajectory(resumptionPlans, trajectoryId), eq(resumptionPlans.version, version)))
        .returning({ id: resumptionPlans.trajectoryId });
      if (saved.length === 0) throw new StaleSaveError("resumption-plan", trajectoryId);
    },

    /** Who agreed with this step. */
    async saveAgreed(stepId: ResumptionStepId, agreedBy: WorkStep["agreedBy"]): Promise<void> {
      await db
        .update(resumptionSteps)
        .set({ agreedBy })
        .where(and(eq(resumptionSteps.tenantId, tenant), eq(resumptionSteps.id, stepId)));
    },

    async contactRhythm(trajectoryId: TrajectoryId): Promise<ContactRhythm | undefined> {
      const [row] = await db.select().from(contactRhythms).where(ofTrajectory(contactRhythms, trajectoryId));
      return row && ContactRhythm.parse(row);
    },

    async saveContactRhythm({ trajectoryId, ...rhythm }: ContactRhythm): Promise<void> {
      await db
        .insert(contactRhythms)
        .values({ tenantId: tenant, trajectoryId, ...rhythm })
        .onConflictDoUpdate({ target: [contactRhythms.tenantId, contactRhythms.trajectoryId], set: rhythm });
    },

    /** The manager spoke with the employee: all he may change of the rhythm. */
    async markContactDone(trajectoryId: TrajectoryId, lastDoneOn: ContactRhythm["agreedOn"]): Promise<void> {
      await db.update(contactRhythms).set({ lastDoneOn }).where(ofTrajectory(contactRhythms, trajectoryId));
    },
  };
}

function toColumns(step: WorkStep) {
  const { adjustment } = step;
  return {
    fromOn: step.from,
    toOn: step.to,
    daysPerWeek: step.daysPerWeek,
    hoursPerDay: step.hoursPerDay,
    hoursPerWeek: step.hoursPerWeek,
    tasks: step.tasks,
    location: step.location,
    adaptations: step.adaptations,
    status: step.status,
    evaluateOn: step.evaluateOn,
    stepBack: step.stepBack,
    agreedBy: step.agreedBy,
    adjustment: adjustment?.kind ?? null,
    adjustmentAdviceOn: adjustment?.kind === "bedrijfsarts-advice" ? adjustment.adviceOn : null,
    hoursWorked: step.hoursWorked,
  };
}

const STEP_AS_GIVEN = sql`on conflict (tenant_id, id) do update set position = excluded.position, from_on = excluded.from_on, to_on = excluded.to_on,
  days_per_week = excluded.days_per_week, hours_per_day = excluded.hours_per_day, hours_per_week = excluded.hours_per_week, tasks = excluded.tasks,
  location = excluded.location, adaptations = excluded.adaptations, status = excluded.status, evaluate_on = excluded.evaluate_on,
  step_back = excluded.step_back, agreed_by = excluded.agreed_by, adjustment = excluded.adjustment,
  adjustment_advice_on = excluded.adjustment_advice_on, hours_worked = excluded.hours_worked`;

function toStep({ fromOn, toOn, adjustment, adjustmentAdviceOn, ...row }: typeof resumptionSteps.$inferSelect) {
  const why =
    adjustment === "bedrijfsarts-advice" ? { kind: adjustment, adviceOn: adjustmentAdviceOn } : adjustment && { kind: adjustment };
  return { ...row, from: fromOn, to: toOn, adjustment: why };
}
