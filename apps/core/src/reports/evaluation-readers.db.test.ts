import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import {
  agreeAndRelease,
  documentOf,
  type GivenEvaluation,
  givenEvaluation,
  givenReleasedEvaluation,
  HR,
  MANAGER,
  opens,
} from "../testing/given-evaluation.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

describe("an evaluation that HR reads too", () => {
  it("names that person to her before she says yes, and nobody of HR where there is none", async () => {
    const both = await givenEvaluation(team);
    const { herself, reportId, trajectoryId } = both;
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ recipient: { name: MANAGER.name }, alsoReads: HR.name });
    expect(await herself.ownReport.list({ trajectoryId })).toMatchObject([{ recipient: MANAGER.name, alsoReads: HR.name }]);
    const alone = await givenEvaluation(team, { hr: false });
    expect(await alone.herself.ownReport.open({ reportId: alone.reportId })).toMatchObject({ alsoReads: null });
  });
});

const LEDGER = { category: "evaluation", textVersion: CONSENT_TEXT_VERSION } as const;
const saysNo = ({ herself, trajectoryId, managerId, hrId }: GivenEvaluation, recipient: "manager" | "hr") =>
  herself.consent.refuse({ ...LEDGER, trajectoryId, recipient, contactId: (recipient === "hr" ? hrId : managerId) ?? managerId });

describe("a no in the ledger", () => {
  it("keeps an evaluation from the manager until she says yes there, whatever she said of the text", async () => {
    const given = await givenEvaluation(team, { hr: false });
    const { trajectoryId, managerId, herself, reportId } = given;
    const { versionHash } = await herself.ownReport.open({ reportId });
    await herself.ownReport.agree({ reportId, versionHash });
    expect(await saysNo(given, "manager")).toEqual({ ok: true, value: null });
    const refused = { ok: false, refusal: { kind: "may-not-leave" } };
    expect(await team.hers.report.confirmInTalk({ reportId, versionHash })).toMatchObject(refused);
    expect((await team.hers.report.ofTrajectory({ trajectoryId })).reports).toMatchObject([
      { stops: ["no-consent", "manager-not-confirmed"] },
    ]);
    await herself.consent.give({ ...LEDGER, trajectoryId, contactId: managerId, period: "guidance" });
    expect(await team.hers.report.confirmInTalk({ reportId, versionHash })).toMatchObject({ ok: true });
  });

  it("to HR leaves HR unnamed on the page of the report", async () => {
    const given = await givenEvaluation(team);
    await saysNo(given, "hr");
    expect(await given.herself.ownReport.open({ reportId: given.reportId })).toMatchObject({
      recipient: { name: MANAGER.name },
      alsoReads: null,
    });
  });
});

/** How many documents the page of this reader shows. */
const listed = async ({ trajectoryId }: GivenEvaluation, reader: GivenEvaluation["hr"]) => {
  if (reader === null) throw new Error("nobody of HR stands in the case");
  return (await callManagerAs(team.test.service, reader.actor).employee.read({ trajectoryId })).documents.length;
};

const asked = async (address: string) =>
  (await team.test.database.admin`select id from identity.mail where "to" = ${address} and kind = 'regret'`).length;

describe("an evaluation that she takes back in the ledger", () => {
  it("from HR is shut for HR alone; from the manager after that it is withdrawn as a whole", async () => {
    const given = await givenReleasedEvaluation(team);
    const { herself, reportId, documentId, trajectoryId, manager, hr, managerId, hrId } = given;
    await herself.consent.give({ ...LEDGER, trajectoryId, contactId: hrId ?? managerId, period: "guidance" });
    expect(await saysNo(given, "hr")).toEqual({ ok: true, value: null });
    expect([await opens(team, hr, documentId), await listed(given, hr), await listed(given, manager)]).toEqual([false, 0, 1]);
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "released", shutFor: [HR.name], alsoReads: null });

    expect(await saysNo(given, "manager")).toEqual({ ok: true, value: null });
    expect(await opens(team, manager, documentId)).toBe(false);
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "withdrawn", withdrawnBy: "client", opened: [] });
  });

  it("from the manager stays open for HR; who opened it is asked not to use it, and nobody else", async () => {
    const given = await givenReleasedEvaluation(team);
    const { herself, reportId, documentId, manager, hr } = given;
    expect([await opens(team, manager, documentId), await opens(team, hr, documentId)]).toEqual([true, true]);
    const before = [await asked(MANAGER.email), await asked(HR.email)] as const;
    await saysNo(given, "manager");
    expect([await opens(team, manager, documentId), await opens(team, hr, documentId)]).toEqual([false, true]);
    expect([await asked(MANAGER.email), await asked(HR.email)]).toEqual([before[0] + 1, before[1]]);
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "fetched", regrettedOn: null, shutFor: [MANAGER.name] });

    await saysNo(given, "hr");
    expect([await asked(MANAGER.email), await asked(HR.email)]).toEqual([before[0] + 1, before[1] + 1]);
    expect(await herself.ownReport.open({ reportId })).toMatchObject({ standing: "fetched", regrettedOn: team.inDays(0) });
    expect(await opens(team, hr, documentId)).toBe(false);
  });

  it("is shut too when her coach writes it down", async () => {
    const given = await givenReleasedEvaluation(team, { hr: false });
    const { trajectoryId, managerId, documentId, manager } = given;
    const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
    const told = { trajectoryId, contactId: managerId, reach: "named", givenOn: team.inDays(0), expiresOn: null, how } as const;
    const yes = await team.hers.consent.record({ ...told, categories: ["evaluation"] });
    if (!yes.ok) throw new Error(yes.refusal.kind);
    await team.hers.consent.withdraw({ trajectoryId, consentId: yes.value.consentId, on: team.inDays(0) });
    expect(await opens(team, manager, documentId)).toBe(false);
  });

  it("before its release lies before the manager no more, and it is not for HR to whom she said no", async () => {
    const laid = await givenEvaluation(team);
    const { versionHash } = await laid.herself.ownReport.open({ reportId: laid.reportId });
    await laid.herself.ownReport.agree({ reportId: laid.reportId, versionHash });
    await team.hers.report.putBeforeManager({ reportId: laid.reportId, versionHash });
    await saysNo(laid, "manager");
    const [lies] = await team.test.database.admin`select count(*)::int as texts from work.joint_text where report_id = ${laid.reportId}`;
    expect(lies).toEqual({ texts: 0 });

    const given = await givenEvaluation(team);
    await saysNo(given, "hr");
    expect(await agreeAndRelease(team, given)).toMatchObject({ ok: true });
    const documentId = await documentOf(team, given);
    expect([await opens(team, given.hr, documentId), await opens(team, given.manager, documentId)]).toEqual([false, true]);
  });

  it("is not for who stands there for HR only after the release", async () => {
    const given = await givenReleasedEvaluation(team, { hr: false });
    const details = { ...HR, phone: null, organisation: null };
    const saved = await team.hers.people.save({ trajectoryId: given.trajectoryId, role: "hr", person: { kind: "new", details } });
    const late = await givenEmployerSide(team.test.service, team.practice, "hr", contactIdOf(saved));
    expect(await opens(team, late, given.documentId)).toBe(false);
  });
});

describe("the line of the ledger about an evaluation", () => {
  it("says that her yes to the report lets it go, until she takes it back there", async () => {
    const given = await givenReleasedEvaluation(team);
    const { herself, trajectoryId, hrId } = given;
    const line = async () => {
      const { recipients } = await herself.consent.read({ trajectoryId });
      const lines = recipients.find(({ contactId }) => contactId === hrId)?.lines;
      return lines?.find(({ category }) => category === "evaluation");
    };
    expect(await line()).toMatchObject({ standing: "report", since: team.inDays(0) });
    await saysNo(given, "hr");
    expect(await line()).toMatchObject({ standing: "refused" });
  });
});
