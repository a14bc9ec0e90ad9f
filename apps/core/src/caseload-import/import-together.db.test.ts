import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { type GivenMember, type GivenPractice, givenStaff } from "../testing/given-practice.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { csvOf, offer, row } from "./testing.ts";

let test: ImportTest;
let practice: GivenPractice;
let owner: GivenMember<"owner">;
let coach: GivenMember<"coach">;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());
const fresh = async () => {
  ({ practice, owner, coach } = await test.fresh());
};

describe("between looking and confirming", () => {
  beforeAll(fresh);

  it("a second user's change is noticed, and nothing is written", async () => {
    const mine = csvOf([row({ clientCode: "C-1" }), row({ clientCode: "C-2" })]);
    const { fingerprint } = await test.previewed(coach, mine);
    await test.imported(owner, csvOf([row({ clientCode: "C-2", clientName: "Van een ander" })]));

    const outcome = await test.as(coach).run({ ...offer(mine), fingerprint });
    expect(outcome).toEqual({
      ok: false,
      refusal: { kind: "meanwhile-changed", sentence: expect.stringContaining("intussen iets veranderd") },
    });
    expect(await test.count("work.client", practice)).toBe(1);
  });

  it("two imports of one file at the same time import it once", async () => {
    const bytes = csvOf([row({ clientCode: "C-7" }), row({ clientCode: "C-8", employerName: "Nieuw B.V." })]);
    const [first, second] = [await test.previewed(coach, bytes), await test.previewed(owner, bytes)];
    const outcomes = await Promise.all([
      test.as(coach).run({ ...offer(bytes), fingerprint: first.fingerprint }),
      test.as(owner).run({ ...offer(bytes), fingerprint: second.fingerprint }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.imported : outcome.refusal.kind)).sort()).toEqual([
      2,
      "meanwhile-changed",
    ]);
    expect(await test.count("work.client", practice)).toBe(3);
  });

  it("another file than the one that was looked at is refused", async () => {
    const { fingerprint } = await test.previewed(coach, csvOf([row({ clientCode: "C-9" })]));
    const outcome = await test.as(coach).run({ ...offer(csvOf([row({ clientCode: "C-10" })])), fingerprint });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "meanwhile-changed" } });
  });
});

describe("one transaction", () => {
  beforeAll(fresh);

  it("a fault in the middle imports nothing at all", async () => {
    const { admin } = test.database;
    await admin.unsafe(`create function work.refuse_spell() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`);
    await admin.unsafe(`create trigger refuse_spell before insert on work.spell for each row execute function work.refuse_spell()`);
    try {
      const bytes = csvOf([row({ clientCode: "C-1" }), row({ clientCode: "C-2" })]);
      const { fingerprint } = await test.previewed(coach, bytes);
      await expect(test.as(coach).run({ ...offer(bytes), fingerprint })).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    } finally {
      await admin.unsafe("drop trigger refuse_spell on work.spell; drop function work.refuse_spell()");
    }
    expect([
      await test.count("work.client", practice),
      await test.count("work.employer", practice),
      await test.count("work.contact", practice),
      await test.count("work.trajectory", practice),
      await test.count("work.import_run", practice),
    ]).toEqual([0, 0, 0, 0, 0]);
    expect(test.logged.join("\n")).not.toMatch(/Noor|gemeente\.example/);
  });
});

describe("who may import", () => {
  beforeAll(fresh);
  const bytes = csvOf([row({ clientCode: "C-1" })]);

  it("nobody who is not signed in", async () => {
    await expect(callAs(test.service, { kind: "anonymous" }).caseloadImport.preview(offer(bytes))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("no supervisor and no privacy officer, for whom it does not exist", async () => {
    for (const role of ["supervisor", "privacy-officer"] as const) {
      const member = await givenStaff(test.service, practice, role);
      await expect(test.as(member).preview(offer(bytes))).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(test.as(member).run({ ...offer(bytes), fingerprint: "0".repeat(64) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await test.count("work.client", practice)).toBe(0);
  });

  it("the office, whose rows without a coach go to the owner", async () => {
    const office = await givenStaff(test.service, practice, "office");
    expect(await test.imported(office, bytes)).toMatchObject({ imported: 1 });
    const [trajectory] = await test.database
      .admin`select coach_membership_id as coach from work.trajectory where tenant_id = ${practice.id}`;
    expect(trajectory).toMatchObject({ coach: owner.membershipId });
  });

  it("and a practice next door stays as it was: the same codes there are new", async () => {
    const [neighbour, theirs] = [practice, await test.count("work.client", practice)];
    await fresh();
    expect((await test.previewed(coach, bytes)).rows).toMatchObject([{ outcome: "new" }]);
    expect(await test.imported(coach, bytes)).toMatchObject({ imported: 1 });
    expect(await test.count("work.client", neighbour)).toBe(theirs);
  });
});
