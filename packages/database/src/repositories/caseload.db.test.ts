import { newId, SessionId } from "@hervat/domain/primitives";
import { Session } from "@hervat/domain/session";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenEmployer,
  givenMember,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import { type CaseloadQuestion, readCaseload } from "./caseload.ts";
import { readKnownCaseload } from "./known-caseload.ts";
import { sessionRepository } from "./session.ts";
import { MOST_ROWS } from "./stored.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

const list = (question: Partial<CaseloadQuestion> = {}) =>
  inPractice(database, practice, (tx) => readCaseload(tx, practice.id, { now: TEST_NOW, ...question }));

describe("a caseload", () => {
  it("shows sessions held and next, ordered by name", async () => {
    const employer = await givenEmployer(database, practice, { name: "Gemeente Noord" });
    const { trajectory, client } = await givenTrajectory(database, practice, {
      name: "Zoë de Wit",
      code: "HV-1",
      employer,
    });
    await givenTrajectory(database, practice, { name: "Éva Bos" });
    const session = (status: "held" | "planned", startsAt: string, number: number) =>
      Session.parse({
        id: newId(SessionId),
        trajectoryId: trajectory.id,
        kind: "session",
        number,
        startsAt: new Date(startsAt),
        durationMinutes: 90,
        status,
      });
    const next = session("planned", "2026-03-09T09:00:00Z", 3);
    await inPractice(database, practice, async (tx) => {
      await sessionRepository(tx, practice.id).addMany([
        session("held", "2026-02-09T09:00:00Z", 1),
        session("held", "2026-02-16T09:00:00Z", 2),
        next,
      ]);
    });
    const lines = await list();
    expect(lines.map(({ name }) => name)).toEqual(["Éva Bos", "Zoë de Wit"]);
    expect(lines[1]).toMatchObject({
      trajectoryId: trajectory.id,
      clientId: client.id,
      code: "HV-1",
      employer: "Gemeente Noord",
      coach: practice.owner.name,
      status: "active",
      sessionsHeld: 2,
      nextSessionAt: next.startsAt,
      lastTalkAt: new Date("2026-02-16T09:00:00Z"),
      guidedBefore: false,
    });
    expect(lines[0]).toMatchObject({ sessionsHeld: 0, nextSessionAt: null });
  });

  it.each([
    ["zoe", 1],
    ["GEMEENTE", 1],
    ["hv-", 1],
    ["100%", 0],
    ["", 2],
  ])("searched for '%s' finds %i, whatever accents and capitals", async (search, found) => {
    expect(await list({ search })).toHaveLength(found);
  });

  it("of one coach holds her own and no other's", async () => {
    const coach = await givenMember(database, practice, { role: "coach" });
    const { trajectory } = await givenTrajectory(database, practice, { coach: coach.membershipId });
    expect((await list({ coach: coach.membershipId })).map(({ trajectoryId }) => trajectoryId)).toEqual([trajectory.id]);
    expect(await list({ coach: coach.membershipId, statuses: ["stopped"] })).toEqual([]);
  });

  it("of a practice with years of cases still holds who comes last in the alphabet", async () => {
    const old = await givenPractice(database);
    const { trajectory } = await givenTrajectory(database, old, { name: "Aalders" });
    await givenTrajectory(database, old, { name: "Zwaan" });
    const { admin } = database;
    await admin`create temp table copied as select gen_random_uuid() as client, gen_random_uuid() as trajectory, n from generate_series(1, ${MOST_ROWS}) n`;
    await admin`insert into work.client select (jsonb_populate_record(c, jsonb_build_object('id', k.client, 'code', 'K-' || k.n))).* from copied k, work.client c where c.tenant_id = ${old.id} and c.name = 'Aalders'`;
    await admin`insert into work.trajectory select (jsonb_populate_record(t, jsonb_build_object('id', k.trajectory, 'client_id', k.client))).* from copied k, work.trajectory t where t.tenant_id = ${old.id} and t.id = ${trajectory.id}`;

    const lines = await inPractice(database, old, (tx) => readCaseload(tx, old.id, { now: TEST_NOW }));
    expect(new Set(lines.map(({ trajectoryId }) => trajectoryId)).size).toBe(MOST_ROWS + 2);
    expect(lines.at(-1)?.name).toBe("Zwaan");
    const first = await inPractice(database, old, (tx) => readCaseload(tx, old.id, { now: TEST_NOW, limit: 3 }));
    expect(first.map(({ trajectoryId }) => trajectoryId)).toEqual(lines.slice(0, 3).map(({ trajectoryId }) => trajectoryId));
  });

  it("as an import compares it tells a coach of another's client only that the code is taken", async () => {
    const coach = await givenMember(database, practice, { role: "coach" });
    await givenTrajectory(database, practice, { coach: coach.membershipId, code: "Mine" });
    await givenTrajectory(database, practice, { code: "Theirs", name: "Niet te zien" });
    const known = await inPractice(database, practice, (tx) =>
      readKnownCaseload(tx, practice.id, { codes: ["mine", "theirs", "new"], onlyOf: coach.membershipId }),
    );
    expect(known.clients.map(({ code }) => code)).toEqual(["Mine"]);
    expect(known.codesOfOthers).toEqual(["theirs"]);
    expect(JSON.stringify(known)).not.toContain("Niet te zien");
  });
});
