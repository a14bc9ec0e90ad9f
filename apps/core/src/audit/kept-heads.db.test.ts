import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mailRepository } from "@hervat/database/repositories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeBackup } from "../backup/make-backup.ts";
import type { Service } from "../service-context.ts";
import { callAs } from "../testing/call-as.ts";
import { type GivenPractice, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { keepHeads, mailHeads } from "./anchor-heads.ts";
import { checkAudit } from "./check-audit.ts";
import { HeadsUnreadableError, headsBeside, headsFile, readHeads } from "./heads-file.ts";

let test: TestService;
let service: Service;
let practice: GivenPractice;
let dataFolder: string;
let look: () => Promise<unknown>;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hervat-heads-"));
  test = await startTestService();
  service = { ...test.service, installation: { ...test.service.installation, dataFolder } };
  practice = await givenPractice(service);
  const owner = await givenStaff(service, practice, "owner");
  look = () => callAs(service, owner.actor).team.list();
  await givenStaff(service, practice, "privacy-officer");
});
afterAll(async () => {
  await test.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const past = (statement: string) =>
  test.database.admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement.replaceAll(":here", `tenant_id = '${practice.id}'`));
  });
const check = async () => (await checkAudit(service, { name: practice.name }))[0];

describe("the head of a log", () => {
  it("is kept outside the database when the log went on, and only then", async () => {
    await look();
    expect(await keepHeads(service)).toHaveLength(1);
    expect(await keepHeads(service)).toHaveLength(0);
    await look();
    expect(await keepHeads(service)).toHaveLength(1);
    expect(await readHeads(headsFile(dataFolder))).toHaveLength(2);
    expect(await check()).toMatchObject({ heads: 2, breaks: [] });
  });

  it("lies beside a backup as well", async () => {
    const file = join(dataFolder, "test.backup");
    await makeBackup(service, file, "marit");
    expect((await readHeads(headsBeside(file))).map(({ practice: id }) => id)).toContain(practice.id);
  });

  it("goes once a day to the privacy officer, in a mail that names nobody", async () => {
    await mailHeads(service);
    await mailHeads(service);
    const sent = async () =>
      (await test.database.transactAs("worker", { tenant: practice.id }, (tx) => mailRepository(tx, practice.id).list())).filter(
        ({ kind }) => kind === "audit",
      );
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(/[0-9a-f]{64}/);
    expect(`${mail?.subject} ${mail?.text}`).not.toContain(practice.name);
    test.clock.pass({ days: 1 });
    await mailHeads(service);
    expect(await sent()).toHaveLength(2);
  });

  it("tells it when somebody wrote the end anew and set the checkpoint back, past every wall", async () => {
    await keepHeads(service);
    await past(`
      delete from audit.event where :here and seq = (select max(seq) from audit.event where :here);
      update audit.checkpoint set (seq, hash) = (select seq, hash from audit.event where :here order by seq desc limit 1) where :here`);
    expect((await check())?.breaks).toEqual([{ kind: "anchor", seq: expect.any(Number) }]);
  });

  it("that was changed in its file is noticed", async () => {
    await appendFile(headsFile(dataFolder), "not a head\n");
    await expect(check()).rejects.toBeInstanceOf(HeadsUnreadableError);
    expect(await readFile(headsFile(dataFolder), "utf8")).not.toContain(practice.name);
  });
});
