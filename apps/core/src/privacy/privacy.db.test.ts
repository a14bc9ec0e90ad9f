import { Email } from "@hervat/domain/people";
import { MeasurementId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callByLink } from "../testing/call-as.ts";
import { givenBasis, givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = (told: Record<string, unknown> = {}) => givenCase(team.hers, team.coach.membershipId, told, { basis: false });
const measured = () => ({ on: team.inDays(-1), by: "coach" as const, kind: "recovery" as const, hoursToRecover: 8 });
const enter = (trajectoryId: TrajectoryId) => team.hers.recovery.add({ trajectoryId, measured: measured() });
const aloud = { kind: "statement", how: "aloud", ownText: false } as const;
const refusedFor = (standing: "missing" | "withdrawn") => ({ code: "PRECONDITION_FAILED", cause: { standing } });

async function measurements(trajectoryId: TrajectoryId): Promise<number> {
  const [row] = await team.test.database.admin`
    select count(*)::int as rows from care.energy_measurement where trajectory_id = ${trajectoryId}`;
  return row?.["rows"] ?? 0;
}

describe("before anything about her health is kept", () => {
  it("she has the privacy statement: until then the entry is refused, nothing is saved and the refusal is recorded", async () => {
    const trajectoryId = await fresh();
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("missing"));
    expect(await measurements(trajectoryId)).toBe(0);
    expect(await team.lastEvent()).toMatchObject({ action: "energy.change", outcome: "refused" });
    expect(await team.hers.privacy.record({ trajectoryId, givenOn: team.inDays(0), ground: aloud })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.recorded", outcome: "done" });
    expect(await enter(trajectoryId)).toMatchObject({ ok: true });
  });

  it("another ground may stand instead, with the reason, sealed", async () => {
    const trajectoryId = await fresh();
    const ground = { kind: "other", ground: "told-by-referrer", note: "kanarie van de arbodienst" } as const;
    await team.hers.privacy.record({ trajectoryId, givenOn: team.inDays(0), ground });
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ standing: { kind: "standing", ground } });
    expect(await enter(trajectoryId)).toMatchObject({ ok: true });
    const rows = await team.test.database
      .admin`select b::text as row from care.privacy_basis b union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("guidance that ran before Hervat asked goes on, and its withdrawal holds all the same", async () => {
    const trajectoryId = await fresh();
    await team.test.database.admin`update work.trajectory set carried_over = true where id = ${trajectoryId}`;
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ standing: { kind: "carried-over" } });
    expect(await enter(trajectoryId)).toMatchObject({ ok: true });
    expect(await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) })).toEqual({ ok: true, value: null });
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("withdrawn"));
  });
});

describe("her withdrawal", () => {
  it("does not keep what was typed: an entry, a score and a factor can be taken out", async () => {
    const trajectoryId = await fresh();
    await team.hers.privacy.record({ trajectoryId, givenOn: team.inDays(0), ground: aloud });
    await enter(trajectoryId);
    const scale = { scale: "Afstand", score: 12, maximum: 30, band: null };
    const score = { instrument: "4DKL", validated: true, takenOn: team.inDays(-1), scales: [scale] };
    await team.hers.score.add({ trajectoryId, ...score });
    const told = { known: null, sphere: "home", kind: "hindering", weight: 1, text: "Verbouwing" } as const;
    const factor = await team.hers.workPlan.savePersonalFactor({ trajectoryId, ...told });
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });

    const [entry] = (await team.hers.recovery.read({ trajectoryId })).entries;
    const scores = await team.test.database.admin<{ id: string }[]>`
      select id from care.questionnaire_result where trajectory_id = ${trajectoryId}`;
    const done = { ok: true, value: null };
    const gone = { trajectoryId, kind: "measurement", id: MeasurementId.parse(entry?.id) } as const;
    expect(await team.hers.recovery.remove(gone)).toEqual(done);
    expect(await team.hers.score.remove({ trajectoryId, id: MeasurementId.parse(scores[0]?.id) })).toEqual(done);
    if (!factor.ok) throw new Error("no factor was kept");
    expect(await team.hers.workPlan.removeFactor({ trajectoryId, id: factor.value.id })).toEqual(done);
    await expect(team.hers.workPlan.savePersonalFactor({ trajectoryId, ...told })).rejects.toMatchObject(refusedFor("withdrawn"));
  });

  it("stops new entries at once and leaves what is there to be read", async () => {
    const trajectoryId = await fresh();
    await givenBasis(team.hers, trajectoryId);
    await enter(trajectoryId);
    expect(await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.withdrawn" });
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("withdrawn"));
    expect(await measurements(trajectoryId)).toBe(1);
    expect(await team.hers.recovery.read({ trajectoryId })).toBeDefined();
    expect(await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) })).toEqual({
      ok: false,
      refusal: { kind: "nothing-stands" },
    });
  });

  it("and an entry at the same moment: one comes first, and after the withdrawal nothing is saved", async () => {
    const trajectoryId = await fresh();
    await givenBasis(team.hers, trajectoryId);
    const [, ...entries] = await Promise.allSettled([
      team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) }),
      ...Array.from({ length: 6 }, () => enter(trajectoryId)),
    ]);
    const saved = entries.filter(({ status }) => status === "fulfilled").length;
    expect(await measurements(trajectoryId)).toBe(saved);
    for (const entry of entries) if (entry.status === "rejected") expect(entry.reason).toMatchObject(refusedFor("withdrawn"));
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("withdrawn"));
  });
});

describe("the statement by mail", () => {
  const send = (trajectoryId: TrajectoryId) => team.hers.privacy.send({ trajectoryId });
  const refused = (kind: string) => ({ ok: false, refusal: { kind } });

  it("is written in the language that is chosen for her later, and two choices at once lose neither", async () => {
    const trajectoryId = await fresh();
    const address = { trajectoryId, email: Email.parse("ewa@thuis.example"), seen: null, confirmed: false };
    expect(await team.hers.privacy.saveAddress({ ...address, language: { seen: "nl", now: "en" } })).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "client-contact.changed" });
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ address: { language: "en" } });

    const again = { ...address, seen: address.email };
    expect(await team.hers.privacy.saveAddress({ ...again, language: { seen: "nl", now: "nl" } })).toEqual(refused("changed-elsewhere"));
    expect(await team.hers.privacy.saveAddress(again)).toMatchObject({ ok: true });
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ address: { language: "en" } });

    await send(trajectoryId);
    const [mail] = await team.test.database.admin`select subject from identity.mail where "to" = ${address.email}`;
    expect(mail).toMatchObject({ subject: "There is something ready for you" });
  });

  it("waits for an address, asks about one of work, and goes out once a day, neutral and with one link", async () => {
    const manager = { kind: "new", name: "J. Pels", email: "pels@werk.example" };
    const trajectoryId = await fresh({ manager });
    expect(await send(trajectoryId)).toEqual(refused("no-address"));
    const atWork = { trajectoryId, email: Email.parse("noor@werk.example") };
    expect(await team.hers.privacy.saveAddress({ ...atWork, seen: null, confirmed: false })).toEqual(refused("looks-like-work"));
    await team.test.database.admin`
      insert into care.client_contact (tenant_id, client_id, private_email)
      select tenant_id, client_id, 'noor@werk.example' from work.trajectory where id = ${trajectoryId}`;
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ address: { looksLikeWork: true, confirmed: false } });
    expect(await send(trajectoryId)).toEqual(refused("looks-like-work"));
    expect(await team.hers.privacy.saveAddress({ ...atWork, seen: "noor@werk.example", confirmed: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(await send(trajectoryId)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.sent" });
    expect(await send(trajectoryId)).toEqual(refused("sent-lately"));
    const [mail] = await team.test.database
      .admin`select "to", subject, text from identity.mail where kind = 'privacy' order by created_at desc limit 1`;
    expect(mail).toMatchObject({ to: "noor@werk.example" });
    expect(`${mail?.["subject"]} ${mail?.["text"]}`).not.toMatch(/Noor|ziek|verzuim|herstel|gezondheid/i);
    expect(String(mail?.["text"]).match(/https?:/g)).toHaveLength(1);
  });

  it("that stays without an answer is the coach's task after three days, goes out once more and never a third time", async () => {
    const trajectoryId = await fresh();
    const address = { trajectoryId, email: Email.parse("stil@thuis.example"), seen: null, confirmed: false };
    expect(await team.hers.privacy.saveAddress(address)).toMatchObject({ ok: true });
    const waits = async () => (await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId);
    expect(await send(trajectoryId)).toEqual({ ok: true, value: null });
    team.test.clock.pass({ days: 2 });
    expect(await waits()).toEqual([]);
    team.test.clock.pass({ days: 1 });
    expect(await waits()).toMatchObject([{ kind: "privacy-silent" }]);
    expect(await send(trajectoryId)).toEqual({ ok: true, value: null });
    team.test.clock.pass({ days: 20 });
    expect(await send(trajectoryId)).toEqual(refused("sent-twice"));
    const mails = await team.test.database.admin`select id from identity.mail where "to" = ${address.email}`;
    expect(mails).toHaveLength(2);
    expect(await waits()).toMatchObject([{ kind: "privacy-silent" }]);
    await team.hers.privacy.record({ trajectoryId, givenOn: team.inDays(0), ground: aloud });
    expect((await waits()).map(({ kind }) => kind)).toEqual(["questionnaire-due"]);
  });

  it("is not needed where a basis stands", async () => {
    const trajectoryId = await fresh();
    await givenBasis(team.hers, trajectoryId);
    expect(await send(trajectoryId)).toEqual(refused("already-stands"));
  });
});

describe("a caseload that ran before", () => {
  it("is recorded at once, only one's own cases and only where nothing stood", async () => {
    const [one, other, standing] = [await fresh(), await fresh(), await fresh()];
    await givenBasis(team.hers, standing);
    for (const trajectoryId of [one, other, standing]) await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(0) });
    const theirs = await givenCase(team.owner, team.coach.membershipId, {}, { basis: false }).catch(() => undefined);
    expect(theirs).toBeDefined();
    const ids = (await team.hers.privacy.open()).cases.map(({ trajectoryId }) => trajectoryId);
    expect(ids).toEqual(expect.arrayContaining([one, other]));
    expect(ids).not.toContain(standing);
    const input = { trajectoryIds: [one, other, standing], givenOn: team.inDays(-30), ground: { ...aloud, ownText: true } };
    expect(await team.colleague.privacy.recordMany(input)).toEqual({ ok: true, value: { recorded: 0 } });
    expect(await team.hers.privacy.recordMany(input)).toEqual({ ok: true, value: { recorded: 2 } });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.recorded", details: { cases: 2 } });
    expect(await enter(one)).toMatchObject({ ok: true });
    expect(await team.hers.privacy.recordMany({ ...input, trajectoryIds: [theirs ?? one], givenOn: team.inDays(1) })).toMatchObject({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.privacy.read({ trajectoryId })],
    ["send", (who, trajectoryId) => who.privacy.send({ trajectoryId })],
    ["record", (who, trajectoryId) => who.privacy.record({ trajectoryId, givenOn: team.inDays(0), ground: aloud })],
    ["withdraw", (who, trajectoryId) => who.privacy.withdraw({ trajectoryId, on: team.inDays(0) })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: TrajectoryId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach, the office and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await fresh();
    for (const who of [team.colleague, team.office, team.stranger])
      await expect(call(who, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("on her own link", () => {
  async function sent(told: Record<string, unknown> = {}) {
    const trajectoryId = await fresh(told);
    await team.hers.privacy.saveAddress({ trajectoryId, email: Email.parse("noor@thuis.example"), seen: null, confirmed: false });
    await team.hers.privacy.send({ trajectoryId });
    const [mail] = await team.test.database.admin`
      select text from identity.mail where kind = 'privacy' order by created_at desc, id desc limit 1`;
    const token = /\/privacy\/([\w-]+)/.exec(String(mail?.["text"]))?.[1] ?? "";
    return { trajectoryId, link: callByLink(team.test.service, token).privacy };
  }
  const yes = { answer: "agreed" as const, people: [] };

  it("she reads what this practice keeps and says yes: from then on health data may be entered", async () => {
    const { trajectoryId, link } = await sent();
    expect(await link.read({ language: "nl" })).toMatchObject({ practice: team.practice.name, answer: null, givenOn: null });
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("missing"));
    expect(await link.answer(yes)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "privacy.answered", actorKind: "client-link", details: { answer: "agreed" } });
    expect(await enter(trajectoryId)).toMatchObject({ ok: true });
    expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({
      standing: { kind: "standing", ground: { how: "link" } },
      sending: { answer: "agreed" },
    });
    expect(await link.answer(yes)).toMatchObject({ ok: false, refusal: { kind: "already-stands" } });
  });

  it("a question, a no or silence lets nothing in, and reading is not agreeing", async () => {
    const { trajectoryId, link } = await sent();
    await link.read({ language: "en" });
    for (const answer of ["question", "declined"] as const) {
      expect(await link.answer({ answer, people: [] })).toEqual({ ok: true, value: null });
      expect(await team.hers.privacy.read({ trajectoryId })).toMatchObject({ standing: { kind: "missing" }, sending: { answer } });
      await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("missing"));
    }
  });

  it("she takes it back without a word of why, and no still means no after a yes", async () => {
    const { trajectoryId, link } = await sent();
    await link.answer(yes);
    expect(await link.answer({ answer: "declined", people: [] })).toMatchObject({ ok: false, refusal: { kind: "already-stands" } });
    expect(await link.withdraw()).toEqual({ ok: true, value: null });
    await expect(enter(trajectoryId)).rejects.toMatchObject(refusedFor("withdrawn"));
    expect(await link.withdraw()).toEqual({ ok: false, refusal: { kind: "nothing-stands" } });
  });

  it("she sees who at work would be invited, and names HR instead", async () => {
    const { trajectoryId, link } = await sent({ manager: { kind: "new", name: "J. Pels", email: "pels@werk.example" } });
    const [person] = (await link.read({ language: "nl" })).people;
    expect(person).toMatchObject({ name: "J. Pels", role: "manager", answer: null });
    if (person === undefined) throw new Error("nobody at work");
    await link.answer({ answer: "agreed", people: [{ contactId: person.contactId, answer: "hr-instead" }] });
    expect(await team.hers.people.invite({ trajectoryId, role: "manager" })).toEqual({ ok: false, refusal: { kind: "client-named-hr" } });
  });
});
