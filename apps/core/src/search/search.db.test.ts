import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

type Found = Awaited<ReturnType<GivenTeam["hers"]["search"]["find"]>>;
const all = (found: Found) => Object.values(found).flatMap(({ items }) => [...items]);

describe("the search", () => {
  it("finds a client by part of her name, code or employer, whatever the accents, capitals and order of the words", async () => {
    const employer = { kind: "new", name: "Bakkerij Zuidlaan" } as const;
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { name: "Zoë Ünal", code: "Q-77", employer });
    for (const text of ["zoe", "ünal", "UNAL zoe", "q-77", "zuidlaan unal"]) {
      const { clients } = await team.hers.search.find({ text });
      expect(clients.items.map((one) => one.trajectoryId)).toEqual([trajectoryId]);
    }
    const { employers } = await team.hers.search.find({ text: "zuidlaan" });
    expect(employers.items.map(({ name }) => name)).toEqual(["Bakkerij Zuidlaan"]);
    expect(all(await team.hers.search.find({ text: "100%_" }))).toEqual([]);
  });

  it("shows a coach her own clients, the office those of the practice, and another practice nothing", async () => {
    await givenCase(team.hers, team.coach.membershipId, { name: "Wilma Eigenwijs" });
    const count = async (caller: GivenTeam["hers"]) => (await caller.search.find({ text: "eigenwijs" })).clients.items.length;
    expect(await Promise.all([team.hers, team.colleague, team.office, team.owner, team.stranger].map(count))).toEqual([1, 0, 1, 1, 0]);
  });

  it("finds a stand-in the case as long as she stands in", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { name: "Sara Vervangen" });
    const { actor, membershipId } = await givenStaff(team.test.service, team.practice, "coach");
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(1) };
    const found = async () => (await team.as({ actor }).search.find({ text: "vervangen" })).clients.items.length;
    expect(await found()).toBe(0);
    await team.hers.handOver.make({ trajectoryIds: [trajectoryId], to: membershipId, reason: "coach-away", period });
    expect(await found()).toBe(1);
  });

  it("finds the coach a report by its kind and its client, and the office no paper about a client at all", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { name: "Rapportina Bos" });
    await team.test.database.admin`
      insert into reports.report (tenant_id, id, trajectory_id, kind, status, text_version, version_hash, categories, created_at)
      values (${team.practice.id}, gen_random_uuid(), ${trajectoryId}, 'evaluation', 'concept', 1, repeat('a', 64), '{}', now())`;
    const found = await team.hers.search.find({ text: "evaluatie bos" });
    expect(found.reports.items).toMatchObject([{ kind: "evaluation", client: "Rapportina Bos" }]);
    const office = await team.office.search.find({ text: "rapportina" });
    expect([office.reports.items, office.documents.items]).toEqual([[], []]);
    expect(office.clients.items).toHaveLength(1);
  });

  it("finds nothing of what is sealed: not a word of a note", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { name: "Nora Stil" });
    const talk = { kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(-1) });
    const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
    const text = { goal: "migraine", done: "migraine", agreed: "migraine", next: "", homework: "migraine", private: "migraine" };
    await team.hers.note.write({ sessionId: session?.id ?? "", version: null, text });
    expect(all(await team.hers.search.find({ text: "migraine" }))).toEqual([]);
  });

  it("keeps no word of what was typed in the log, and every client it showed", async () => {
    await team.hers.search.find({ text: "eigenwijs" });
    const event = await team.lastEvent();
    expect(event).toMatchObject({ action: "search.read", outcome: "done" });
    expect(JSON.stringify(event)).not.toContain("eigenwijs");
  });

  it("is nothing for a privacy officer and for nobody who is not signed in", async () => {
    const officer = await givenStaff(team.test.service, team.practice, "privacy-officer");
    await expect(team.as(officer).search.find({ text: "wit" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.search.find({ text: "wit" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
