import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  ({ herself } = await givenClient(team, trajectoryId));
});
afterAll(() => team.test.close());

const log = async () => (await herself.log.read({ trajectoryId, before: null })).lines;

describe("who has seen what", () => {
  it("tells her at once that her coach looked, by name and in words", async () => {
    const before = performance.now();
    await team.hers.trajectory.read({ trajectoryId });
    const [line] = await log();
    const took = Math.round(performance.now() - before);
    process.stdout.write(`G10 a read shows to the client after: ${took} ms / 1000\n`);
    expect(line).toMatchObject({ sentence: "Je coach Marit Vos bekeek het overzicht van de begeleiding.", outcome: "done" });
  });

  it("tells her who asked for it and did not get it, also where that role never may", async () => {
    const office = await givenStaff(team.test.service, team.practice, "office");
    await expect(team.as(office).consent.list({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [line] = await log();
    expect(line).toMatchObject({ outcome: "refused" });
    expect(line?.sentence).toMatch(/^.+, van het kantoor van de praktijk vroeg om de toestemmingen\. Dat is niet doorgegaan\.$/);
  });

  it("tells her of another coach who asked for something in her file by itself, and did not get it", async () => {
    await team.hers.session.plan({
      trajectoryId,
      kind: "session",
      on: team.inDays(7),
      at: "10:00",
      durationMinutes: 90,
      times: 1,
      everyDays: 7,
    });
    const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
    if (session === undefined) throw new Error("the case holds no talk");
    await expect(team.colleague.note.sign({ sessionId: session.id, version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [line] = await log();
    expect(line).toMatchObject({ outcome: "refused" });
    expect(line?.sentence).toMatch(/Dat is niet doorgegaan\.$/);
  });

  it("pages back to the beginning, and holds no word of the inside", async () => {
    const lines = await log();
    expect(lines.at(-1)?.sentence).toBe("Je coach Marit Vos maakte het dossier aan.");
    expect(JSON.stringify(lines)).not.toMatch(/[a-z-]+\.[a-z-]+"|privacy-officer|client-link|_/);
    const { next } = await herself.log.read({ trajectoryId, before: null });
    expect(next).toBeNull();
  });

  it("is of her own case alone", async () => {
    const other = await givenCase(team.hers, team.coach.membershipId);
    await expect(herself.log.read({ trajectoryId: other, before: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
