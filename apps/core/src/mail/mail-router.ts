import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { MailServerShown, readMailServer, removeMailServer, SaveMailServerInput, saveMailServer } from "./mail-server-settings.ts";
import { OutboxMail, readOutbox } from "./read-outbox.ts";
import { sendTestMail } from "./send-test-mail.ts";

const Done = z.strictObject({ ok: z.literal(true) });

export const mailRouter = router({
  server: procedure
    .meta({ action: "mail.read", resource: "practice" })
    .output(MailServerShown.nullable())
    .query(({ ctx }) => readMailServer(ctx)),
  saveServer: procedure
    .meta({ action: "settings.change", resource: "practice" })
    .input(SaveMailServerInput)
    .output(Done)
    .mutation(({ ctx, input }) => saveMailServer(ctx, input)),
  removeServer: procedure
    .meta({ action: "settings.change", resource: "practice" })
    .output(Done)
    .mutation(({ ctx }) => removeMailServer(ctx)),
  sendTest: procedure
    .meta({ action: "mail.test", resource: "practice" })
    .output(resultOf(z.strictObject({ mailId: z.uuid() }), z.strictObject({ kind: z.literal("no-mail-server") })))
    .mutation(({ ctx }) => sendTestMail(ctx)),
  outbox: procedure
    .meta({ action: "mail.read", resource: "practice" })
    .output(z.array(OutboxMail))
    .query(({ ctx }) => readOutbox(ctx)),
});
