import { mailRepository } from "@hervat/database/repositories";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { openTestBrowser, type TestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { invitationMail, testMail } from "./compose-mail.ts";
import { deliverMail } from "./deliver-mail.ts";
import { queueMail } from "./queue-mail.ts";
import { smtpMailer } from "./smtp-mailer.ts";

let test: TestService;
let practice: GivenPractice;
let owner: TestBrowser;
let catcher: Awaited<ReturnType<typeof startCatcher>>;
beforeAll(async () => {
  test = await startTestService({ mailer: smtpMailer });
  practice = await givenPractice(test.service);
  owner = openTestBrowser(test.service, "coach");
  await signIn(owner, await givenAccount(test.service, practice, { role: "owner" }));
  catcher = await startCatcher();
});
afterAll(async () => {
  await catcher.close();
  await test.close();
});

const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const settings = () => ({
  host: "127.0.0.1",
  port: catcher.port,
  security: "none",
  username: "praktijk",
  password: "goed",
  fromAddress: "post@praktijk.example",
  fromName: "Vos en partners",
});
/** What she saves after she opened the page. */
const saveServer = async (changed: Record<string, unknown> = {}) => {
  const version = data(await owner.call("mail.server"))?.version ?? 0;
  return owner.call("mail.saveServer", { ...settings(), ...changed, version });
};
const outbox = async () => data(await owner.call("mail.outbox"));

/** Takes the job of this message as the worker would. */
const deliver = (id: string) => deliverMail(test.service, { tenant: practice.id, id });
const write = () =>
  test.service.database.transactAs("coach", { tenant: practice.id }, (tx) =>
    queueMail(tx, test.service, practice.id, "noor@werkgever.example", testMail("nl")),
  );

describe("mail of a practice without a mail server", () => {
  it("stays in the outbox and says so", async () => {
    const id = await write();
    await deliver(id);
    expect((await outbox()).find((mail: { id: string }) => mail.id === id)).toMatchObject({ status: "kept", error: null });
    expect(data(await owner.call("mail.sendTest"))).toEqual({ ok: false, refusal: { kind: "no-mail-server" } });
  });
});

describe("an invitation that never left", () => {
  const kept = async (link: string) => {
    const id = await test.service.database.transactAs("coach", { tenant: practice.id }, (tx) =>
      queueMail(tx, test.service, practice.id, "noor@praktijk.example", invitationMail(link, "1 december", null, "nl")),
    );
    await deliver(id);
    return id;
  };

  it("is handed over by the owner; the office hands over what opens the manager's portal and no more", async () => {
    const { coach, manager } = test.service.installation.origins;
    const [colleague, employer] = [await kept(`${coach}/invitation/abc`), await kept(`${manager}/invitation/abc`)];
    const office = openTestBrowser(test.service, "coach");
    await signIn(office, await givenAccount(test.service, practice, { role: "office" }));
    const textOf = (mails: { id: string; text: string | null }[], id: string) => mails.find((mail) => mail.id === id)?.text;

    expect(textOf(await outbox(), colleague)).toContain("/invitation/abc");
    const seen = data(await office.call("mail.outbox"));
    expect(textOf(seen, colleague)).toBe(null);
    expect(textOf(seen, employer)).toContain("/invitation/abc");
  });
});

describe("mail of a practice with a mail server", () => {
  it("keeps the password sealed: it goes in and never comes out", async () => {
    await saveServer();
    expect(data(await owner.call("mail.server"))).toMatchObject({ host: "127.0.0.1", hasPassword: true, provenAt: null });
    const [row] = await test.database
      .admin`select encode(password, 'escape') as kept from identity.mail_server where tenant_id = ${practice.id}`;
    expect(String(row?.["kept"])).not.toContain("goed");
  });

  it("is delivered once, in neutral words, from the neutral name", async () => {
    const { value } = data(await owner.call("mail.sendTest"));
    await Promise.all([deliver(value.mailId), deliver(value.mailId)]);
    expect(catcher.received).toHaveLength(1);
    expect(catcher.received[0]).toContain("Vos en partners");
    expect((await outbox())[0]).toMatchObject({ id: value.mailId, status: "sent" });
    expect(data(await owner.call("mail.server")).provenAt).not.toBeNull();
  });

  it.each([
    ["sign-in", { password: "fout" }],
    ["connection", { port: 9 }],
  ])("tells in a word why it was not taken: %s", async (word, wrong) => {
    await saveServer(wrong);
    const id = await write();
    await expect(deliver(id)).rejects.toThrow("did not take");
    expect((await outbox()).find((mail: { id: string }) => mail.id === id)).toMatchObject({ status: "waiting", error: word });
  });

  it("is tried eight times and then given up in words", async () => {
    await saveServer({ password: "fout" });
    const id = await write();
    for (let attempt = 0; attempt < 8; attempt++) await deliver(id).catch(() => undefined);
    await deliver(id);
    expect((await outbox()).find((mail: { id: string }) => mail.id === id)).toMatchObject({ status: "failed", error: "sign-in" });
  });

  it("never leaves when the change that caused it is undone", async () => {
    const before = await outbox();
    const undone = test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
      await queueMail(tx, test.service, practice.id, "noor@werkgever.example", testMail("nl"));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await outbox()).toHaveLength(before.length);
    const waiting = await test.service.database.transactAs("worker", { tenant: practice.id }, (tx) =>
      mailRepository(tx, practice.id).due(test.clock.now()),
    );
    expect(waiting.length).toBeLessThanOrEqual(2);
  });
});

async function startCatcher() {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    onAuth: ({ password }, _session, done) => (password === "goed" ? done(null, { user: "praktijk" }) : done(new Error("wrong"))),
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  return {
    received,
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
