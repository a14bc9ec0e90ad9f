import { homeworkTickRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { HomeworkOutcome, homeworkLines } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openWrittenNote } from "./open-note.ts";
import { Line } from "./write-note.ts";

/** `item` is the line of the note as it stands there. */
export const TickHomeworkInput = z.strictObject({ sessionId: SessionId, item: Line, outcome: HomeworkOutcome });
export type TickHomeworkInput = z.infer<typeof TickHomeworkInput>;

/** Says what became of a thing that was given in an earlier talk. */
export function tickHomework(
  ctx: ServiceContext,
  { sessionId, item, outcome }: TickHomeworkInput,
): Promise<Result<null, { kind: "not-given" }>> {
  return ctx.inTransaction(async (tx) => {
    const { sealer, stored, by } = await openWrittenNote(tx, ctx, "note.tick-homework", sessionId);
    const { trajectoryId, text } = stored.value;
    if (!homeworkLines(text.homework).includes(item)) return refuse({ kind: "not-given" });
    await homeworkTickRepository(tx, sealer).addMany([{ sessionId, trajectoryId, item, outcome, at: ctx.now(), by }]);
    await writeAudit(tx, ctx, { action: "note.homework-ticked", fields: ["notes"] });
    return ok(null);
  });
}
