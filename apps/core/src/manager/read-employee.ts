import {
  documentRepository,
  employerSideRepository,
  findTrajectoryForManager,
  readReleasedToEmployer,
  resumptionPlanRepository,
  sharedDocumentRepository,
} from "@hervat/database/repositories";
import { TrajectoryId } from "@hervat/domain/primitives";
import { type ManagerPortalView, toManagerPortalView } from "@hervat/domain/views";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import { readEmployersHalf } from "../dossier/read-dossier.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openEmployee } from "./open-employee.ts";
import { readWaitingForms } from "./waiting-forms.ts";

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
    const side = employerSideRepository(tx, practiceId);
    const [work, stored, answers, rhythm, documents, papers, released, since, receipts] = await Promise.all([
      readEmployersHalf(tx, practiceId, trajectory, { today: ctx.today(), language: ctx.language }),
      plan.find(trajectoryId),
      plan.answers(trajectoryId),
      plan.contactRhythm(trajectoryId),
      documentRepository(tx, practiceId).ofTrajectory(trajectoryId),
      sharedDocumentRepository(tx, practiceId, ctx.actor.kind === "hr" ? "hr" : "manager").ofTrajectory(trajectoryId),
      readReleasedToEmployer(tx, practiceId, trajectoryId),
      side.since(trajectoryId),
      side.receipts(trajectoryId),
    ]);
    const mine = receipts.filter(({ contactId }) => "contactId" in ctx.actor && contactId === ctx.actor.contactId);
    return toManagerPortalView(work, {
      reader: "contactId" in ctx.actor ? ctx.actor.contactId : null,
      today: ctx.today(),
      rhythm: rhythm ?? null,
      answers,
      // HR reads what the manager fills in only where he shares it himself.
      forms:
        ctx.actor.kind === "manager"
          ? await readWaitingForms(tx, practiceId, trajectoryId, { contactId: ctx.actor.contactId, since: since.manager })
          : [],
      papers,
      released,
      planVersion: stored.version,
      since: ctx.actor.kind === "hr" ? since.hr : since.manager,
      received: new Map(mine.map(({ documentId, receivedAt }) => [documentId, dayInAmsterdam(receivedAt)])),
      documents: documents
        .filter(({ releasedAt }) => releasedAt !== null)
        .map(({ id, kind, audience, standing, createdAt, withdrawnAt }) => ({
          id,
          kind,
          audience,
          standing: withdrawnAt === null ? standing : "withdrawn",
          madeOn: dayInAmsterdam(createdAt),
        })),
    });
  });
}
