import type { Db } from "@hervat/database";
import { caseMessageRepository, practiceRepository } from "@hervat/database/repositories";
import { type CaseMessage, mailsOfMessage } from "@hervat/domain/case-message";
import { CaseMessageId, newId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { personOfClient } from "../case-people/person-of-client.ts";
import { dayInAmsterdam } from "../clock.ts";
import { messageMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { MessageShown, toMessageShown } from "./message-shown.ts";
import type { SendMessageInput } from "./own-messages.ts";

export const MessagesShown = z.strictObject({
  /** In the order in which they were sent. */
  messages: z.array(MessageShown),
  /** Whether she has a way in: without one she would never read it. */
  reachable: z.boolean(),
  ended: z.boolean(),
  may: z.strictObject({ write: z.boolean() }),
});
export type MessagesShown = z.infer<typeof MessagesShown>;

/** What the client and her coach wrote to each other. */
export function readMessages(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<MessagesShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "message.read", trajectoryId);
    const messages = await caseMessageRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    return {
      messages: messages.map(toMessageShown),
      reachable: (await personOfClient(tx, opened)) !== undefined,
      ended: endedOn(opened.stored.value) !== null,
      may: { write: opened.may("message.write") },
    };
  });
}

/** The coach has them before her: the client sees since when. */
export function markMessagesRead(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { sealer } = await openCase(tx, ctx, "message.read", trajectoryId);
    const read = await caseMessageRepository(tx, await sealer()).markRead(trajectoryId, "client", ctx.now());
    if (read > 0) await writeAudit(tx, ctx, { action: "message.read", fields: ["messages"] });
    return null;
  });
}

export type SendMessageRefusal = { readonly kind: "ended" | "no-way-in" };

/** To the client. The first of a day brings her a mail that says no more than that there is one. */
export function sendMessage(ctx: ServiceContext, { trajectoryId, text }: SendMessageInput): Promise<Result<null, SendMessageRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "message.write", trajectoryId);
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    const client = await personOfClient(tx, opened);
    if (client === undefined) return refuse({ kind: "no-way-in" });
    const messages = caseMessageRepository(tx, await opened.sealer());
    const earlier = await messages.ofTrajectory(trajectoryId);
    await messages.add({
      ...{ id: newId(CaseMessageId), trajectoryId, from: "coach", writtenBy: membershipOf(ctx) },
      ...{ text, sentAt: ctx.now(), readAt: null },
    });
    await tellOfMessage(tx, ctx, opened, { email: client.email, language: client.language, earlier });
    await writeAudit(tx, ctx, { action: "message.sent", fields: ["messages"] });
    return ok(null);
  });
}

type Told = { readonly email: string; readonly language: ServiceContext["language"]; readonly earlier: readonly CaseMessage[] };

async function tellOfMessage(tx: Db, ctx: ServiceContext, { practiceId }: OpenedCase, { email, language, earlier }: Told): Promise<void> {
  if (!mailsOfMessage(earlier, ctx.today(), dayInAmsterdam)) return;
  const { service } = ctx;
  const profile = await practiceRepository(tx, practiceId).profile();
  const url = `${service.installation.origins.client}/berichten`;
  await queueMail(tx, service, practiceId, email, messageMail(url, profile?.phone ?? null, language));
}
