import { newId, PracticeId } from "@hervat/domain/primitives";
import type { Trajectory } from "@hervat/domain/trajectory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { createTestDatabase, givenFullDossier, givenPractice, inPractice, type TestDatabase, type TestPractice } from "../testing/index.ts";
import * as repositories from "./index.ts";
import { gatherReads, readTogether } from "./read-together.ts";

let database: TestDatabase;
let practice: TestPractice;
let trajectories: Trajectory[];
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
  trajectories = [];
  for (const number of [1, 2, 3]) {
    const dossier = await givenFullDossier(database, practice, () => `tekst ${number}`);
    trajectories.push(dossier.trajectory);
  }
});
afterAll(() => database.close());

/** Everything that a report or a concept invoice reads of one case. */
async function readAll(tx: Db, sealer: Sealer, { id, clientId }: Trajectory) {
  const stored = await repositories.trajectoryRepository(tx, sealer.tenant).find(id);
  if (stored === undefined) return undefined;
  const client = await repositories.clientRepository(tx, sealer.tenant).find(clientId);
  const prices = repositories.timePriceRepository(tx, sealer.tenant);
  const sessions = await repositories.sessionRepository(tx, sealer.tenant).ofTrajectory(id);
  const employers = repositories.employerRepository(tx, sealer.tenant);
  return {
    stored,
    client,
    work: await repositories.readWorkRecords(tx, sealer.tenant, stored.value),
    care: await repositories.readCareHalf(tx, sealer, stored.value),
    employer: client && (await employers.find(client.value.employerId)),
    price: await prices.find(id),
    sessions,
    invoiced: await prices.invoiced(sessions.map(({ value }) => value.id)),
  };
}

describe("dossiers that are read together", () => {
  it("are the same as when each is read alone", async () => {
    const alone = await inPractice(database, practice, async (tx, sealer) => {
      const read = [];
      for (const trajectory of trajectories) read.push(await readAll(tx, sealer, trajectory));
      return read;
    });
    const together = await inPractice(database, practice, (tx, sealer) => {
      gatherReads(tx);
      return Promise.all(trajectories.map((trajectory) => readAll(tx, sealer, trajectory)));
    });
    expect(together).toEqual(alone);
    expect(alone.map((read) => read?.care.energy.length)).not.toContain(0);
    expect(new Set(alone.map((read) => JSON.stringify(read?.care))).size).toBe(trajectories.length);
  });

  it("show nothing of another practice", async () => {
    const other = await givenPractice(database);
    const theirs = await givenFullDossier(database, other);
    const [own, ...elsewhere] = await inPractice(database, other, (tx, sealer) => {
      gatherReads(tx);
      return Promise.all([theirs.trajectory, ...trajectories].map((trajectory) => readAll(tx, sealer, trajectory)));
    });
    expect(own?.stored.value).toEqual(theirs.trajectory);
    expect(elsewhere).toEqual(trajectories.map(() => undefined));
  });

  it("show nothing to a transaction of no practice, whichever practice it names", async () => {
    const [first] = trajectories;
    const found = await database.transactAs("coach", {}, (tx) => {
      gatherReads(tx);
      const ids = first === undefined ? [] : [first.id];
      return Promise.all(ids.map((id) => repositories.trajectoryRepository(tx, practice.id).find(id)));
    });
    expect(found).toEqual([undefined]);
  });
});

describe("a read of many", () => {
  const tenant = newId(PracticeId);
  function given() {
    const asked: [string, readonly string[]][] = [];
    const read = readTogether(async (_db, scope: string, ids: readonly string[]) => {
      asked.push([scope, ids]);
      if (ids.includes("broken")) throw new Error("broken");
      return new Map(ids.filter((id) => id !== "unknown").map((id) => [id, `${id} of ${scope}`]));
    });
    return { asked, read };
  }

  it("is asked once for a whole turn, and answers each with her own", async () => {
    const { asked, read } = given();
    const found = await database.transactAs("coach", { tenant }, (tx) => {
      gatherReads(tx);
      return Promise.all([read(tx, "here", ["a"]), read(tx, "here", ["b", "unknown"]), read(tx, "here", ["a"]), read(tx, "there", ["a"])]);
    });
    expect(asked).toEqual([
      ["here", ["a", "b", "unknown"]],
      ["there", ["a"]],
    ]);
    expect(found.map((each) => Object.fromEntries(each))).toEqual([
      { a: "a of here" },
      { b: "b of here" },
      { a: "a of here" },
      { a: "a of there" },
    ]);
  });

  it("is asked again in a later turn, for what was written in between", async () => {
    const { asked, read } = given();
    await database.transactAs("coach", { tenant }, async (tx) => {
      gatherReads(tx);
      await read(tx, "here", ["a"]);
      await read(tx, "here", ["a"]);
    });
    expect(asked).toHaveLength(2);
  });

  it("is asked at once where reads are not gathered, and never for two transactions together", async () => {
    const { asked, read } = given();
    await database.transactAs("coach", { tenant }, async (tx) => {
      await Promise.all([read(tx, "here", ["a"]), read(tx, "here", ["b"])]);
      await database.transactAs("coach", { tenant }, (beside) => {
        gatherReads(tx);
        gatherReads(beside);
        return Promise.all([read(tx, "here", ["c"]), read(beside, "here", ["d"])]);
      });
    });
    expect(asked.map(([, ids]) => ids)).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  it("fails for all who asked, and for nobody after", async () => {
    const { read } = given();
    await database.transactAs("coach", { tenant }, async (tx) => {
      gatherReads(tx);
      const outcomes = await Promise.allSettled([read(tx, "here", ["a"]), read(tx, "here", ["broken"])]);
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect((await read(tx, "here", ["a"])).size).toBe(1);
    });
  });
});
