import type { Db } from "@hervat/database";
import { receivedDocumentRepository, sicknessRepository } from "@hervat/database/repositories";
import { MilestoneKey, recordMilestone, sicknessClock } from "@hervat/domain/poortwachter";
import { newId, ok, PlainDate, type PracticeId, ReceivedDocumentId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type FileTypeRefusal, fileTypeOf, LARGEST_RECEIVED, RECEIVED_KINDS, ReceivedFrom, ReceivedKind } from "@hervat/domain/received";
import type { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { heldRecord } from "../clock/held-record.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";

const Paper = z.strictObject({
  trajectoryId: TrajectoryId,
  kind: ReceivedKind,
  title: z.string().trim().min(1).max(200),
  from: ReceivedFrom,
  datedOn: PlainDate,
  content: z.base64().max(Math.ceil(LARGEST_RECEIVED / 3) * 4 + 4),
});
export const AddReceivedInput = Paper;
export type AddReceivedInput = z.infer<typeof AddReceivedInput>;

/** Kinds that may come in before there is a basis to keep anything about her health. */
const BEFORE_BASIS = ReceivedKind.options.filter((kind) => RECEIVED_KINDS[kind].beforeBasis);
export const AddOrderPaperInput = Paper.extend({ kind: ReceivedKind.extract(["order-letter", "signed-consent"]) });
export type AddOrderPaperInput = z.infer<typeof AddOrderPaperInput>;

export const Added = z.strictObject({
  id: ReceivedDocumentId,
  /** The milestone that this paper shows was met, and whether it is ticked off by it now. */
  milestone: z.strictObject({ key: MilestoneKey, ticked: z.boolean() }).nullable(),
});
export type Added = z.infer<typeof Added>;
export type AddReceivedRefusal = FileTypeRefusal | { readonly kind: "in-the-future" };

/** Keeps a paper that came in, sealed, and ticks off the milestone that it shows was met. */
export function addReceived(ctx: ServiceContext, input: AddReceivedInput): Promise<Result<Added, AddReceivedRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const early = BEFORE_BASIS.includes(input.kind);
    const opened = await openCase(tx, ctx, early ? "received.add-order" : "received.add", input.trajectoryId);
    if (input.datedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const bytes = new Uint8Array(Buffer.from(input.content, "base64"));
    const mediaType = fileTypeOf(bytes);
    if (typeof mediaType !== "string") return refuse(mediaType);

    const { content: _content, ...paper } = input;
    const id = newId(ReceivedDocumentId);
    const facts = { size: bytes.length, addedBy: membershipOf(ctx), addedAt: ctx.now(), seenAt: null, sharing: null };
    await receivedDocumentRepository(tx, await opened.sealer()).add({ id, ...paper, mediaType, ...facts }, bytes);
    const milestone = await tickOff(tx, ctx, opened.practiceId, opened.stored.value, input);
    await writeAudit(tx, ctx, {
      action: "received.added",
      fields: ["received-documents"],
      details: { kind: input.kind, ...(milestone?.ticked === true && { milestone: milestone.key }) },
    });
    return ok({ id, milestone });
  });
}

/** What was dated before the guidance began, was done elsewhere. A milestone that was ticked off before stays as it was. */
async function tickOff(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  { id, startedOn }: Trajectory,
  { kind, datedOn }: AddReceivedInput,
): Promise<Added["milestone"]> {
  const key = RECEIVED_KINDS[kind].milestone;
  if (key === null) return null;
  const record = await heldRecord(tx, practiceId, id);
  const clock = sicknessClock(record);
  if (clock.kind === "no-clock") return null;
  const done = { key, place: datedOn < startedOn ? ("elsewhere" as const) : ("here" as const), on: datedOn };
  const marked = recordMilestone(clock.current, done, ctx.today());
  if (!marked.ok) return { key, ticked: false };
  await sicknessRepository(tx, practiceId).saveFacts(id, { ...record.facts, done: marked.value }, record);
  return { key, ticked: true };
}
