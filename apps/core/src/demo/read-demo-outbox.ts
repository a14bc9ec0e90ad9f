import { mailRepository } from "@hervat/database/repositories";
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

/** What the demo practices would have mailed: nothing of a demo ever leaves this machine. */
export async function readDemoOutbox(ctx: ServiceContext): Promise<DemoMail[]> {
  const practices = await openDemoPractices(ctx);
  const outboxes = await Promise.all(
    practices.map(async ({ tenantId, name: practiceName }) => {
      const mails = await ctx.service.database.transactAs("worker", { tenant: tenantId }, (tx) =>
        mailRepository(tx, tenantId).list({ limit: 50 }),
      );
      return mails.map(({ id, to, subject, text, createdAt }) => ({ id, practiceName, to, subject, text, createdAt }));
    }),
  );
  return outboxes.flat().toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}
