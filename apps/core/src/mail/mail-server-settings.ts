import { mailServerRepository } from "@hervat/database/repositories";
import { Email } from "@hervat/domain/people";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

const settings = {
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
  username: z.string().trim().min(1).max(200).nullable(),
  fromAddress: Email,
  /** Neutral: the name of a practice can betray illness. */
  fromName: z.string().trim().min(1).max(80),
};

/** As the form shows it: the password goes in and never comes out. */
export const MailServerShown = z.strictObject({
  ...settings,
  version: z.int(),
  fromAddress: z.string(),
  hasPassword: z.boolean(),
  provenAt: z.date().nullable(),
});
export type MailServerShown = z.infer<typeof MailServerShown>;

/** `version` is that of the settings as they were read; 0 when there were none. */
export const SaveMailServerInput = z.strictObject({
  ...settings,
  version: z.int(),
  /** Left out: the password that was set before stays. */
  password: z.string().min(1).max(200).nullable().optional(),
});
export type SaveMailServerInput = z.infer<typeof SaveMailServerInput>;

export function readMailServer(ctx: ServiceContext): Promise<MailServerShown | null> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const found = await mailServerRepository(tx, practiceId, await ctx.service.keyring.sealerFor(tx, practiceId)).find();
    if (found === undefined) return null;
    const { password, ...server } = found.value;
    return { ...server, version: found.version, hasPassword: password !== null };
  });
}

/** New settings are not proven yet: until the test mail was taken, the practice counts as without a mail server. @throws StaleSaveError */
export function saveMailServer(ctx: ServiceContext, { version, password, ...server }: SaveMailServerInput): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const servers = mailServerRepository(tx, practiceId, await ctx.service.keyring.sealerFor(tx, practiceId));
    const kept = password === undefined ? ((await servers.find())?.value.password ?? null) : password;
    await servers.save({ version, value: { ...server, password: kept, provenAt: null } });
    return { ok: true };
  });
}

/** From here on the practice's mail stays in the local outbox. */
export function removeMailServer(ctx: ServiceContext): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    await mailServerRepository(tx, practiceId, await ctx.service.keyring.sealerFor(tx, practiceId)).remove();
    return { ok: true };
  });
}
