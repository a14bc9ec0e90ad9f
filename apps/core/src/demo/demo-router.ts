import { Role } from "@hervat/domain/people";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";
import { readDemoAccounts } from "./demo-accounts.ts";
import { demoCodes } from "./demo-codes.ts";
import { openDemoPractices } from "./demo-practices.ts";
import { DemoMail, readDemoOutbox } from "./read-demo-outbox.ts";

const DemoCodeShown = z.strictObject({
  practice: z.string(),
  name: z.string(),
  role: Role,
  door: z.enum(["coach", "manager", "client"]),
  story: z.string(),
  email: z.string(),
  code: z.string(),
  secondsLeft: z.int(),
});

/** What a visitor of the demo needs besides a password; nothing of it exists where the demo is closed. */
export const demoRouter = router({
  /** The telephone of every demo account, so that a visitor walks through the second factor instead of past it. */
  codes: procedure
    .meta({ action: "demo.enter", resource: "installation" })
    .output(z.array(DemoCodeShown))
    .query(async ({ ctx }) => {
      await openDemoPractices(ctx);
      return demoCodes((await readDemoAccounts(ctx.service.installation.dataFolder)) ?? [], ctx.now(), ctx.language);
    }),
  outbox: procedure
    .meta({ action: "demo.enter", resource: "installation" })
    .output(z.array(DemoMail))
    .query(({ ctx }) => readDemoOutbox(ctx)),
});
