import { EnergyMeasurement } from "@hervat/domain/energy";
import { day, MeasurementId, MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenFullDossier, givenPractice, inPractice, type TestDatabase, type TestPractice } from "../testing/index.ts";
import * as repositories from "./index.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

describe("what was measured", () => {
  it("is read no more once it is taken out, and its row stays", async () => {
    const { trajectory } = await givenFullDossier(database, practice);
    const id = newId(MeasurementId);
    const by = { at: new Date(), membershipId: MembershipId.parse(practice.owner.membershipId) };
    const left = await inPractice(database, practice, async (tx, sealer) => {
      const energy = repositories.energyRepository(tx, sealer);
      const one = { id, trajectoryId: trajectory.id, on: "2026-03-01", by: "coach", kind: "recovery", hoursToRecover: 7 };
      await energy.addMeasurements([EnergyMeasurement.parse(one)]);
      expect(await energy.remove("measurement", trajectory.id, id, by)).toBe(true);
      expect(await energy.remove("measurement", trajectory.id, id, by)).toBe(false);
      return energy.measurements(trajectory.id);
    });
    expect(left.map((one) => one.id)).not.toContain(id);
    const [row] = await database.admin`select removed_by from care.energy_measurement where id = ${id}`;
    expect(row?.["removed_by"]).toBe(practice.owner.membershipId);
  });
});

describe("a goal", () => {
  it("stands outside the wall only in the words that were released", async () => {
    const { trajectory } = await givenFullDossier(database, practice, () => "geheim doel");
    const goals = await inPractice(database, practice, (tx, sealer) => repositories.goalRepository(tx, sealer).ofTrajectory(trajectory.id));
    expect(goals.map(({ kind, text }) => [kind, text])).toEqual([
      ["personal", "geheim doel"],
      ["work", "geheim doel"],
    ]);
    const [released] = await database.admin`select text from work.work_goal where trajectory_id = ${trajectory.id}`;
    expect(released?.["text"]).toBe("Op tijd naar huis");
    const work = goals.find((goal) => goal.kind === "work");
    await inPractice(database, practice, async (tx, sealer) => {
      if (work?.kind === "work") await repositories.goalRepository(tx, sealer).save({ ...work, release: null });
    });
    expect(await database.admin`select 1 from work.work_goal where trajectory_id = ${trajectory.id}`).toHaveLength(0);
  });
});

describe("a look back", () => {
  it("is due until it is done", async () => {
    const { trajectory } = await givenFullDossier(database, practice);
    const due = await inPractice(database, practice, async (tx, sealer) => {
      const course = repositories.recoveryCourseRepository(tx, sealer);
      const [one] = await course.followUps(trajectory.id);
      if (one === undefined) throw new Error("no look back");
      const read = async () => {
        const found = await repositories.readDueFollowUps(tx, practice.id, {
          ...{ coach: trajectory.coachMembershipId, alsoIn: [], upTo: day("2026-05-02") },
        });
        return found.filter(({ trajectoryId }) => trajectoryId === trajectory.id);
      };
      const before = await read();
      await course.saveFollowUps([{ ...one, done: null }]);
      return [before, await read()];
    });
    expect(due).toMatchObject([[], [{ trajectoryId: trajectory.id, kind: "six-to-eight-weeks", dueOn: "2026-05-01" }]]);
  });
});

describe("a factor", () => {
  it("leaves with its links and what was released of it", async () => {
    const { trajectory } = await givenFullDossier(database, practice);
    const links = await inPractice(database, practice, async (tx, sealer) => {
      const factors = repositories.factorRepository(tx, sealer);
      const repository = repositories.factorLinkRepository(tx, sealer);
      expect(await repository.ofTrajectory(trajectory.id)).toHaveLength(1);
      for (const { id } of await factors.ofWork(trajectory.id)) await factors.remove(id);
      return repository.ofTrajectory(trajectory.id);
    });
    expect(links).toEqual([]);
    expect(await database.admin`select 1 from work.released_factor where trajectory_id = ${trajectory.id}`).toHaveLength(0);
  });
});

describe("all that is written along the way", () => {
  it("is nowhere in the tables in plain words", async () => {
    const { trajectory } = await givenFullDossier(database, practice, () => "kanarietekst");
    const rows = await database.admin`
      select x::text as row from care.criterion_judgement x union all select x::text from care.recovery_norm x union all
      select x::text from care.theme_note x union all select x::text from care.exercise_given x union all
      select x::text from care.follow_up x union all select x::text from care.goal x union all select x::text from care.goal_score x union all
      select x::text from care.factor_link x union all select x::text from care.relapse_plan x union all select x::text from care.diary_entry x`;
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(rows)).not.toContain("kanarietekst");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarietekst").toString("hex"));
    expect(trajectory.id).toBeTruthy();
  });
});
