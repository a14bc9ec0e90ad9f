import type { Db } from "@hervat/database";
import { employerSideRepository, membershipRepository, practiceRepository, sicknessRepository } from "@hervat/database/repositories";
import {
  type EmployeeStep,
  employeeSteps,
  firstStep,
  MilestoneKey,
  type MilestoneStatus,
  recordMilestone,
  sicknessClock,
  WageMeaning,
  wageMeaning,
} from "@hervat/domain/poortwachter";
import { ok, PlainDate, type PracticeId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Standing = z.enum(["later", "open", "soon", "passed", "done"]);

export const LawStepShown = z.strictObject({
  key: MilestoneKey,
  from: PlainDate,
  due: PlainDate,
  standing: Standing,
  /** Null while it is not done, and for what was done elsewhere on a day that nobody knew. */
  doneOn: PlainDate.nullable(),
  /** Nobody but she can take it; the others she takes with her employer. */
  hers: z.boolean(),
  wage: WageMeaning.nullable(),
});
export type LawStepShown = z.infer<typeof LawStepShown>;

export const OwnLaw = z.strictObject({
  /** The first day first; empty where no law counts days for her. */
  steps: z.array(LawStepShown),
  /** The one that comes first. */
  first: MilestoneKey.nullable(),
  coach: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
});
export type OwnLaw = z.infer<typeof OwnLaw>;

/** What the law asks of the client herself, by the days of the clock. */
export function readOwnLaw(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnLaw> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openOwnCase(tx, ctx, "own.read-law", trajectoryId);
    const steps = await readSteps(tx, practiceId, trajectoryId, ctx.today());
    const [coach, profile] = await Promise.all([
      membershipRepository(tx, practiceId).colleague(stored.value.coachMembershipId),
      practiceRepository(tx, practiceId).profile(),
    ]);
    return {
      steps: steps.map(toShown),
      first: firstStep(steps)?.milestone.key ?? null,
      coach: { name: coach?.name ?? "", phone: coach?.phone ?? profile?.phone ?? null },
    };
  });
}

/** Before its window opens a step of her own is no news for the first page, unless its last day is near. */
export async function nextOfLaw(tx: Db, practiceId: PracticeId, id: TrajectoryId, today: PlainDate): Promise<LawStepShown | null> {
  const first = firstStep(await readSteps(tx, practiceId, id, today));
  if (first === null) return null;
  const shown = toShown(first);
  const near = shown.standing === "soon" || (shown.hers && (shown.standing === "open" || shown.standing === "passed"));
  return near ? shown : null;
}

async function readSteps(tx: Db, practiceId: PracticeId, id: TrajectoryId, today: PlainDate): Promise<readonly EmployeeStep[]> {
  const clock = sicknessClock(await sicknessRepository(tx, practiceId).find(id));
  return clock.kind === "clock" ? employeeSteps(clock.current, today) : [];
}

function toShown({ milestone, status, hers }: EmployeeStep): LawStepShown {
  const { key, from, due } = milestone;
  const doneOn = status.kind === "done" || status.kind === "done-elsewhere" ? status.on : null;
  return { key, from, due, standing: standingOf(status), doneOn, hers, wage: wageMeaning(milestone) };
}

function standingOf(status: MilestoneStatus): LawStepShown["standing"] {
  switch (status.kind) {
    case "done":
    case "done-elsewhere":
      return "done";
    case "open":
    case "soon":
      return status.kind;
    case "due-passed":
    case "past":
      return "passed";
    case "upcoming":
    case "lapsed":
      return "later";
  }
}

export const MarkOwnStepInput = z.strictObject({ trajectoryId: TrajectoryId, key: MilestoneKey });
export type MarkOwnStepInput = z.infer<typeof MarkOwnStepInput>;

export const MarkOwnStepRefusal = z.strictObject({ kind: z.enum(["no-clock", "not-yours", "too-early", "already-recorded"]) });
export type MarkOwnStepRefusal = z.infer<typeof MarkOwnStepRefusal>;

/** She took a step that is hers alone, today: it stands as met in the clock of the case, for her coach and her employer alike. */
export function markOwnStep(ctx: ServiceContext, { trajectoryId, key }: MarkOwnStepInput): Promise<Result<null, MarkOwnStepRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openOwnCase(tx, ctx, "own.mark-milestone-done", trajectoryId);
    const sickness = sicknessRepository(tx, practiceId);
    await sickness.hold(trajectoryId);
    const clock = sicknessClock(await sickness.find(trajectoryId));
    if (clock.kind === "no-clock") return refuse({ kind: "no-clock" });
    const today = ctx.today();
    const step = employeeSteps(clock.current, today).find(({ milestone }) => milestone.key === key);
    if (step === undefined || !step.hers) return refuse({ kind: "not-yours" });
    if (step.status.kind === "done" || step.status.kind === "done-elsewhere") return refuse({ kind: "already-recorded" });
    if (today < step.milestone.from) return refuse({ kind: "too-early" });
    const met = { key, place: "here", on: today } as const;
    if (!recordMilestone(clock.current, met, today).ok) return refuse({ kind: "already-recorded" });
    await employerSideRepository(tx, practiceId).addMilestone(trajectoryId, met);
    await writeAudit(tx, ctx, { details: { milestone: key } });
    return ok(null);
  });
}
