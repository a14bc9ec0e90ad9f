import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenMember, GivenPractice } from "../testing/given-practice.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { csvOf, offer, row } from "./testing.ts";

let test: ImportTest;
let practice: GivenPractice;
let coach: GivenMember<"coach">;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());
const fresh = async () => {
  ({ practice, coach } = await test.fresh());
};

describe("five thousand rows", () => {
  beforeAll(fresh);
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    row({
      clientCode: `C-${index}`,
      clientName: `Cliënt ${index}`,
      employerName: `Werkgever ${index % 400}`,
      managerName: `Leidinggevende ${index % 1_200}`,
      managerEmail: `lg${index % 1_200}@werkgever${index % 400}.example`,
      laterSpells: index % 5 === 0 ? "..12-4-2026; 4-5-2026" : "",
      sessionsBefore: String(index % 9),
      privateEmail: `client${index}@thuis.example`,
      bedrijfsartsName: `dr. Arts ${index % 40}`,
      bedrijfsartsEmail: `arts${index % 40}@arbo.example`,
    }),
  );
  const bytes = csvOf(rows);

  it("are in, and all the same the second time", async () => {
    const { fingerprint } = await test.previewed(coach, bytes);
    const started = performance.now();
    const outcome = await test.as(coach).run({ ...offer(bytes), fingerprint });
    process.stdout.write(`import of 5,000 rows: ${((performance.now() - started) / 1_000).toFixed(1)} s / 10\n`);
    expect(outcome).toMatchObject({ ok: true, value: { imported: 5_000, unchanged: 0, rejected: [] } });
    expect(await test.count("work.trajectory", practice)).toBe(5_000);

    expect(await test.imported(coach, bytes)).toEqual({ imported: 0, unchanged: 5_000, rejected: [] });
    const changed = await test.imported(coach, csvOf(rows.map((told) => ({ ...told, purchaseOrder: "PO-2027" }))));
    expect(changed).toMatchObject({ imported: 5_000 });
  }, 60_000);
});
