import { extensionRepository } from "@hervat/database/repositories";
import { ExtensionId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type AnswerExtensionRefusal, answerExtension } from "@hervat/domain/recovery";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const AskExtensionInput = z.strictObject({
  trajectoryId: TrajectoryId,
  extraSessions: z.int().min(1).max(30),
  requestedOn: PlainDate,
});
export type AskExtensionInput = z.infer<typeof AskExtensionInput>;

type AskRefusal = { readonly kind: "in-the-future" } | { readonly kind: "already-asked"; readonly requestedOn: PlainDate };

/** More sessions are asked of the employer. No reason and no phase: those are not his to know. */
export function askExtension(
  ctx: ServiceContext,
  { trajectoryId, extraSessions, requestedOn }: AskExtensionInput,
): Promise<Result<null, AskRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "extension.change", trajectoryId);
    if (requestedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const extensions = extensionRepository(tx, opened.practiceId);
    const open = (await extensions.ofTrajectory(trajectoryId)).find(({ answer }) => answer === null);
    if (open !== undefined) return refuse({ kind: "already-asked", requestedOn: open.requestedOn });
    await extensions.addMany([{ id: newId(ExtensionId), trajectoryId, extraSessions, requestedOn, answer: null }]);
    await writeAudit(tx, ctx, { action: "extension.asked" });
    return ok(null);
  });
}

export const AnswerExtensionInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: ExtensionId,
  answer: z.enum(["agreed", "declined"]),
  on: PlainDate,
});
export type AnswerExtensionInput = z.infer<typeof AnswerExtensionInput>;

/** Writes down what the employer answered. */
export function recordExtensionAnswer(
  ctx: ServiceContext,
  { trajectoryId, id, answer, on }: AnswerExtensionInput,
): Promise<Result<null, AnswerExtensionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "extension.change", trajectoryId);
    const extensions = extensionRepository(tx, opened.practiceId);
    const asked = (await extensions.ofTrajectory(trajectoryId)).find((one) => one.id === id);
    if (asked === undefined) throw new NotFoundError("extension");
    const answered = answerExtension(asked, { agreed: answer === "agreed", on }, ctx.today());
    if (!answered.ok) return answered;
    await extensions.save(answered.value);
    await writeAudit(tx, ctx, { action: "extension.answered" });
    return ok(null);
  });
}
