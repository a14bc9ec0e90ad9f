import { mailServerRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { testMail } from "./compose-mail.ts";
import { queueMail } from "./queue-mail.ts";

export type SendTestMailOutcome = Result<{ mailId: string }, { kind: "no-mail-server" }>;

/** Sends a mail to whoever asks, the way every mail goes; the outbox tells whether it arrived. */
export function sendTestMail(ctx: ServiceContext): Promise<SendTestMailOutcome> {
  const practiceId = practiceOf(ctx);
  const { identity } = ctx;
  if (identity.state !== "ready") throw new NotFoundError("account");
  return ctx.inTransaction(async (tx) => {
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    if ((await mailServerRepository(tx, practiceId, sealer).find()) === undefined) return refuse({ kind: "no-mail-server" });
    return ok({ mailId: await queueMail(tx, ctx.service, practiceId, identity.person.email, testMail(ctx.language)) });
  });
}
