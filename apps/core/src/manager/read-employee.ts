import {
  documentRepository,
  findTrajectoryForManager,
  managerFormRepository,
  readReleasedToEmployer,
  resumptionPlanRepository,
  sharedDocumentRepository,
} from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { type ManagerPortalView, toManagerPortalView } from "@hervat/domain/views";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import { readWorkDossier } from "../dossier/read-dossier.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";

export const EmployeeInput = z.strictObject({ trajectoryId: TrajectoryId });
export type EmployeeInput = z.infer<typeof EmployeeInput>;

/** The page of one employee for the manager and HR, made of the work half alone, under a role that cannot read the other. */
export async function readEmployee(ctx: ServiceContext, { trajectoryId }: EmployeeInput): Promise<ManagerPortalView> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    await openEmployee(tx, ctx, "manager.read", trajectoryId);
    const trajectory = await findTrajectoryForManager(tx, practiceId, trajectoryId);
    if (trajectory === undefined) throw new NotFoundError("trajectory");
    const plan = resumptionPlanRepository(tx, practiceId);
    const [work, answers, rhythm, documents, forms, papers, released] = await Promise.all([
      readWorkDossier(tx, practiceId, trajectory, { today: ctx.today(), language: ctx.language }),
      plan.answers(trajectoryId),
      plan.contactRhythm(trajectoryId),
      documentRepository(tx, practiceId).ofTrajectory(trajectoryId),
      managerFormRepository(tx, practiceId).waiting(trajectoryId),
      sharedDocumentRepository(tx, practiceId, ctx.actor.kind === "hr" ? "hr" : "manager").ofTrajectory(trajectoryId),
      readReleasedToEmployer(tx, practiceId, trajectoryId),
    ]);
    return toManagerPortalView(work, {
      today: ctx.today(),
      rhythm: rhythm ?? null,
      answers,
      // HR reads the manager's intake only where he shares it himself.
      forms: ctx.actor.kind === "manager" ? forms.filter((form) => form === "manager-intake") : [],
      papers,
      released,
      documents: documents
        .filter(({ releasedAt, withdrawnAt }) => releasedAt !== null && withdrawnAt === null)
        .map(({ id, kind, audience, standing, createdAt }) => ({ id, kind, audience, standing, madeOn: dayInAmsterdam(createdAt) })),
    });
  });
}
