import { randomBytes } from "node:crypto";
import { keyEncryptionKey, keyring } from "@hervat/database/sealed";
import { createTestDatabase, type TestDatabase } from "@hervat/database/testing";
import { createLog } from "../http/log.ts";
import type { Mailer, OutgoingMail } from "../mail/mailer.ts";
import { openPluginShelf } from "../plugins/plugin-shelf.ts";
import { openQueue } from "../queue/open-queue.ts";
import { openEngine } from "../rendering/open-engine.ts";
import { createService } from "../service.ts";
import type { Service, ServiceParts } from "../service-context.ts";
import { localTextOutbox } from "../text-messages/text-sender.ts";
import { type TestClock, testClock } from "./test-clock.ts";

export interface TestService {
  readonly service: Service;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  /** What would have left by mail. */
  readonly delivered: OutgoingMail[];
  /** Every line the service logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** The service as it runs, on a database of its own; only the clock and the mail server are ours. Close it in `afterAll`. */
export async function startTestService(parts: Partial<ServiceParts> = {}): Promise<TestService> {
  const database = await createTestDatabase();
  const clock = testClock();
  const wrappedBy = keyEncryptionKey(randomBytes(32));
  const delivered: OutgoingMail[] = [];
  const logged: string[] = [];
  const log = createLog("info", { write: (line) => logged.push(line) });
  const mailer: Mailer = {
    async deliver(_route, mail) {
      delivered.push(mail);
      return { delivered: true };
    },
  };
  const service = createService({
    database,
    keyring: keyring(wrappedBy),
    keyFingerprint: wrappedBy.fingerprint,
    authSecret: randomBytes(32).toString("base64"),
    clock,
    queue: openQueue(database.workerUrl, log),
    engine: openEngine({ log: (event, facts) => log.info({ event, ...facts }) }),
    plugins: openPluginShelf(),
    mailer,
    textSender: localTextOutbox,
    log,
    installation: {
      dataFolder: "/nonexistent",
      origins: { coach: "http://localhost:4600", manager: "http://localhost:4601", client: "http://localhost:4602" },
      https: false,
      loopback: true,
      demoAllowed: true,
    },
    ...parts,
  });
  return {
    service,
    database,
    clock,
    delivered,
    logged,
    async close() {
      await service.queue.stop(0);
      await service.engine.close();
      await database.close();
    },
  };
}
