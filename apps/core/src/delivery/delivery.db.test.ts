import { documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import { ContactId, DocumentId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { createInternalDoors } from "../http/create-door.ts";
import { receivedFileRoute } from "../received/received-file.ts";
import { callByLink } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const doorKey = "test-door-key-test-door-key";
const kind = "bedrijfsarts-rapportage" as const;
const DOCTOR = { name: "dr. Jansen", email: "jansen@arbo.example", phone: "0612345678", organisation: "Arbodienst Noord" };
const SECRET = "KANARIE-hartkloppingen-en-slapeloze-nachten";
const PDF = Buffer.from(`%PDF-1.7 ${SECRET} ${"x".repeat(2_000)}`);

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

interface Given {
  readonly trajectoryId: TrajectoryId;
  readonly reportId: ReportId;
  readonly contactId: ContactId;
}

interface Sent extends Given {
  readonly token: string;
  readonly code: string;
}

/** A report that was released to a doctor to whom she consented. */
async function givenReleased(reach: "named" | "team" = "named", email: string = DOCTOR.email): Promise<Given> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details: { ...DOCTOR, email } } });
  const contactId = ContactId.parse(saved.value.contactId);
  const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
  const categories = ["complaints", "course", "energy", "prognosis"] as const;
  const consent = { trajectoryId, contactId, reach, expiresOn: null, how, categories: [...categories], givenOn: team.inDays(0) };
  await team.hers.consent.record(consent);
  const { version } = await team.hers.report.draft({ trajectoryId, kind });
  const none = { question: null, questionAskedOn: null, approach: null, dayStructure: null, energy: null, expectation: null };
  const nor = { advice: null, next: null, nextReportOn: null, clientReaction: null, functioning: "Pakt het huishouden op." };
  await team.hers.report.saveDraft({ version, draft: { kind, trajectoryId, reportType: "interim", reason: SECRET, ...none, ...nor } });
  const offered = await team.hers.report.offer({ trajectoryId, kind, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  const { reportId } = offered.value;
  await team.hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
  await addCopy(trajectoryId, reportId);
  expect(await team.hers.report.release({ reportId })).toMatchObject({ ok: true });
  return { trajectoryId, reportId, contactId };
}

/** As a batch printed it before: the release takes that copy, so that no browser is needed here. */
function addCopy(trajectoryId: TrajectoryId, reportId: ReportId): Promise<unknown> {
  return team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
    if (version === undefined) throw new Error("the report has no version");
    const whose = { trajectoryId, kind, audience: "bedrijfsarts", standing: "final", invoiceId: null, batchItemId: null } as const;
    const document = { id: newId(DocumentId), ...whose, reportVersionId: version.id, mediaType: "application/pdf", releasedAt: null };
    return documentRepository(tx, team.practice.id, sealer).add({ ...document, createdAt: new Date() }, PDF);
  });
}

async function send(given: Given, channel: "told" | "sms" = "told"): Promise<Sent> {
  const sent = await team.hers.delivery.send({ reportId: given.reportId, contactId: given.contactId, channel });
  if (!sent.ok) throw new Error(sent.refusal.kind);
  return { ...given, token: (await lastMail()).token, code: sent.value.code ?? "" };
}

const givenSent = async (channel: "told" | "sms" = "told") => send(await givenReleased(), channel);

async function lastMail(): Promise<{ text: string; html: string; subject: string; token: string }> {
  const [mail] = await team.test.database.admin<{ subject: string; text: string; html: string }[]>`
    select subject, text, html from identity.mail where kind = 'delivery' order by id desc limit 1`;
  if (mail === undefined) throw new Error("no mail");
  return { ...mail, token: /stuk\/([\w-]+)/.exec(mail.text)?.[1] ?? "" };
}

const by = ({ token }: { token: string }, proof?: string) => callByLink(team.test.service, token, proof).doctor;

async function entered(sent: Sent, remember = false) {
  const outcome = await by(sent).enter({ code: sent.code, remember });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

/** Over HTTP, as the client portal's own server fetches it. */
function download({ token, reportId }: { token: string; reportId: ReportId }, proof: string, headers: Record<string, string> = {}) {
  const doors = createInternalDoors(team.test.service, { doorKey, portalFolder: "/nonexistent" });
  const origin = team.test.service.installation.origins.client;
  const sent = { origin, "x-door": "link", "x-door-key": doorKey, "x-link-token": token, "x-link-proof": proof, ...headers };
  return doors.request(`${origin}/files/delivery/${reportId}`, { headers: sent });
}

const rowOf = async ({ reportId }: Given) => {
  const [row] = await team.test.database.admin`
    select d.code_tries as tries, d.session_hash as session, d.entered_at as entered, r.status, r.fetched_at as fetched
    from reports.delivery d join reports.report r on r.id = d.report_id where d.report_id = ${reportId} order by d.id desc limit 1`;
  return row ?? {};
};

describe("a mail to a bedrijfsarts", () => {
  it("says that a document waits, and nothing of whom or what; its link is 256 bits", async () => {
    const { token, code, trajectoryId } = await givenSent();
    const { subject, text, html } = await lastMail();
    const [client] = await team.test.database.admin`
      select c.name, c.code from work.client c join work.trajectory t on t.client_id = c.id where t.id = ${trajectoryId}`;
    for (const told of [subject, text, html])
      for (const never of [SECRET, client?.["name"], client?.["code"], DOCTOR.name, code, code.replace(" ", "")])
        expect(told).not.toContain(String(never));
    expect(Buffer.from(token, "base64url").length).toBe(16 + 32);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/);
    expect(team.test.logged.join("")).not.toMatch(new RegExp(`${token}|${code}|${SECRET}`));
  });

  it("goes where her consent reaches: a colleague who stands in only for a team, another doctor never", async () => {
    for (const [reach, outcome] of [
      ["team", { ok: true }],
      ["named", { ok: false, refusal: { kind: "no-consent" } }],
    ] as const) {
      const { trajectoryId, reportId } = await givenReleased(reach);
      const other = await givenCase(team.hers, team.coach.membershipId);
      const details = { ...DOCTOR, name: "dr. De Boer", email: `boer-${reach}@arbo.example` };
      const saved = await team.hers.people.save({ trajectoryId: other, role: "bedrijfsarts", person: { kind: "new", details } });
      const standIn = ContactId.parse(saved.value.contactId);
      expect(await team.hers.delivery.send({ reportId, contactId: standIn, channel: "told" })).toMatchObject(outcome);
      const elsewhere = { ...DOCTOR, name: "dr. Visser", email: `visser-${reach}@arbo.example`, organisation: "Arbodienst Zuid" };
      const foreign = await team.hers.people.save({
        trajectoryId: other,
        role: "bedrijfsarts",
        person: { kind: "new", details: elsewhere },
      });
      const stranger = ContactId.parse(foreign.value.contactId);
      expect(await team.hers.delivery.send({ reportId, contactId: stranger, channel: "told" })).toMatchObject({
        ok: false,
        refusal: { kind: "no-consent" },
      });
      if (reach === "named") continue;
      const { token } = await lastMail();
      const listed = await team.hers.delivery.list({ trajectoryId });
      const made = await team.hers.delivery.newCode({ trajectoryId, deliveryId: listed.sent[0]?.id ?? "" });
      const { proof } = await entered({ token, code: made.ok ? (made.value.code ?? "") : "", trajectoryId, reportId, contactId: standIn });
      expect((await by({ token }, proof).page()).documents).toHaveLength(1);
      expect((await download({ token, reportId }, proof)).status).toBe(200);
    }
  });
});

describe("the link and its code", () => {
  it("holds as G6 asks: nothing consumed by looking, five guesses, one session, no replay", { timeout: 240_000 }, async () => {
    // (a) A mail scanner: whatever it asks without a code changes nothing.
    const scanned = await givenSent();
    const before = JSON.stringify(await rowOf(scanned));
    for (let times = 0; times < 2; times += 1) expect(await by(scanned).knock()).toEqual({ opened: false, bySms: false });
    const doors = createInternalDoors(team.test.service, { doorKey, portalFolder: "/nonexistent" });
    const origin = team.test.service.installation.origins.client;
    const headers = { origin, "x-door": "link", "x-door-key": doorKey, "x-link-token": scanned.token };
    const paths = [
      `/files/delivery/${scanned.reportId}`,
      "/trpc/doctor.enter",
      "/trpc/doctor.enter?input={}",
      "/trpc/doctor.page",
      "/trpc/doctor.acknowledge",
    ];
    for (const path of paths)
      for (const method of ["GET", "HEAD", "OPTIONS"])
        expect((await doors.request(`${origin}${path}`, { method, headers })).status, `${method} ${path}`).not.toBe(200);
    const consumed = before === JSON.stringify(await rowOf(scanned)) ? 0 : 1;
    expect(await by(scanned).enter({ code: scanned.code, remember: false })).toMatchObject({ ok: true });

    // (b) Two thousand wrong codes at once.
    const guessed = await givenSent();
    const wrong = await Promise.all(Array.from({ length: 2_000 }, () => by(guessed).enter({ code: "2222 2222", remember: false })));
    const compared = wrong.filter((outcome) => !outcome.ok && outcome.refusal.kind === "wrong-code").length;
    expect((await rowOf(guessed))["tries"]).toBe(5);
    expect(await by(guessed).enter({ code: guessed.code, remember: false })).toEqual({ ok: false, refusal: { kind: "no-code" } });

    // (c) A hundred right codes at once: each ends the session before it.
    const right = await givenSent();
    const all = await Promise.all(Array.from({ length: 100 }, () => by(right).enter({ code: right.code, remember: false })));
    const proofs = all.flatMap((outcome) => (outcome.ok ? [outcome.value.proof] : []));
    expect(proofs).toHaveLength(100);
    const states = await Promise.all(proofs.map((proof) => by(right, proof).knock()));
    const sessions = states.filter(({ opened }) => opened).length;

    // (d) Another's report, a replaced link, a revoked one, an hour and fourteen days later.
    const { proof } = await entered(right);
    const opened: string[] = [];
    const tryAll = async (name: string, sent: Sent, own: string) => {
      const asked = [() => by(sent, own).page(), () => by(sent).enter({ code: sent.code, remember: false })];
      for (const ask of asked)
        if (
          await ask().then(
            (answer) => !("ok" in answer) || answer.ok,
            () => false,
          )
        )
          opened.push(name);
      if ((await download(sent, own)).status === 200) opened.push(`${name}, file`);
    };
    if ((await download({ ...right, reportId: scanned.reportId }, proof)).status === 200) opened.push("another report");
    if ((await download({ ...right, token: scanned.token }, proof)).status === 200) opened.push("another link");
    const second = await send(right);
    await tryAll("replaced", right, proof);
    const again = await entered(second);
    const [listed] = (await team.hers.delivery.list({ trajectoryId: right.trajectoryId })).sent;
    expect(await team.hers.delivery.revoke({ trajectoryId: right.trajectoryId, deliveryId: listed?.id ?? "" })).toMatchObject({ ok: true });
    await tryAll("revoked", second, again.proof);
    const third = await send(right);
    const later = await entered(third);
    team.test.clock.pass({ minutes: 61 });
    if (
      await by(third, later.proof)
        .page()
        .then(
          () => true,
          () => false,
        )
    )
      opened.push("an hour later");
    const fresh = await entered(third);
    team.test.clock.pass({ days: 14 });
    await tryAll("expired", third, fresh.proof);

    process.stdout.write(
      `G6 share links: ${consumed} consumed by scanners, ${compared} guesses, ${sessions} session, ${opened.length} opened / 0 consumed, <=5 guesses, 1 session, 0 opened\n`,
    );
    expect([consumed, compared, sessions, opened]).toEqual([0, 5, 1, []]);
  });

  it("by SMS lasts ten minutes, and stays in the outbox of this computer as long as nobody sends it", async () => {
    const sent = await givenSent("sms");
    expect(sent.code).toBe("");
    expect(await by(sent).knock()).toEqual({ opened: false, bySms: true });
    expect(await by(sent).textCode()).toEqual({ ok: true, value: null });
    const texts = async () =>
      team.test.database.admin<{ to: string; text: string }[]>`select "to", text from identity.text_message order by id desc`;
    const [first] = await texts();
    const code = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(first?.text ?? "")?.[0] ?? "";
    expect(first?.to).toBe(DOCTOR.phone);
    // All that a telephone shows, and all that whoever has his mail and no code is told.
    const [client] = await team.test.database.admin`
      select c.name, c.code from work.client c join work.trajectory t on t.client_id = c.id where t.id = ${sent.trajectoryId}`;
    const told = [first?.text, JSON.stringify(await by(sent).knock()), JSON.stringify(await by(sent).page().catch(String))].join(" ");
    for (const never of [SECRET, client?.["name"], client?.["code"], DOCTOR.name, DOCTOR.organisation, team.practice.id])
      expect(told).not.toContain(String(never));
    team.test.clock.pass({ minutes: 11 });
    expect(await by(sent).enter({ code, remember: false })).toEqual({ ok: false, refusal: { kind: "no-code" } });
    expect(await by(sent).textCode()).toMatchObject({ ok: true });
    const anew = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec((await texts())[0]?.text ?? "")?.[0] ?? "";
    expect(await by(sent).enter({ code: anew.toLowerCase().replace(" ", "-"), remember: false })).toMatchObject({ ok: true });
    await by(sent).textCode();
    expect(await by(sent).textCode()).toMatchObject({ ok: false, refusal: { kind: "too-many-tries" } });
  });

  it("is not asked again on a device that he had remembered, until the coach revokes it", async () => {
    const first = await givenSent();
    const { device } = await entered(first, true);
    const second = await send(first);
    const known = await by(second).enterKnown({ device: device?.proof ?? "" });
    expect(known).toMatchObject({ ok: true, value: { device: null } });
    const stranger = await send(await givenReleased("named", "ander@arbo.example"));
    expect(await by(stranger).enterKnown({ device: device?.proof ?? "" })).toMatchObject({ ok: false });
    const third = await send(first);
    const [listed] = (await team.hers.delivery.list({ trajectoryId: first.trajectoryId })).sent;
    await team.hers.delivery.revoke({ trajectoryId: first.trajectoryId, deliveryId: listed?.id ?? "" });
    const fourth = await send(first);
    expect(
      await by(third)
        .knock()
        .then(
          () => "open",
          () => "shut",
        ),
    ).toBe("shut");
    expect(await by(fourth).enterKnown({ device: device?.proof ?? "" })).toMatchObject({ ok: false });
  });
});

describe("what waits for him", () => {
  it("is fetched with a receipt, whole or in part, as often as the download breaks", async () => {
    const sent = await givenSent();
    const { proof } = await entered(sent);
    expect((await by(sent, proof).page()).documents).toMatchObject([{ reportId: sent.reportId, fetchedOn: null }]);
    expect((await rowOf(sent))["status"]).toBe("released");
    const half = await download(sent, proof, { range: "bytes=0-99" });
    expect([half.status, half.headers.get("content-range")]).toEqual([206, `bytes 0-99/${PDF.length}`]);
    const rest = await download(sent, proof, { range: "bytes=100-", "if-range": half.headers.get("etag") ?? "" });
    expect(Buffer.concat([Buffer.from(await half.arrayBuffer()), Buffer.from(await rest.arrayBuffer())])).toEqual(PDF);
    expect(Buffer.from(await (await download(sent, proof)).arrayBuffer())).toEqual(PDF);
    expect((await rowOf(sent))["status"]).toBe("fetched");
    expect((await by(sent, proof).page()).documents).toMatchObject([{ fetchedOn: team.inDays(0) }]);
    expect((await team.hers.report.ofTrajectory({ trajectoryId: sent.trajectoryId })).reports).toMatchObject([{ standing: "fetched" }]);
  });

  it("is gone at once when it is taken back, by the practice or with her consent, and nothing says what it was", async () => {
    for (const takeBack of ["report", "consent"] as const) {
      const sent = await givenSent();
      const { proof } = await entered(sent);
      expect((await by(sent, proof).page()).gone).toBe(false);
      if (takeBack === "report") await team.hers.report.withdraw({ reportId: sent.reportId });
      else {
        const [row] = await team.test.database.admin`select id from care.consent where trajectory_id = ${sent.trajectoryId}`;
        await team.hers.consent.withdraw({ trajectoryId: sent.trajectoryId, consentId: row?.["id"], on: team.inDays(0) });
      }
      expect(await by(sent, proof).page()).toMatchObject({ gone: true, documents: [], client: "" });
      expect((await download(sent, proof)).status).toBe(404);
    }
  });

  it("that was fetched before she took her consent back: she reads who had it, and he is asked once not to use it", async () => {
    const sent = await givenSent();
    const { trajectoryId, reportId } = sent;
    const { proof } = await entered(sent);
    expect((await download(sent, proof)).status).toBe(200);
    const { herself } = await givenClient(team, trajectoryId);
    const about = { trajectoryId, contactId: sent.contactId, recipient: "bedrijfsarts", textVersion: CONSENT_TEXT_VERSION } as const;
    for (const category of ["complaints", "course"] as const)
      expect(await herself.consent.refuse({ ...about, category })).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({
      standing: "fetched",
      regrettedOn: team.inDays(0),
      recipient: { name: DOCTOR.name },
      fetchedAt: expect.any(Date),
    });
    expect(await by(sent, proof).page()).toMatchObject({ gone: true, documents: [], client: "", questions: [] });
    expect((await download(sent, proof)).status).toBe(404);
    const asked = await team.test.database.admin`select id from identity.mail where kind = 'regret'`;
    expect(asked).toHaveLength(1);
    const { reports } = await team.hers.report.ofTrajectory({ trajectoryId });
    expect(reports).toMatchObject([{ regrettedOn: team.inDays(0) }]);
  });

  it("can be answered: received, a question for the next report, and an advice that lies in the file", async () => {
    const sent = await givenSent();
    const { proof } = await entered(sent);
    const his = by(sent, proof);
    await his.acknowledge();
    expect((await his.page()).acknowledgedOn).toBe(team.inDays(0));
    await his.ask({ text: "Wat kan zij in de ochtend aan?" });
    expect((await team.hers.people.questions({ trajectoryId: sent.trajectoryId }))[0]).toMatchObject({
      text: "Wat kan zij in de ochtend aan?",
    });
    expect(await his.advise({ content: Buffer.from("geen bestand").toString("base64") })).toMatchObject({ ok: false });
    expect(await his.advise({ content: Buffer.from("%PDF-1.7 advies").toString("base64") })).toEqual({ ok: true, value: null });
    const { documents } = await team.hers.received.list({ trajectoryId: sent.trajectoryId });
    expect(documents).toMatchObject([{ kind: "doctors-advice", from: "bedrijfsarts" }]);
  });

  it("waits for the coach until she answered his question and opened his advice; he reads her answer where he asked", async () => {
    const sent = await givenSent();
    const { trajectoryId } = sent;
    const { proof } = await entered(sent);
    const his = by(sent, proof);
    const waits = async () =>
      (await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind);
    const before = await waits();
    await his.ask({ text: "Wat kan zij in de ochtend aan?" });
    await his.advise({ text: `Begin met twee uur. ${SECRET}` });
    expect(await waits()).toEqual([...before, "doctor-question", "doctor-advice"]);
    expect((await his.page()).questions).toMatchObject([{ text: "Wat kan zij in de ochtend aan?", answer: null }]);

    const [asked] = await team.hers.people.questions({ trajectoryId });
    if (asked === undefined) throw new Error("no question");
    const { id, version } = asked;
    await team.hers.people.answerQuestion({ trajectoryId, id, version, text: `Twee uur, zegt zij. ${SECRET}` });
    await expect(team.hers.people.answerQuestion({ trajectoryId, id, version, text: "Drie uur." })).rejects.toThrow();
    expect((await his.page()).questions).toMatchObject([{ answer: `Twee uur, zegt zij. ${SECRET}`, answeredOn: team.inDays(0) }]);
    expect(await by(sent).knock()).toEqual({ opened: false, bySms: false });
    await expect(by(sent).page()).rejects.toThrow();

    const { herself } = await givenClient(team, trajectoryId);
    expect(await herself.ownReport.fromDoctor({ trajectoryId })).toMatchObject({
      questions: [{ name: DOCTOR.name, text: "Wat kan zij in de ochtend aan?", answer: `Twee uur, zegt zij. ${SECRET}` }],
      advice: [{ text: `Begin met twee uur. ${SECRET}` }],
    });

    const [paper] = (await team.hers.received.list({ trajectoryId })).documents;
    expect(paper).toMatchObject({ kind: "doctors-advice", mediaType: "text/plain" });
    expect(await waits()).toEqual([...before, "doctor-advice"]);
    const { actor } = team.coach;
    const ctx = team.test.service.contextFor({ actor, requestId: newId(DocumentId), action: receivedFileRoute.meta.action });
    const { bytes } = await receivedFileRoute.serve(ctx, { trajectoryId, id: paper?.id ?? "" });
    expect(await new Response(bytes).text()).toBe(`Begin met twee uur. ${SECRET}`);
    expect(await waits()).toEqual(before);

    const rows = await team.test.database.admin`
      select q::text as row from care.doctors_question q union all select p::text from care.received_document p
      union all select e::text from audit.event e`;
    expect(rows.filter(({ row }) => String(row).includes(SECRET))).toEqual([]);
  });

  it("waits no longer once the coach says that she answers him another way", async () => {
    const sent = await givenSent();
    const { trajectoryId } = sent;
    const { proof } = await entered(sent);
    await by(sent, proof).ask({ text: "Belt u mij?" });
    const [asked] = await team.hers.people.questions({ trajectoryId });
    if (asked === undefined) throw new Error("no question");
    await team.hers.people.answerQuestion({ trajectoryId, id: asked.id, version: asked.version, text: null });
    expect((await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId)).toEqual([]);
    expect((await by(sent, proof).page()).questions).toMatchObject([{ answer: null }]);
  });
});
