import { mailRepository, textMessageRepository } from "@hervat/database/repositories";
import { m } from "@hervat/messages";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openDemoPractices } from "./demo-practices.ts";

export const DemoMail = z.strictObject({
  id: z.uuid(),
  practiceName: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: z.date(),
});
export type DemoMail = z.infer<typeof DemoMail>;

/** What the demo practices would have mailed and texted: nothing of a demo ever leaves this machine. */
export async function readDemoOutbox(ctx: ServiceContext): Promise<DemoMail[]> {
  const practices = await openDemoPractices(ctx);
  const outboxes = await Promise.all(
    practices.map(async ({ tenantId, name: practiceName }) => {
      const { mails, texts } = await ctx.service.database.transactAs("worker", { tenant: tenantId }, async (tx) => ({
        mails: await mailRepository(tx, tenantId).list({ limit: 50 }),
        texts: await textMessageRepository(tx, tenantId).list(50),
      }));
      const subject = m.delivery_sms_subject({}, { locale: ctx.language });
      return [...mails, ...texts.map((message) => ({ ...message, subject }))].map((message) => ({
        ...{ id: message.id, practiceName, to: message.to, subject: message.subject, text: message.text },
        createdAt: message.createdAt,
      }));
    }),
  );
  return outboxes.flat().toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}
