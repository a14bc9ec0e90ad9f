import { type Mail, mailRepository } from "@hervat/database/repositories";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const OutboxMail = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  /** `kept`: no mail server is set, the message never left. */
  status: z.enum(["waiting", "sending", "sent", "failed", "kept"]),
  /** Why it was not taken, as a word: `mail_error_<word>` has the sentence. */
  error: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  /** The message itself, only of an invitation that never left: someone has to hand its link over. */
  text: z.string().nullable(),
});
export type OutboxMail = z.infer<typeof OutboxMail>;

/** The last messages of this practice, and whether they arrived at a mail server. */
export function readOutbox(ctx: ServiceContext): Promise<OutboxMail[]> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => (await mailRepository(tx, practiceId).list()).map((mail) => shown(mail, ctx)));
}

function shown(mail: Mail, ctx: ServiceContext): OutboxMail {
  const { id, kind, to, subject, text, status, error, createdAt, sentAt } = mail;
  return { id, kind, to, subject, status, error, createdAt, sentAt, text: mayHandOver(mail, ctx) ? text : null };
}

/** Whoever holds a link can become the one it was meant for: a colleague's is the owner's alone to hand over. */
function mayHandOver({ status, kind, text }: Mail, { actor, service }: ServiceContext): boolean {
  if (status !== "kept" || kind !== "invitation") return false;
  return actor.kind === "owner" || text.includes(`${service.installation.origins.manager}/invitation/`);
}
