import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALLED_SCHEMAS } from "../migrate/apply-walls.ts";
import { createTestDatabase, givenFullDossier, givenPractice, inPractice, type TestDatabase } from "../testing/index.ts";
import { DECISIONS } from "./decisions.ts";
import { countTakenCase, readTakenCase } from "./read-rows.ts";
import { listTakenClients, listTakenFiles } from "./taken-file.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("taking a practice out", () => {
  it("has an answer for every table of the catalogue, and none for what is not there", async () => {
    const tables = await database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ${database.admin([...WALLED_SCHEMAS, "auth"])} order by 1`;
    expect(Object.keys(DECISIONS).sort()).toEqual([...new Set(tables.map(({ name }) => name))].sort());
  });

  it("leaves no table out that names a case, but the ways in, what an import kept for a day and what stands elsewhere too", () => {
    const leftOut = Object.entries(DECISIONS).filter(
      ([name, decision]) => "leftOut" in decision && /^(work|care|billing|reports|audit)\./.test(name),
    );
    const ways = ["audit.checkpoint", "audit.installation", "care.reading_code", "reports.known_device", "work.import_row"];
    const again = ["reports.document_proof", "reports.plugin_run", "work.reader_allowance"];
    expect(leftOut.map(([name]) => name).sort()).toEqual([...ways, ...again].sort());
  });

  it("takes every row about a client along, opened, and nothing of another", async () => {
    const practice = await givenPractice(database);
    let count = 0;
    const hers = await givenFullDossier(database, practice, () => `HAAR-${++count}-`);
    await givenFullDossier(database, practice, () => "VREEMD");
    await inPractice(database, practice, async (tx, sealer) => {
      const [client, ...none] = await listTakenClients(tx, practice.id, hers.trajectory.id);
      if (client === undefined) throw new Error("she is not on the list");
      expect(none).toEqual([]);
      expect(client.trajectoryIds).toEqual([hers.trajectory.id]);
      const rows = await readTakenCase(tx, sealer, { ...client, reader: practice.owner.membershipId });
      const taken = Object.entries(rows).flatMap(([home, tables]) =>
        Object.entries(tables).map(([name, { length }]) => [`${home}.${name}`, length]),
      );
      const there = Object.entries(await countTakenCase(tx, sealer, client)).filter(([, rowCount]) => rowCount > 0);
      expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(there));
      const text = JSON.stringify(rows);
      expect(text).not.toContain("VREEMD");
      const care = Object.entries(DECISIONS).filter(([name, decision]) => name.startsWith("care.") && !("leftOut" in decision));
      expect(care.filter(([name]) => !there.some(([known]) => known === name))).toEqual([]);

      const files = await listTakenFiles(tx, practice.id, { trajectoryIds: client.trajectoryIds, loose: false });
      // What she wrote down stands in the rows or in a file: nothing sealed stays shut.
      const seen = new Set(text.match(/HAAR-\d+-/g));
      expect(files.length).toBeGreaterThan(0);
      expect(seen.size).toBeGreaterThan(20);
      expect(text).not.toContain('"type":"Buffer"');
    });
  });

  it("keeps from someone else what the author wrote for herself, and what she has not signed", async () => {
    const practice = await givenPractice(database);
    const hers = await givenFullDossier(database, practice);
    await inPractice(database, practice, async (tx, sealer) => {
      const [client] = await listTakenClients(tx, practice.id, hers.trajectory.id);
      if (client === undefined) throw new Error("she is not on the list");
      const notesOf = async (reader: typeof practice.owner.membershipId | null) =>
        (await readTakenCase(tx, sealer, { ...client, reader }))["care"]?.["session_note"] ?? [];
      const own = await notesOf(practice.owner.membershipId);
      expect(own.every((note) => "private" in note)).toBe(true);
      const others = await notesOf(null);
      expect(others.some((note) => "private" in note)).toBe(false);
      expect(others.map(({ sessionId }) => sessionId)).toEqual(
        own.filter(({ signedAt }) => signedAt !== null).map(({ sessionId }) => sessionId),
      );
    });
  });
});
