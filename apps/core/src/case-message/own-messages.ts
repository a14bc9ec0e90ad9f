import { caseMessageRepository, membershipRepository } from "@hervat/database/repositories";
import { type CaseMessage, MESSAGE_LENGTH, needsHelpNow } from "@hervat/domain/case-message";
import { CaseMessageId, newId, ok, type PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { MessageShown, toMessageShown } from "./message-shown.ts";
import { tellAttention } from "./tell-attention.ts";

export const OwnMessages = z.strictObject({
  /** Who reads along with her, and nobody else. */
  coach: z.string(),
  /** In the order in which they were sent. */
  messages: z.array(MessageShown),
  /** What she wrote today asks for the help line, before anybody reads it. */
  help: z.boolean(),
  may: z.strictObject({ write: z.boolean() }),
});
export type OwnMessages = z.infer<typeof OwnMessages>;

/** What she and her coach wrote to each other. */
export function readOwnMessages(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnMessages> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-messages", trajectoryId);
    const { value } = opened.stored;
    const [coach, messages] = await Promise.all([
      membershipRepository(tx, opened.practiceId).colleague(value.coachMembershipId),
      caseMessageRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId),
    ]);
    return {
      coach: coach?.name ?? "",
      messages: messages.map(toMessageShown),
      help: askedForHelp(messages, ctx.today()),
      may: { write: opened.may("own.write-message") && endedOn(value) === null },
    };
  });
}

/** She has them before her: her coach sees since when. */
export function markOwnMessagesRead(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { sealer } = await openOwnCase(tx, ctx, "own.read-messages", trajectoryId);
    const read = await caseMessageRepository(tx, await sealer()).markRead(trajectoryId, "coach", ctx.now());
    if (read > 0) await writeAudit(tx, ctx, { action: "message.read", fields: ["messages"] });
    return null;
  });
}

export const SendMessageInput = z.strictObject({ trajectoryId: TrajectoryId, text: z.string().trim().min(1).max(MESSAGE_LENGTH) });
export type SendMessageInput = z.infer<typeof SendMessageInput>;

/** Whether a message of hers of this day asks for the help line. Read from her words each time: no row says so. */
function askedForHelp(messages: readonly CaseMessage[], day: PlainDate): boolean {
  return messages.some(({ from, sentAt, text }) => from === "client" && dayInAmsterdam(sentAt) === day && needsHelpNow(text));
}

/** To her coach. Once the guidance ended nothing is sent any more. */
export function sendOwnMessage(
  ctx: ServiceContext,
  { trajectoryId, text }: SendMessageInput,
): Promise<Result<null, { readonly kind: "ended" }>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.write-message", trajectoryId);
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    const messages = caseMessageRepository(tx, await opened.sealer());
    const calls = needsHelpNow(text) && !askedForHelp(await messages.ofTrajectory(trajectoryId), ctx.today());
    await messages.add({
      ...{ id: newId(CaseMessageId), trajectoryId, from: "client", writtenBy: membershipOf(ctx) },
      ...{ text, sentAt: ctx.now(), readAt: null },
    });
    if (calls) await tellAttention(tx, ctx, opened);
    await writeAudit(tx, ctx, { action: "message.sent", fields: ["messages"] });
    return ok(null);
  });
}
