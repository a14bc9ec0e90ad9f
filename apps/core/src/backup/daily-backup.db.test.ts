import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyBackup } from "@hervat/database/backup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Service } from "../service-context.ts";
import { givenPractice } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { keptBackups } from "./backup-folder.ts";
import { backUpWhenDue } from "./daily-backup-task.ts";

let test: TestService;
let service: Service;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hervat-daily-"));
  test = await startTestService();
  service = { ...test.service, installation: { ...test.service.installation, dataFolder } };
  await givenPractice(service);
});
afterAll(async () => {
  await test.close();
  await rm(dataFolder, { recursive: true, force: true });
});

describe("the daily backup", () => {
  it("is a whole file for this user alone, made once a day", async () => {
    await backUpWhenDue(service);
    await backUpWhenDue(service);
    const [made, ...more] = await keptBackups(dataFolder);
    expect(more).toEqual([]);
    const file = made?.file ?? "";
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await verifyBackup(file)).toMatchObject({ keyFingerprint: service.keyFingerprint });
  });

  it("is made again the next day, and two weeks of them are kept", async () => {
    for (let day = 0; day < 16; day++) {
      test.clock.pass({ days: 1, minutes: 1 });
      await backUpWhenDue(service);
    }
    expect(await keptBackups(dataFolder)).toHaveLength(14);
  });

  it("stands in the audit of the installation", async () => {
    const events = await test.database.admin`select action, os_user from audit.installation where action = 'backup.made'`;
    expect(events.length).toBeGreaterThanOrEqual(17);
    expect(events[0]).toEqual({ action: "backup.made", os_user: "hervat" });
  });
});
