import { moveRequestRepository } from "@hervat/database/repositories";
import { SessionId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openSession } from "./open-session.ts";

export const AnswerMoveInput = z.strictObject({ sessionId: SessionId });

/** What the client asked about this talk was talked over: it stays as it is, or moved before. */
export function answerMove(ctx: ServiceContext, { sessionId }: z.infer<typeof AnswerMoveInput>): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { opened } = await openSession(tx, ctx, "session.plan", sessionId);
    await moveRequestRepository(tx, opened.practiceId).answer(sessionId, membershipOf(ctx), ctx.now());
    await writeAudit(tx, ctx, { action: "session.move-answered" });
    return null;
  });
}
