import { givenMember } from "@hervat/database/testing";
import { ClientId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hourInAmsterdam } from "../clock.ts";
import { callClientAs } from "../testing/call-as.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { remindClients } from "./remind-clients.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const KIND = "bedrijfsarts-rapportage" as const;
const NOTHING_YET = { question: null, questionAskedOn: null, approach: null, dayStructure: null, energy: null } as const;
const NOR_THIS = { expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null } as const;

interface Given {
  readonly trajectoryId: TrajectoryId;
  readonly reportId: ReportId;
  readonly herself: ReturnType<typeof callClientAs>;
}

async function write(trajectoryId: TrajectoryId, reason: string): Promise<void> {
  const { version } = await team.hers.report.draft({ trajectoryId, kind: KIND });
  const told = { reportType: "interim", reason, functioning: "Pakt het huishouden weer op." } as const;
  await team.hers.report.saveDraft({ version, draft: { kind: KIND, trajectoryId, ...NOTHING_YET, ...NOR_THIS, ...told } });
}

async function offer(trajectoryId: TrajectoryId) {
  const offered = await team.hers.report.offer({ trajectoryId, kind: KIND, language: "nl" });
  if (!offered.ok) throw new Error(offered.refusal.kind);
  return offered.value;
}

/** A report that lies with a client who has a way in, for a doctor to whom she consented. */
async function givenOffered(): Promise<Given> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const details = { name: "dr. Jansen", email: null, phone: null, organisation: "Arbodienst Noord" };
  const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
  const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
  const grant = { contactId: contactIdOf(saved), reach: "named" as const, expiresOn: null, how };
  await team.hers.consent.record({
    trajectoryId,
    ...grant,
    categories: ["complaints", "course", "energy", "prognosis"],
    givenOn: team.inDays(0),
  });
  const [row] = await team.test.database.admin`select client_id from work.trajectory where id = ${trajectoryId}`;
  const clientId = ClientId.parse(row?.["client_id"]);
  const { personId, membershipId } = await givenMember(team.test.database, team.practice, { role: "client", clientId });
  await write(trajectoryId, "Zij meldde zich ziek in maart.");
  const { reportId } = await offer(trajectoryId);
  const actor = { kind: "client", personId, membershipId, practiceId: team.practice.id, trajectoryIds: [trajectoryId] } as const;
  return { trajectoryId, reportId, herself: callClientAs(team.test.service, actor) };
}

const passage = async ({ herself, reportId }: Given, words: string) => {
  const { text } = await herself.ownReport.open({ reportId });
  const found = JSON.stringify(text).match(new RegExp(`"passage":(\\d+),"children":\\["${words}`));
  return Number(found?.[1]);
};
const standing = async ({ trajectoryId }: Given) => (await team.hers.report.ofTrajectory({ trajectoryId })).reports[0]?.standing;
const mailsTo = async ({ trajectoryId }: Given) =>
  team.test.database.admin`
    select m.subject, m.text from identity.mail m join identity.person p on lower(p.email) = lower(m."to") join identity.membership s on s.person_id = p.id
    join work.trajectory t on t.client_id = s.client_id where t.id = ${trajectoryId} and m.kind = 'waiting'`;

describe("a client who reads first", () => {
  it("sees what waits for her, and that she opened it is written down and nothing more", async () => {
    const given = await givenOffered();
    const { herself, trajectoryId, reportId } = given;
    expect(await herself.ownReport.list({ trajectoryId })).toMatchObject([{ id: reportId, waits: true, recipient: "dr. Jansen" }]);
    const page = await herself.ownReport.open({ reportId });
    expect(page).toMatchObject({ standing: "read-not-agreed", consentStands: true, recipient: { name: "dr. Jansen" } });
    expect(JSON.stringify(page.text)).toContain("Zij meldde zich ziek in maart.");
    expect(await standing(given)).toBe("read-not-agreed");
    expect(await team.hers.report.release({ reportId })).toMatchObject({ ok: false, refusal: { kind: "wrong-status" } });
  });

  it("says what is not right, hears what was done with it, and reads the new text before she says yes", async () => {
    const given = await givenOffered();
    const { herself, trajectoryId, reportId } = given;
    const block = await passage(given, "Zij meldde zich");
    const { version, versionHash } = await herself.ownReport.open({ reportId });
    const said = { reportId, textVersion: version, block, kind: "not-right", text: "Het was in april." } as const;
    expect(await herself.ownReport.remark(said)).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.agree({ reportId, versionHash })).toMatchObject({ ok: false, refusal: { kind: "remarks-open" } });
    expect(await team.hers.report.offer({ trajectoryId, kind: KIND, language: "nl" })).toMatchObject({
      ok: false,
      refusal: { kind: "remarks-unanswered" },
    });

    const { remarks } = await team.hers.reading.remarks({ reportId });
    expect(remarks).toMatchObject([{ passage: "Zij meldde zich ziek in maart.", text: "Het was in april.", answer: null }]);
    const answer = { reportId, remarkId: remarks[0]?.id ?? "", kind: "changed", text: "Bij aanleiding." } as const;
    expect(await team.hers.reading.answerRemark(answer)).toMatchObject({ ok: true });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ newTextComes: true, unanswered: 0 });
    expect(await herself.ownReport.agree({ reportId, versionHash })).toMatchObject({ ok: false, refusal: { kind: "remarks-open" } });

    await write(trajectoryId, "Zij meldde zich ziek in april.");
    await offer(trajectoryId);
    expect(await herself.ownReport.agree({ reportId, versionHash })).toMatchObject({ ok: false, refusal: { kind: "other-version" } });
    const next = await herself.ownReport.open({ reportId });
    expect(next.remarks).toMatchObject([{ version: 1, answer: { kind: "changed", text: "Bij aanleiding." } }]);
    expect(await herself.ownReport.agree({ reportId, versionHash: next.versionHash })).toEqual({ ok: true, value: null });
    expect(await standing(given)).toBe("agreed");
    expect(await team.lastEvent()).toMatchObject({ action: "report.read" });
  });

  it("while her coach is away: her remark waits, who stands in hears that something does, and she reads who is there", async () => {
    const given = await givenOffered();
    const { herself, trajectoryId, reportId } = given;
    const block = await passage(given, "Zij meldde zich");
    const { version } = await herself.ownReport.open({ reportId });
    await herself.ownReport.remark({ reportId, textVersion: version, block, kind: "not-right", text: "kanarie Het was in april." });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ unanswered: 1, standIn: null });

    const colleague = await givenStaff(team.test.service, team.practice, "coach");
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(5) };
    await team.hers.handOver.make({ trajectoryIds: [trajectoryId], to: colleague.membershipId, reason: "coach-away", period });
    const { waits } = await team.as(colleague).today.read();
    expect(waits).toMatchObject([{ kind: "coach-away", trajectoryId }]);
    expect(JSON.stringify(waits)).not.toContain("kanarie");
    await expect(team.as(colleague).reading.remarks({ reportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ unanswered: 1, standIn: { lastDay: team.inDays(5) } });
  });

  it("lets her reaction go along only when she wants that", async () => {
    for (const goesAlong of [true, false]) {
      const given = await givenOffered();
      const { herself, reportId } = given;
      const { version, versionHash } = await herself.ownReport.open({ reportId });
      await herself.ownReport.react({ reportId, textVersion: version, text: "Zo heb ik het niet ervaren.", goesAlong });
      expect(await herself.ownReport.agree({ reportId, versionHash })).toMatchObject({ ok: true });
      const [row] = await team.test.database.admin`select remarks from care.client_agreement where report_id = ${reportId}`;
      expect(row?.["remarks"] !== null).toBe(goesAlong);
    }
  });

  it("would rather not: guidance goes on, nothing leaves, and she may think again", async () => {
    const given = await givenOffered();
    const { herself, reportId } = given;
    const { versionHash } = await herself.ownReport.open({ reportId });
    expect(await herself.ownReport.decline({ reportId })).toEqual({ ok: true, value: null });
    expect(await team.hers.report.release({ reportId })).toMatchObject({ ok: false });
    expect(await standing(given)).toBe("declined");
    expect(await herself.ownReport.agree({ reportId, versionHash })).toMatchObject({ ok: true });
  });

  it("takes her yes back before it was fetched; after that its reader is asked not to use it", async () => {
    const given = await givenOffered();
    const { herself, reportId } = given;
    const { versionHash } = await herself.ownReport.open({ reportId });
    await herself.ownReport.agree({ reportId, versionHash });
    expect(await herself.ownReport.withdraw({ reportId })).toEqual({ ok: true, value: null });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "withdrawn", withdrawnBy: "client" });

    const late = await givenOffered();
    const [consent] = await team.hers.consent.list({ trajectoryId: late.trajectoryId });
    const page = await late.herself.ownReport.open({ reportId: late.reportId });
    await late.herself.ownReport.agree({ reportId: late.reportId, versionHash: page.versionHash });
    await team.test.database.admin`update work.contact set email = 'jansen@arbo.example' where id = ${consent?.contactId ?? ""}`;
    await team.test.database
      .admin`update reports.report set status = 'fetched', released_at = now(), fetched_at = now(), consent_id = ${consent?.id ?? ""},
      released_by = ${team.coach.membershipId}, recipient_contact_id = ${consent?.contactId ?? ""} where id = ${late.reportId}`;
    expect(await late.herself.ownReport.withdraw({ reportId: late.reportId })).toEqual({ ok: true, value: null });
    expect(await late.herself.ownReport.open({ reportId: late.reportId })).toMatchObject({
      standing: "fetched",
      regrettedOn: team.inDays(0),
    });
    const mails = await team.test.database.admin`select subject from identity.mail where "to" = 'jansen@arbo.example'`;
    expect(mails.map(({ subject }) => subject)).toEqual(["Vraag over een document"]);
  });

  it("finds nothing of a report of someone else, nor of one that is still being written", async () => {
    const given = await givenOffered();
    const other = await givenOffered();
    await expect(given.herself.ownReport.open({ reportId: other.reportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.test.database.admin`update reports.report set status = 'concept' where id = ${given.reportId}`;
    await expect(given.herself.ownReport.open({ reportId: given.reportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await given.herself.ownReport.list({ trajectoryId: given.trajectoryId })).toEqual([]);
  });
});

describe("reading together on the coach's screen", () => {
  it("takes her answer with a code of her own, once, and the ledger says how", async () => {
    const given = await givenOffered();
    const { herself, reportId } = given;
    const { versionHash } = await herself.ownReport.open({ reportId });
    const made = await herself.ownReport.makeCode({ reportId });
    if (!made.ok) throw new Error("no code");
    const answer = { reportId, versionHash, answer: "yes", reaction: null } as const;
    expect(await team.hers.reading.answerBeside({ ...answer, code: "2222 2222" })).toMatchObject({ refusal: { kind: "wrong-code" } });
    expect(await team.hers.reading.answerBeside({ ...answer, code: made.value.code.toLowerCase() })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "report.agreed", actorKind: "coach", details: { how: "coach-screen" } });
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "agreed", how: "coach-screen" });
    expect(await team.hers.reading.answerBeside({ ...answer, code: made.value.code })).toMatchObject({ refusal: { kind: "wrong-status" } });
  });

  it("counts wrong codes before it compares: of a hundred at once five are looked at", async () => {
    const given = await givenOffered();
    const { versionHash } = await given.herself.ownReport.open({ reportId: given.reportId });
    await given.herself.ownReport.makeCode({ reportId: given.reportId });
    const asked = { reportId: given.reportId, versionHash, answer: "yes", reaction: null, code: "2222 2222" } as const;
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => team.hers.reading.answerBeside(asked)));
    const compared = outcomes.filter((outcome) => !outcome.ok && outcome.refusal.kind === "wrong-code").length;
    expect(compared).toBe(5);
  });

  it("is over after ten minutes", async () => {
    const given = await givenOffered();
    const { versionHash } = await given.herself.ownReport.open({ reportId: given.reportId });
    const made = await given.herself.ownReport.makeCode({ reportId: given.reportId });
    await team.test.database.admin`update care.reading_code set expires_at = made_at where report_id = ${given.reportId}`;
    const code = made.ok ? made.value.code : "";
    const late = { reportId: given.reportId, versionHash, answer: "yes", reaction: null, code } as const;
    expect(await team.hers.reading.answerBeside(late)).toMatchObject({ refusal: { kind: "no-code" } });
  });
});

describe("her yes on paper", () => {
  it("is kept with its scan", async () => {
    const given = await givenOffered();
    const { versionHash } = await given.herself.ownReport.open({ reportId: given.reportId });
    const told = { reportId: given.reportId, versionHash, agreedOn: team.inDays(0), sessionId: null, remarks: null };
    expect(await team.hers.report.recordAgreement({ ...told, scan: Buffer.from("geen scan").toString("base64") })).toMatchObject({
      refusal: { kind: "scan-type" },
    });
    expect(await team.hers.report.recordAgreement({ ...told, scan: Buffer.from("%PDF-1.7").toString("base64") })).toMatchObject({
      ok: true,
    });
    expect(await given.herself.ownReport.open({ reportId: given.reportId })).toMatchObject({ standing: "agreed", how: "paper" });
  });
});

describe("a client who says nothing", () => {
  it("is told at the offer and once more, never a third time; her coach is asked to call; and in ten years nothing moved", async () => {
    const given = await givenOffered();
    expect(await mailsTo(given)).toMatchObject([{ subject: "Er staat iets voor je klaar" }]);
    // From noon on, so that nobody is woken.
    team.test.clock.pass({ hours: (36 - hourInAmsterdam(team.test.clock.now())) % 24 });
    for (const days of [0, 1, 1, 1, 6, 3_653]) {
      team.test.clock.pass({ days });
      await remindClients(team.test.service);
      if (days === 6) {
        const { waits } = await team.hers.today.read();
        expect(waits).toContainEqual(expect.objectContaining({ kind: "report-silent", trajectoryId: given.trajectoryId }));
      }
    }
    const mails = await mailsTo(given);
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails)).not.toMatch(/rapport|ziek|Noor/i);
    expect(await standing(given)).toBe("with-client");
    expect(await team.hers.report.release({ reportId: given.reportId })).toMatchObject({ ok: false });
  });
});
