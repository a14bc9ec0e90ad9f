import { deliveryRepository, doctorsQuestionRepository, receivedDocumentRepository } from "@hervat/database/repositories";
import { DoctorsQuestionId, newId, ok, ReceivedDocumentId, type Result, refuse } from "@hervat/domain/primitives";
import { type FileTypeRefusal, fileTypeOf, LARGEST_RECEIVED } from "@hervat/domain/received";
import { DoctorsQuestion } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { spendLink, type TooManyTries } from "../link/spend-link.ts";
import type { ServiceContext } from "../service-context.ts";
import { doctorReports } from "./doctor-reports.ts";
import { openDeliveryFor } from "./open-delivery.ts";

/** Nothing of this case is there for him any more, so neither is a way to say something about it: he rings the coach. */
export type NotAnyMore = { readonly kind: "not-any-more" };

/** He says that he has it. */
export function acknowledge(ctx: ServiceContext): Promise<{ ok: true; value: null }> {
  return ctx.inTransaction(async (tx) => {
    const { delivery, sealer } = await openDeliveryFor(tx, ctx, "delivery.acknowledge");
    await deliveryRepository(tx, sealer.tenant).acknowledge(delivery.id, ctx.now());
    await writeAudit(tx, ctx, { action: "delivery.acknowledged" });
    return { ok: true, value: null };
  });
}

export const AskCoachInput = z.strictObject({ text: DoctorsQuestion.shape.text });
export type AskCoachInput = z.infer<typeof AskCoachInput>;

/** His question, in his own words: the coach answers it, and the next report quotes it. */
export function askCoach(ctx: ServiceContext, { text }: AskCoachInput): Promise<Result<null, TooManyTries | NotAnyMore>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openDeliveryFor(tx, ctx, "delivery.ask");
    if ((await doctorReports(tx, opened, ctx.today())).length === 0) return refuse({ kind: "not-any-more" });
    const { delivery, sealer } = opened;
    const spent = await spendLink(ctx);
    if (!spent.ok) return spent;
    const { trajectoryId, contactId } = delivery;
    const asked = { id: newId(DoctorsQuestionId), trajectoryId, contactId, askedOn: ctx.today(), text, recordedBy: null };
    await doctorsQuestionRepository(tx, sealer).add(asked, ctx.now());
    await writeAudit(tx, ctx, { action: "delivery.asked", fields: ["doctors-question"] });
    return ok(null);
  });
}

export const AdviseInput = z.union([
  z.strictObject({ content: z.base64().max(Math.ceil(LARGEST_RECEIVED / 3) * 4 + 4) }),
  /** Typed where he is, with no file. */
  z.strictObject({ text: z.string().trim().min(1).max(10_000) }),
]);
export type AdviseInput = z.infer<typeof AdviseInput>;

/** His advice, as a file or typed: it lies with the coach, and the client reads it beside her reports. */
export function advise(ctx: ServiceContext, input: AdviseInput): Promise<Result<null, TooManyTries | NotAnyMore | FileTypeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openDeliveryFor(tx, ctx, "delivery.advise");
    if ((await doctorReports(tx, opened, ctx.today())).length === 0) return refuse({ kind: "not-any-more" });
    const { delivery, sealer } = opened;
    const spent = await spendLink(ctx);
    if (!spent.ok) return spent;
    const bytes = new Uint8Array("text" in input ? Buffer.from(input.text) : Buffer.from(input.content, "base64"));
    const mediaType = "text" in input ? "text/plain" : fileTypeOf(bytes);
    if (typeof mediaType !== "string") return refuse(mediaType);
    const facts = { from: "bedrijfsarts", datedOn: ctx.today(), addedBy: null, addedAt: ctx.now(), seenAt: null, sharing: null } as const;
    const paper = { id: newId(ReceivedDocumentId), trajectoryId: delivery.trajectoryId, kind: "doctors-advice" as const };
    const title = m.delivery_advice_name({}, { locale: "nl" });
    await receivedDocumentRepository(tx, sealer).add({ ...paper, ...facts, title, mediaType, size: bytes.length }, bytes);
    await writeAudit(tx, ctx, { action: "delivery.advised", fields: ["received-documents"] });
    return ok(null);
  });
}
