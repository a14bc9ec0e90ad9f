import { keyEncryptionKey, keyring } from "@hervat/database/sealed";
import { type OpenedDatabase, openDatabase, readSecrets, type Secrets } from "@hervat/database/server";
import { systemClock } from "./clock.ts";
import type { Env } from "./env.ts";
import { createLog } from "./http/log.ts";
import { smtpMailer } from "./mail/smtp-mailer.ts";
import { openPluginShelf } from "./plugins/plugin-shelf.ts";
import { openQueue } from "./queue/open-queue.ts";
import { openEngine } from "./rendering/open-engine.ts";
import { createService } from "./service.ts";
import type { Service } from "./service-context.ts";
import { localTextOutbox } from "./text-messages/text-sender.ts";

export interface StartedService {
  readonly service: Service;
  readonly database: OpenedDatabase;
  readonly secrets: Secrets;
  close(): Promise<void>;
}

/**
 * The service of this process: database opened (made and migrated when needed), keys read.
 *
 * @throws ServerRefusal with a sentence for a person.
 */
export async function startService(env: Env, variables: NodeJS.ProcessEnv): Promise<StartedService> {
  const secrets = await readSecrets(env.dataFolder, variables);
  const database = await openDatabase({
    dataFolder: env.dataFolder,
    secrets,
    prefix: env.databasePrefix,
    ...(env.databaseUrl === undefined ? {} : { databaseUrl: env.databaseUrl }),
  });
  const wrappedBy = keyEncryptionKey(secrets.keyEncryptionKey);
  const log = createLog(env.logLevel);
  const service = createService({
    database,
    queue: openQueue(database.workerUrl, log),
    engine: openEngine({ lanes: env.lanes, log: (event, facts) => log.info({ event, ...facts }) }),
    plugins: openPluginShelf(),
    keyring: keyring(wrappedBy),
    keyFingerprint: wrappedBy.fingerprint,
    authSecret: secrets.authSecret,
    clock: systemClock,
    mailer: smtpMailer,
    textSender: localTextOutbox,
    log,
    installation: {
      dataFolder: env.dataFolder,
      origins: env.origins,
      https: env.https,
      loopback: env.loopback,
      demoAllowed: env.demoAllowed,
    },
  });
  return {
    service,
    database,
    secrets,
    async close() {
      await service.queue.stop(0);
      await service.engine.close();
      await database.close();
    },
  };
}
