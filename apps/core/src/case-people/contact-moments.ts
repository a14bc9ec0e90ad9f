import { contactMomentRepository } from "@hervat/database/repositories";
import { ContactMomentId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ContactMoment } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { TimeOfDay } from "../sessions/plan-sessions.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const { with: With, how: How } = ContactMoment.shape;

export const MomentShown = z.strictObject({
  id: ContactMomentId,
  at: z.date(),
  with: With,
  how: How,
  minutes: z.int().nullable(),
  told: z.string(),
});
export type MomentShown = z.infer<typeof MomentShown>;

/** Contact about a client between sessions, the newest first. */
export function listContactMoments(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<MomentShown[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "contact-moment.read", trajectoryId);
    const moments = await contactMomentRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    return moments.map(({ id, at, with: who, how, minutes, told }) => ({ id, at, with: who, how, minutes, told }));
  });
}

export const AddMomentInput = z.strictObject({
  trajectoryId: TrajectoryId,
  on: PlainDate,
  at: TimeOfDay,
  with: With,
  how: How,
  minutes: z.int().min(0).max(600).nullable(),
  told: z.string().max(10_000),
});
export type AddMomentInput = z.infer<typeof AddMomentInput>;

export function addContactMoment(ctx: ServiceContext, input: AddMomentInput): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "contact-moment.write", input.trajectoryId);
    const at = amsterdamMoment(input.on, input.at);
    if (at > ctx.now()) return refuse({ kind: "in-the-future" });
    const { trajectoryId, with: who, how, minutes, told } = input;
    const moment = {
      id: newId(ContactMomentId),
      trajectoryId,
      at,
      with: who,
      how,
      minutes,
      told: told.trim(),
      recordedBy: membershipOf(ctx),
    };
    await contactMomentRepository(tx, await opened.sealer()).add(moment);
    await writeAudit(tx, ctx, { action: "contact-moment.recorded", fields: ["contact-moments"] });
    return ok(null);
  });
}
