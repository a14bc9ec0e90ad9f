import { ConsentId, ContactId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFoundError } from "../errors.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { consentScanRoute } from "./consent-scan-file.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let doctor: ContactId;
let manager: ContactId;
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
    manager: { kind: "new", name: "J. Pels", email: "pels@werk.example" },
  });
  const details = { name: "dr. Jansen", email: null, phone: null, organisation: "Arbodienst Duin" };
  const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
  doctor = contactIdOf(saved);
  manager = (await team.hers.people.read({ trajectoryId })).manager?.id ?? newId(ContactId);
});
afterAll(() => team.test.close());

const PDF = Buffer.from("%PDF-1.7 kanarie scan").toString("base64");
const form = (told: object = {}) => ({
  trajectoryId,
  contactId: doctor,
  reach: "team" as const,
  categories: ["complaints" as const, "energy" as const],
  givenOn: team.inDays(-3),
  expiresOn: null,
  how: { kind: "aloud" as const, sessionId: null, note: "kanarie: ja, dat mag hij weten" },
  ...told,
});
const recorded = async (told: object = {}) => {
  const outcome = await team.hers.consent.record(form(told));
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.consentId;
};

describe("a consent by hand", () => {
  it("is recorded aloud for the bedrijfsarts and stands from that day, with one audit row", async () => {
    const id = await recorded();
    expect(await team.lastEvent()).toMatchObject({ action: "consent.recorded", details: { recipient: "bedrijfsarts", how: "aloud" } });
    const shown = (await team.hers.consent.list({ trajectoryId })).find((one) => one.id === id);
    expect(shown).toMatchObject({ name: "dr. Jansen", reach: "team", stands: true, how: { kind: "aloud", note: form().how.note } });
  });

  it("on paper keeps the scan sealed, and hands it to the coach alone", async () => {
    const id = await recorded({ how: { kind: "paper", scan: PDF } });
    const ctx = (actor: Parameters<typeof team.test.service.contextFor>[0]["actor"]) =>
      team.test.service.contextFor({ ...(actor && { actor }), requestId: "r", action: "consent.read" });
    const params = { trajectoryId, consentId: id };
    const file = await consentScanRoute.serve(ctx(team.coach.actor), params);
    expect(file).toMatchObject({ mediaType: "application/pdf", fileName: `toestemming-${team.inDays(-3)}.pdf` });
    expect(file.bytes instanceof Uint8Array && Buffer.from(file.bytes).toString()).toBe("%PDF-1.7 kanarie scan");
    await expect(consentScanRoute.serve(ctx({ ...team.coach.actor, kind: "office" }), params)).rejects.toBeInstanceOf(NotFoundError);
    await expect(consentScanRoute.serve(ctx(team.coach.actor), { ...params, consentId: newId(ConsentId) })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it("to a manager about health is never recorded, about work it is", async () => {
    expect(await team.hers.consent.record(form({ contactId: manager }))).toEqual({
      ok: false,
      refusal: { kind: "health-not-for-employer", categories: ["complaints", "energy"] },
    });
    expect(await team.hers.consent.record(form({ contactId: manager, categories: ["work-goals"] }))).toMatchObject({ ok: true });
  });

  it.each([
    ["someone who stands in no role", { contactId: newId(ContactId) }, "contact-unknown"],
    ["nothing", { categories: [] }, "nothing-chosen"],
    ["tomorrow", { givenOn: "2150-01-01" }, "in-the-future"],
    ["an end before the beginning", { expiresOn: "2020-01-01" }, "expires-before-given"],
    ["no words", { how: { kind: "aloud", sessionId: null, note: "  " } }, "note-missing"],
    ["no scan", { how: { kind: "paper", scan: "" } }, "scan-missing"],
    ["a scan that is no picture of paper", { how: { kind: "paper", scan: Buffer.from("<html>").toString("base64") } }, "scan-type"],
  ])("is refused with %s", async (_what, told, kind) => {
    expect(await team.hers.consent.record(form(told))).toMatchObject({ ok: false, refusal: { kind } });
    expect(await team.lastEvent()).toMatchObject({ action: "consent.record", outcome: "refused" });
  });

  it("ends on the day it is withdrawn, once", async () => {
    const consentId = await recorded();
    const on = team.inDays(0);
    expect(await team.hers.consent.withdraw({ trajectoryId, consentId, on: team.inDays(1) })).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
    expect(await team.hers.consent.withdraw({ trajectoryId, consentId, on: team.inDays(-9) })).toMatchObject({
      refusal: { kind: "before-given" },
    });
    expect(await team.hers.consent.withdraw({ trajectoryId, consentId, on })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "consent.withdrawn", outcome: "done" });
    expect(await team.hers.consent.withdraw({ trajectoryId, consentId, on })).toMatchObject({
      refusal: { kind: "already-withdrawn", withdrawnOn: on },
    });
    expect((await team.hers.consent.list({ trajectoryId })).find(({ id }) => id === consentId)).toMatchObject({
      stands: false,
      withdrawnOn: on,
    });
  });

  it("ends with the trajectory", async () => {
    const other = await givenCase(team.hers, team.coach.membershipId);
    const saved = await team.hers.people.save({
      trajectoryId: other,
      role: "bedrijfsarts",
      person: { kind: "known", id: doctor, details: null },
    });
    expect(await team.hers.consent.record(form({ trajectoryId: other, contactId: contactIdOf(saved) }))).toMatchObject({ ok: true });
    const end = { kind: "stopped", reason: "in-consultation" } as const;
    await team.hers.closing.close({ trajectoryId: other, on: team.inDays(0), outcome: "none", end });
    expect(await team.hers.consent.list({ trajectoryId: other })).toMatchObject([{ expiresOn: team.inDays(0) }]);
  });

  it("stands sealed in the database, and not in the audit or the logs", async () => {
    const { admin } = team.test.database;
    const rows =
      await admin`select c::text as row from care.consent c union all select s::text from care.consent_scan s union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    const hex = Buffer.from("kanarie").toString("hex");
    expect(JSON.stringify(rows)).not.toContain(hex);
    expect(team.test.logged.join()).not.toContain("kanarie");
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["list", (who: GivenTeam["hers"]) => who.consent.list({ trajectoryId })],
    ["record", (who) => who.consent.record(form())],
    ["withdraw", (who) => who.consent.withdraw({ trajectoryId, consentId: newId(ConsentId), on: team.inDays(0) })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"]) => Promise<unknown>])[];

  it.each(verbs)("%s: office, another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    for (const who of [team.office, team.colleague, team.stranger]) await expect(call(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
