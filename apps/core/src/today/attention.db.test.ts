import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenMember, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let standIn: GivenMember<"coach">;
let trajectoryId: TrajectoryId;
let before: number;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
beforeAll(async () => {
  team = await givenTeam();
  standIn = await givenStaff(team.test.service, team.practice, "coach");
});
beforeEach(async () => {
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  ({ herself } = await givenClient(team, trajectoryId));
  await team.hers.questionnaire.passMoment({ trajectoryId, moment: "start", passed: true });
  before = (await allMails()).length;
});
afterAll(() => team.test.close());

const arrange = () =>
  team.hers.handOver.make({
    ...{ trajectoryIds: [trajectoryId], to: standIn.membershipId, reason: "coach-away" as const },
    period: { firstDay: team.inDays(0), lastDay: team.inDays(20) },
  });
const waitsOf = async (caller: ReturnType<GivenTeam["as"]>) =>
  (await caller.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind);
const allMails = () =>
  team.test.database.admin<{ subject: string; text: string }[]>`
    select subject, text from identity.mail where tenant_id = ${team.practice.id} and kind = 'attention' order by created_at, id`;
const mails = async () => (await allMails()).slice(before);

const WAYS = {
  "a line of her diary": async () => {
    await herself.own.tellDay({ trajectoryId, told: { kind: "line", text: "kanarie Ik wil niet meer leven." } });
    await herself.own.tellDay({ trajectoryId, told: { kind: "line", text: "kanarie Ik wil echt niet meer leven." } });
    return ["attention"];
  },
  "an answer to a question that asks for it, before she sends anything": async () => {
    const asked = await team.hers.questionnaire.ask({ trajectoryId, key: "cbi", moment: null });
    if (!asked.ok) throw new Error(asked.refusal.kind);
    for (const [item, option] of [
      ["personal-1", "often"],
      ["personal-4", "always"],
      ["personal-5", "always"],
    ] as const)
      expect(await herself.ownQuestionnaire.answer({ trajectoryId, id: asked.value, item, option })).toEqual({ ok: true, value: null });
    return ["attention"];
  },
  "a message": async () => {
    await herself.message.send({ trajectoryId, text: "kanarie Ik wil dood." });
    return ["attention", "message-unread"];
  },
};

describe.each(Object.entries(WAYS))("%s that says that she may need somebody", (_way, say) => {
  it("asks her coach and who stands in to look today, once, without what or of whom", async () => {
    await arrange();
    const hers = await say();
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ subject }) => subject))).toEqual(new Set(["Vandaag aandacht nodig in Hervat"]));
    expect(JSON.stringify(sent)).not.toMatch(/kanarie|Noor|leven|dood|vragenlijst|dagboek/i);
    expect(await waitsOf(team.hers)).toEqual(hers);
    expect(await waitsOf(team.as(standIn))).toContain("attention");
    expect(await waitsOf(team.colleague)).toEqual([]);
    expect((await team.office.today.read()).waits).toEqual([]);
  });
});

describe("that a case asks for attention", () => {
  it("is asked too of who stands in because the client said yes to her, and no more once that ended", async () => {
    const reader = { kind: "stand-in", membershipId: standIn.membershipId } as const;
    await team.hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(-1) });
    await herself.message.send({ trajectoryId, text: "kanarie Kan het gesprek later?" });
    expect(await waitsOf(team.as(standIn))).toEqual([]);
    await WAYS["a message"]();
    expect(await mails()).toHaveLength(2);
    expect(await waitsOf(team.as(standIn))).toEqual(["attention"]);

    const [reading] = (await team.hers.note.readers({ trajectoryId })).readers;
    await team.hers.note.endReader({ trajectoryId, id: reading?.id ?? "" });
    await WAYS["a line of her diary"]();
    expect(await mails()).toHaveLength(3);
    expect(await waitsOf(team.as(standIn))).toEqual([]);
  });

  it("stands there over a weekend and lapses by itself: no row says that it was", async () => {
    await WAYS["a line of her diary"]();
    const days: string[][] = [];
    for (const hours of [0, 72, 24]) {
      team.test.clock.pass({ hours });
      days.push(await waitsOf(team.hers));
    }
    expect(days).toEqual([["attention"], ["attention"], []]);
    const rows = await team.test.database.admin`select e::text as row from audit.event e where tenant_id = ${team.practice.id}`;
    expect(JSON.stringify(rows)).not.toMatch(/attention|help/);
  });

  it("is asked no more by a message that her coach read", async () => {
    await WAYS["a message"]();
    await team.hers.message.markRead({ trajectoryId });
    expect(await waitsOf(team.hers)).toEqual([]);
  });
});

describe("a coach who is away while a client waits for her", () => {
  it("leaves who stands in a line that something waits, and not what: not a word of it can she open", async () => {
    await herself.message.send({ trajectoryId, text: "kanarie Kan het gesprek later?" });
    expect(await waitsOf(team.as(standIn))).toEqual([]);
    await arrange();
    expect(await waitsOf(team.as(standIn))).toEqual(["coach-away"]);
    expect(JSON.stringify(await team.as(standIn).today.read())).not.toContain("kanarie");
    await expect(team.as(standIn).message.ofTrajectory({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.hers.message.markRead({ trajectoryId });
    expect(await waitsOf(team.as(standIn))).toEqual([]);
  });
});
