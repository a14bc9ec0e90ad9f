import postgres from "postgres";
import { prepareDatabase, readSecrets } from "../server/index.ts";

/** Used by tests only: every link by mail of a running Hervat is as old as it gets, for nobody waits fourteen days. */
const dataFolder = process.env["HERVAT_DATA"] ?? "";
const database = await prepareDatabase({ dataFolder, secrets: await readSecrets(dataFolder, {}) });
const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
try {
  const practices = await owner<{ tenant: string }[]>`select tenant_id as tenant from identity.practice_directory`;
  for (const { tenant } of practices)
    await owner.begin(async (tx) => {
      await tx`select set_config('app.tenant', ${tenant}, true)`;
      await tx`update identity.link set expires_at = now() where expires_at > now()`;
    });
} finally {
  await owner.end();
  await database.close();
}
