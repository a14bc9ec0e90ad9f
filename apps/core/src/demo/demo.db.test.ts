import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invoiceRepository, reportVersionRepository } from "@hervat/database/repositories";
import { buildDemoWorld } from "@hervat/demo-data";
import type { PlainDate } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { codeOf } from "../testing/given-account.ts";
import { givenPractice } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { type DemoSignIn, readDemoAccounts } from "./demo-accounts.ts";
import { demoCodes } from "./demo-codes.ts";
import { openDemo } from "./open-demo.ts";
import { resetDemo } from "./reset-demo.ts";

let test: TestService;
let dataFolder: string;
let accounts: readonly DemoSignIn[];
let today: PlainDate;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hervat-demo-"));
  test = await startTestService({
    installation: {
      dataFolder,
      origins: { coach: "http://localhost:4600", manager: "http://localhost:4601", client: "http://localhost:4602" },
      https: false,
      loopback: true,
      demoAllowed: true,
    },
  });
  today = dayInAmsterdam(test.clock.now());
  // What a process leaves that was killed while it made the demo.
  await givenPractice(test.service, { name: "Half", demo: true });
  accounts = (await openDemo(place())) ?? [];
}, 120_000);
afterAll(async () => {
  await test.close();
  await rm(dataFolder, { recursive: true });
});

const place = () => ({ service: test.service, ownerUrl: test.database.ownerUrl });
const reset = () => {
  const ctx = test.service.contextFor({ actor: { kind: "console", practiceId: null, osUser: "marit" }, requestId: "test" });
  return resetDemo(ctx, test.database.ownerUrl);
};
const count = async (table: string): Promise<number> => {
  const [row] = await test.database.admin.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};
const world = () => buildDemoWorld({ today });

describe("the demo in a database", () => {
  it("holds every row that the demo tells of", async () => {
    const dossiers = world().practices.flatMap((practice) => practice.dossiers);
    const total = (of: (dossier: (typeof dossiers)[number]) => readonly unknown[]) =>
      dossiers.reduce((sum, one) => sum + of(one).length, 0);
    const { practices } = world();
    const all = (of: (practice: (typeof practices)[number]) => readonly unknown[]) =>
      practices.reduce((sum, one) => sum + of(one).length, 0);
    expect(await count("work.trajectory")).toBe(260 + all(({ clockCases }) => clockCases));
    expect(await count("work.building_block")).toBe(all(({ blocks }) => blocks));
    expect(await count("identity.calendar_feed")).toBe(all(({ feeds }) => feeds));
    expect(await count("care.session")).toBe(total(({ sessions }) => sessions));
    expect(await count("care.session_note")).toBe(total(({ notes }) => notes));
    expect(await count("care.consent")).toBe(total(({ consents }) => consents));
    expect(await count("care.factor")).toBe(total(({ workFactors, personalFactors }) => [...workFactors, ...personalFactors]));
    expect(await count("care.energy_measurement")).toBe(total(({ energy }) => energy));
    expect(await count("work.resumption_step")).toBe(total(({ plan }) => plan?.steps ?? []));
    expect(await count("care.received_document")).toBe(total(({ received }) => received));
    expect(await count("work.shared_document")).toBe(total(({ received }) => received.filter(({ document }) => document.sharing !== null)));
    expect(await count("care.case_message")).toBe(total(({ messages }) => messages));
    expect(await count("care.plan_answer")).toBe(dossiers.filter(({ planAnswer }) => planAnswer !== null).length);
    expect(await count("work.dossier_request")).toBe(total(({ requests }) => requests));
    expect(await count("work.data_breach")).toBe(all(({ breaches }) => breaches));
    expect(await count("reports.report")).toBe(total(({ reports }) => reports));
    expect(await count("billing.invoice")).toBe(world().practices.reduce((sum, { invoices }) => sum + invoices.length, 0));
  });

  it("reads back every dossier as it was told", async () => {
    for (const practice of world().practices)
      await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
        const sealer = await test.service.keyring.sealerFor(tx, practice.id);
        for (const told of practice.dossiers.filter((_, at) => at % 9 === 0)) {
          const { work, care } = await readDossier(tx, sealer, told.trajectory.id, { today, language: told.language });
          expect(work.trajectory).toEqual(told.trajectory);
          expect(work.client).toEqual(told.client);
          expect(work.plan.steps).toEqual(told.plan?.steps ?? []);
          expect(care.phases).toEqual(told.course);
          expect(care.bedrijfsartsDraft).toEqual(told.drafts.find(({ kind }) => kind === "bedrijfsarts-rapportage") ?? null);
          expect(new Set(care.consents)).toEqual(new Set(told.consents));
        }
      });
  });

  it("keeps no word of health readable in the database", async () => {
    const [dossier] = world().practices.flatMap(({ dossiers }) => dossiers.filter(({ notes }) => notes.length > 0));
    const word = dossier?.notes[0]?.text.done.slice(0, 24) ?? "";
    expect(word.length).toBeGreaterThan(10);
    const rows = await test.database.admin.unsafe(`select n::text as row from care.session_note n`);
    expect(rows.filter(({ row }) => String(row).includes(word) || String(row).includes(Buffer.from(word).toString("hex")))).toEqual([]);
  });

  it("shows the client the very text that a report's hash names", async () => {
    const rows = await test.database.admin<{ tenant_id: string; id: string; version_hash: string }[]>`
      select tenant_id, id, version_hash from reports.report`;
    const [practice] = world().practices;
    const own = rows.filter(({ tenant_id }) => tenant_id === practice?.id);
    expect(own.length).toBeGreaterThan(50);
    if (practice === undefined) return;
    await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
      const versions = reportVersionRepository(tx, await test.service.keyring.sealerFor(tx, practice.id));
      const reports = practice.dossiers.flatMap((dossier) => dossier.reports).slice(0, 12);
      for (const { id } of reports) {
        const version = await versions.find(id, 1);
        expect(version?.htmlHash).toBe(own.find((row) => row.id === id)?.version_hash);
        expect(version?.html).toContain("<h1");
      }
    });
  });

  it("continues the invoice numbers where the demo stopped", async () => {
    for (const { id, invoices, profile } of world().practices) {
      const year = Number(today.slice(0, 4));
      const issued = invoices.filter((invoice) => invoice.status !== "concept" && invoice.issuedOn.startsWith(String(year))).length;
      const undo = new Error("undo");
      const next = test.service.database.transactAs("coach", { tenant: id }, async (tx) => {
        expect(await invoiceRepository(tx, id).nextNumber(profile.invoiceSeries, year)).toMatch(
          new RegExp(`${year}-${String(issued + 1).padStart(4, "0")}$`),
        );
        throw undo;
      });
      await expect(next).rejects.toBe(undo);
    }
  });
});

describe("the demo's accounts", () => {
  it("are kept for the owner of the data folder alone, with a password and a telephone each", async () => {
    expect((await stat(join(dataFolder, "demo-accounts.json"))).mode & 0o777).toBe(0o600);
    expect(await readDemoAccounts(dataFolder)).toEqual(accounts);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    expect(accounts.map(({ story }) => story)).toEqual(
      expect.arrayContaining(["coach", "owner", "office", "supervisor", "privacy-officer", "manager-of-one", "manager-of-two"]),
    );
  });

  it.each(["coach", "manager"] as const)("open the %s door with a password and the code that the demo shows", async (door) => {
    const account = accounts.find((one) => one.door === door);
    const browser = openTestBrowser(test.service, door);
    const password = await browser.post("/auth/sign-in/email", { email: account?.email, password: account?.password });
    expect(password.status).toBe(200);
    const shown = demoCodes(accounts, new Date(), "nl").find(({ email }) => email === account?.email);
    expect(shown?.code).toBe(codeOf(account?.totpSecret));
    expect((await browser.post("/auth/two-factor/verify-totp", { code: shown?.code })).status).toBe(200);
    const me = await browser.call("account.me");
    expect(Object(me.body).result.data.state).toBe("ready");
  });
});

describe("opening the demo", () => {
  it("begins anew where a demo was left half made", async () => {
    const practices = await test.database.admin`select name from identity.practice order by name`;
    expect(practices.map(({ name }) => name)).toEqual(["Lindeborg", "Noorderwad"]);
  });

  it("again changes nothing and asks for no new passwords", async () => {
    expect(await openDemo(place())).toEqual(accounts);
  });

  it("is not done where somebody else could come in", async () => {
    const elsewhere = { ...test.service, installation: { ...test.service.installation, demoAllowed: false } };
    expect(await openDemo({ ...place(), service: elsewhere })).toBeUndefined();
  });
});

describe("resetting the demo", () => {
  it("gives new passwords and the same two practices, and says so in the audit of the installation", async () => {
    const before = await readDemoAccounts(dataFolder);
    const outcome = await reset();
    expect(outcome).toMatchObject({ ok: true, value: { practices: 2, trajectories: 260 } });
    expect(await readDemoAccounts(dataFolder)).not.toEqual(before);
    const [event] = await test.database.admin`select action, outcome, os_user from audit.installation order by seq desc limit 1`;
    expect(event).toEqual({ action: "demo.reset", outcome: "done", os_user: "marit" });
  }, 120_000);

  it("refuses and touches nothing where another practice is in the folder", async () => {
    await givenPractice(test.service);
    const kept = await readFile(join(dataFolder, "demo-accounts.json"), "utf8");
    expect(await reset()).toEqual({ ok: false, refusal: { kind: "other-practice" } });
    expect(await count("work.trajectory")).toBe(260 + world().practices.reduce((sum, { clockCases }) => sum + clockCases.length, 0));
    expect(await readFile(join(dataFolder, "demo-accounts.json"), "utf8")).toBe(kept);
    expect(await openDemo(place())).toBeUndefined();
  });

  it("takes a file that was damaged for no demo", async () => {
    await writeFile(join(dataFolder, "demo-accounts.json"), "{");
    expect(await readDemoAccounts(dataFolder)).toBeUndefined();
  });
});
