import { mailServerIsProven, practiceDirectoryRepository } from "@hervat/database/repositories";
import { ServerRefusal } from "@hervat/database/server";
import { m } from "@hervat/messages";
import { sql } from "drizzle-orm";
import type { Env } from "../env.ts";
import { startService } from "../start-service.ts";
import { examineAudit } from "./examine-audit.ts";
import { examineRestored } from "./examine-restored.ts";
import { type Finding, unwell, well } from "./finding.ts";

export async function examineDatabase(env: Env, variables: NodeJS.ProcessEnv): Promise<Finding[]> {
  try {
    const started = await startService(env, variables);
    try {
      const { database } = started;
      const [row] = await database.transactAs("auth", {}, (tx) => tx.execute(sql`select current_setting('server_version') as version`));
      const version = String(row?.["version"] ?? "");
      const practices = await database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
      const real = practices.filter(({ demo }) => !demo);
      const mailed = await Promise.all(
        real.map(({ tenantId }) => database.transactAs("auth", { tenant: tenantId }, (tx) => mailServerIsProven(tx, tenantId))),
      );
      const count = mailed.filter(Boolean).length;
      return [
        ...(await examineAudit(started.service)),
        ...(await examineRestored(started.service, env.dataFolder)),
        well("database", (locale) => m.cli_doctor_database({ version }, { locale })),
        well("practices", (locale) =>
          m.cli_doctor_practices({ count: practices.length, demo: practices.length - real.length }, { locale }),
        ),
        count < real.length || real.length === 0
          ? unwell("mail", (locale) => m.cli_doctor_mail_missing({ count, total: real.length }, { locale }))
          : well("mail", (locale) => m.cli_doctor_mail({ count, total: real.length }, { locale })),
      ];
    } finally {
      await started.close();
    }
  } catch (fault) {
    if (fault instanceof ServerRefusal) return [unwell("database", (locale) => fault.sentences[locale])];
    return [unwell("database", (locale) => m.cli_doctor_database_down({}, { locale }))];
  }
}
