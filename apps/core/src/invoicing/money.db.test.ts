import { Cents } from "@hervat/domain/money";
import { day, type TrajectoryId } from "@hervat/domain/primitives";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenHalves } from "../testing/given-halves.ts";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

const PRICE = Cents.parse(200_000);
const moneyOf = async (trajectoryId: TrajectoryId) => {
  const { due, later, withoutPrice, unpaid } = await team.office.invoicing.money();
  const of = <Row extends { trajectoryId: TrajectoryId }>(rows: readonly Row[]) => rows.filter((row) => row.trajectoryId === trajectoryId);
  return { due: of(due), later: of(later), withoutPrice: of(withoutPrice), unpaid: of(unpaid) };
};

async function begin(trajectoryId: TrajectoryId) {
  const moved = await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(0) });
  if (!moved.ok) throw new Error(moved.refusal.kind);
}

async function givenHeldTalk(trajectoryId: TrajectoryId) {
  const talk = { kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
  await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(-1) });
  const [planned] = (await team.hers.session.list({ trajectoryId })).sessions;
  const held = await team.hers.session.close({ sessionId: planned?.id ?? "", outcome: "held", durationMinutes: 60 });
  if (!held.ok) throw new Error(held.refusal.kind);
}

async function issuedInvoice(trajectoryId: TrajectoryId) {
  const drafted = await team.hers.invoicing.draft({ trajectoryId });
  if (!drafted.ok) throw new Error(drafted.refusal.sentence);
  const { invoiceId } = drafted.value;
  const { refused } = await team.hers.invoicing.issue({ invoiceIds: [invoiceId] });
  if (refused[0] !== undefined) throw new Error(refused[0].sentences.join(" "));
  return invoiceId;
}

describe("money at hand", () => {
  it("holds the first part of the price once the guidance begins, then the rest for later, by code and nobody's name", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
      programme: await givenHalves(team, PRICE),
      name: "Zeldzame Naam",
      startedOn: team.inDays(0),
    });
    const { version } = await team.hers.invoicing.order({ trajectoryId });
    await team.hers.invoicing.saveOrder({ trajectoryId, version, priceCents: PRICE, purchaseOrder: null });
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [], later: [{ laterCents: 200_000, moment: "end" }] });

    await begin(trajectoryId);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [{ dueCents: 100_000, conceptId: null }], later: [{ laterCents: 100_000 }] });
    const drafted = await team.office.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error(drafted.refusal.sentence);
    const { lines } = await team.office.invoicing.read({ invoiceId: drafted.value.invoiceId });
    expect(lines).toMatchObject([{ unitPriceCents: 100_000 }]);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [{ conceptId: drafted.value.invoiceId }] });
    expect(JSON.stringify(await team.office.invoicing.money())).not.toContain("Zeldzame Naam");
  });

  it("counts the talks that are paid one by one until an invoice that was issued charges them", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-3) });
    await begin(trajectoryId);
    const price = { sessionCents: Cents.parse(12_500), reservedCents: null, kilometreCents: null };
    await team.hers.invoicing.saveTimePrice({ trajectoryId, price });
    expect((await moneyOf(trajectoryId)).due).toEqual([]);

    await givenHeldTalk(trajectoryId);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [{ dueCents: 0, timeCents: 12_500, conceptId: null }], withoutPrice: [] });
    const drafted = await team.office.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error(drafted.refusal.sentence);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [{ timeCents: 12_500, conceptId: drafted.value.invoiceId }] });
  });

  it("says where no price was agreed", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(0) });
    expect((await moneyOf(trajectoryId)).withoutPrice).toEqual([]);
    await begin(trajectoryId);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [], withoutPrice: [{ trajectoryId }] });
  });

  it("is a coach's own cases, and the whole practice for owner and office", async () => {
    expect(await team.colleague.invoicing.money()).toMatchObject({
      due: [],
      later: [],
      withoutPrice: [],
      unpaid: [],
      may: { export: false },
    });
    expect((await team.owner.invoicing.money()).withoutPrice.length).toBeGreaterThan(0);
    expect((await team.stranger.invoicing.money()).withoutPrice).toEqual([]);
  });
});

describe("money at hand of a whole practice", () => {
  it("is read in as many questions for many cases as for one", async () => {
    const paidByTheTalk = async () => {
      const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-3) });
      await begin(trajectoryId);
      const price = { sessionCents: Cents.parse(12_500), reservedCents: null, kilometreCents: null };
      await team.hers.invoicing.saveTimePrice({ trajectoryId, price });
      await givenHeldTalk(trajectoryId);
    };
    await paidByTheTalk();
    const few = await statementsOf(() => team.office.invoicing.money());
    for (const _more of [1, 2, 3, 4, 5, 6]) await paidByTheTalk();
    expect(few).toBeGreaterThan(5);
    expect(await statementsOf(() => team.office.invoicing.money())).toBe(few);
  });
});

/** How many statements reach the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { database } = team.test.service;
  const transactAs = database.transactAs.bind(database);
  let count = 0;
  const watched = vi.spyOn(database, "transactAs").mockImplementation((role, scope, inside) =>
    transactAs(role, scope, async (tx) => {
      const { session } = tx._;
      if (!(session instanceof PostgresJsSession)) throw new Error("another driver");
      const asked = vi.spyOn(session.client, "unsafe");
      const done = await inside(tx);
      count += asked.mock.calls.length;
      return done;
    }),
  );
  await work();
  watched.mockRestore();
  return count;
}

describe("an invoice that is late", () => {
  it("is reminded of by mail, once a week, with nothing about whom it was for", async () => {
    const trajectoryId = await givenOrder(team, { invoiceEmail: "crediteuren@werk.example" });
    const invoiceId = await issuedInvoice(trajectoryId);
    expect(await moneyOf(trajectoryId)).toMatchObject({ due: [], unpaid: [{ daysLate: 0, lateness: "not-yet", heldBack: "not-overdue" }] });
    expect(await team.office.invoicing.remind({ invoiceId })).toEqual({ ok: false, refusal: { kind: "not-overdue" } });

    team.test.clock.pass({ days: 45 });
    expect(await moneyOf(trajectoryId)).toMatchObject({ unpaid: [{ lateness: "to-30", reminders: [], heldBack: null }] });
    expect(await team.office.invoicing.remind({ invoiceId })).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.reminded" });
    expect(await team.office.invoicing.remind({ invoiceId })).toEqual({ ok: false, refusal: { kind: "reminded-lately" } });
    const [mail] = await team.test.database.admin`select subject, text from identity.mail where kind = 'reminder'`;
    expect(mail?.["subject"]).toMatch(/^Herinnering: factuur \d{4}-\d{4}$/);
    expect(mail?.["text"]).not.toMatch(/Noor|ziek|verzuim|begeleiding/i);
    await expect(team.stranger.invoicing.remind({ invoiceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is reminded of in the language that accounts payable reads", async () => {
    const invoiceId = await issuedInvoice(await givenOrder(team, { invoiceEmail: "payable@werk.example" }));
    await team.test.database.admin`
      update work.employer set invoicing = invoicing || '{"language":"en"}'::jsonb
      where id = (select employer_id from billing.invoice where id = ${invoiceId})`;
    team.test.clock.pass({ days: 45 });
    expect(await team.office.invoicing.remind({ invoiceId })).toMatchObject({ ok: true });
    const [mail] = await team.test.database.admin`
      select subject, text from identity.mail where kind = 'reminder' and "to" = 'payable@werk.example'`;
    expect(mail?.["subject"]).toMatch(/^Reminder: invoice \d{4}-\d{4}$/);
  });
});

describe("concepts for what is due", () => {
  it("are made in one go, one of each however often and by whom it is asked, and say what they lack", async () => {
    const [whole, lacking] = [await givenOrder(team), await givenOrder(team, { invoiceAddress: undefined })];
    const unpriced = await givenCase(team.hers, team.coach.membershipId);
    for (const trajectoryId of [whole, lacking, unpriced]) await begin(trajectoryId);
    const later = await givenOrder(team);
    const trajectoryIds = [whole, lacking, unpriced, later];

    const both = await Promise.all([team.office.invoicing.draftMany({ trajectoryIds }), team.owner.invoicing.draftMany({ trajectoryIds })]);
    const again = await team.office.invoicing.draftMany({ trajectoryIds });
    expect(both).toEqual([again, again]);
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.draft", outcome: "done" });
    const drafted = new Map(again.drafted.map((one) => [one.trajectoryId, one]));
    expect([...drafted.keys()].toSorted()).toEqual([whole, lacking].toSorted());
    expect(drafted.get(whole)?.missing).toEqual([]);
    expect(drafted.get(lacking)?.missing.join(" ")).toMatch(/adres/);
    const sentences = new Map(again.refused.map(({ trajectoryId, sentence }) => [trajectoryId, sentence]));
    expect(sentences.get(unpriced)).toMatch(/prijs/);
    expect(sentences.get(later)).toBe("Hier is nu niets te factureren.");
    for (const trajectoryId of [whole, lacking])
      expect(await team.office.invoicing.ofTrajectory({ trajectoryId })).toMatchObject([{ state: "concept", number: null }]);
  });

  it("are not made for a case of someone else, and then none is", async () => {
    const hers = await givenOrder(team);
    await begin(hers);
    await expect(team.colleague.invoicing.draftMany({ trajectoryIds: [hers] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.invoicing.ofTrajectory({ trajectoryId: hers })).toEqual([]);
  });
});

describe("the file for the accountant", () => {
  it("is the office's and the owner's, and no coach's", async () => {
    const period = { from: day("2020-01-01"), to: day("2030-12-31") };
    const file = await team.office.invoicing.accountant(period);
    expect(Buffer.from(file.content, "base64").subarray(0, 2).toString()).toBe("PK");
    expect(file.fileName).toMatch(/\.xlsx$/);
    await expect(team.hers.invoicing.accountant(period)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
