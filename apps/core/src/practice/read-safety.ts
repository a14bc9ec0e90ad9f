import { mailServerIsProven, practiceRepository } from "@hervat/database/repositories";
import { m } from "@hervat/messages";
import { z } from "zod";
import { keptBackups } from "../backup/backup-folder.ts";
import { examineBackups } from "../doctor/examine-backups.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const SafetyShown = z.strictObject({
  demo: z.boolean(),
  https: z.boolean(),
  /** A mail server took the test mail. */
  mail: z.boolean(),
  lastBackupAt: z.date().nullable(),
  /** What the doctor says, in the language of who reads it. */
  findings: z.array(z.strictObject({ well: z.boolean(), text: z.string() })),
});
export type SafetyShown = z.infer<typeof SafetyShown>;

/** How safe the data of this practice stand, in words; the command line's doctor looks further. */
export async function readSafety(ctx: ServiceContext): Promise<SafetyShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("settings.read", { kind: "practice", practiceId });
  const { dataFolder, https } = ctx.service.installation;
  const [newest] = await keptBackups(dataFolder);
  const backups = await examineBackups(dataFolder, ctx.now());
  const locale = ctx.language;
  return ctx.inTransaction(async (tx) => {
    const mail = await mailServerIsProven(tx, practiceId);
    const practice = await practiceRepository(tx, practiceId).find();
    return {
      demo: practice?.value.demo ?? false,
      https,
      mail,
      lastBackupAt: newest?.madeAt ?? null,
      findings: [
        { well: https, text: https ? m.cli_doctor_https({}, { locale }) : m.cli_doctor_https_missing({}, { locale }) },
        { well: mail, text: mail ? m.practice_page_mail_set({}, { locale }) : m.practice_page_mail_not_set({}, { locale }) },
        ...backups.map(({ well, text }) => ({ well, text: text(locale) })),
      ],
    };
  });
}
