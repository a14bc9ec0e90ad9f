import { InvoiceLine, Payment } from "@hervat/domain/invoicing";
import type { InvoiceId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const UNAUTHORIZED = { code: "UNAUTHORIZED" };
const REFUSED = (kind: string) => ({ ok: false, refusal: { kind, sentence: expect.stringMatching(/\.$/) } });

async function drafted(trajectoryId: TrajectoryId): Promise<InvoiceId> {
  const outcome = await team.hers.invoicing.draft({ trajectoryId });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value.invoiceId;
}

const concept = async () => drafted(await givenOrder(team));

async function issued(): Promise<InvoiceId> {
  const invoiceId = await concept();
  const { refused } = await team.hers.invoicing.issue({ invoiceIds: [invoiceId] });
  if (refused[0] !== undefined) throw new Error(refused[0].sentences.join(" "));
  return invoiceId;
}

const paid = (amountCents: number, days = 0) => Payment.parse({ receivedOn: team.inDays(days), amountCents });

async function edit(invoiceId: InvoiceId, told: { description?: string; reference?: string; purchaseOrder?: string | null } = {}) {
  const { version, lines, reference, purchaseOrder, servicePeriod } = await team.hers.invoicing.read({ invoiceId });
  const changed = lines.map((line) => InvoiceLine.parse({ ...line, description: told.description ?? line.description }));
  return {
    invoiceId,
    version,
    lines: changed,
    reference: told.reference ?? reference,
    purchaseOrder: told.purchaseOrder ?? purchaseOrder,
    servicePeriod,
  };
}

describe("what was agreed about a trajectory", () => {
  it("is changed by who guides it, and leaves one audit row", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    const { version, priceCents, usualPriceCents } = await team.hers.invoicing.order({ trajectoryId });
    expect([priceCents, usualPriceCents]).toEqual([null, 212_500]);
    await team.hers.invoicing.saveOrder({ trajectoryId, version, priceCents: paid(212_500).amountCents, purchaseOrder: "PO-1" });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.change-order", outcome: "done" });
    expect(await team.office.invoicing.order({ trajectoryId })).toMatchObject({ priceCents: 212_500, purchaseOrder: "PO-1" });
  });

  it("is not saved over what a colleague changed in the meantime", async () => {
    const trajectoryId = await givenOrder(team);
    const { version } = await team.hers.invoicing.order({ trajectoryId });
    await team.office.invoicing.saveOrder({ trajectoryId, version, priceCents: null, purchaseOrder: "PO-2" });
    const late = team.hers.invoicing.saveOrder({ trajectoryId, version, priceCents: null, purchaseOrder: "PO-3" });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is hidden from a stranger, a colleague and a visitor", async () => {
    const trajectoryId = await givenOrder(team);
    await expect(team.stranger.invoicing.order({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.colleague.invoicing.order({ trajectoryId })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.invoicing.order({ trajectoryId })).rejects.toMatchObject(UNAUTHORIZED);
    const input = { trajectoryId, version: 1, priceCents: null, purchaseOrder: null };
    await expect(team.stranger.invoicing.saveOrder(input)).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.invoicing.saveOrder(input)).rejects.toMatchObject(UNAUTHORIZED);
  });
});

describe("a concept", () => {
  it("is made once per trajectory, also when two ask at the same time", async () => {
    const trajectoryId = await givenOrder(team);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => team.hers.invoicing.draft({ trajectoryId })));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.invoiceId)).size).toBe(1);
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.draft", outcome: "done" });
    expect(await team.hers.invoicing.ofTrajectory({ trajectoryId })).toMatchObject([{ state: "concept", grossCents: 257_125, missing: 0 }]);
  });

  it("needs an agreed price", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
    expect(await team.hers.invoicing.draft({ trajectoryId })).toMatchObject(REFUSED("no-price-agreement"));
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.draft", outcome: "refused" });
  });

  it("says in sentences what it lacks, and where that is filled in", async () => {
    const invoiceId = await drafted(await givenOrder(team, { invoiceAddress: null, kind: "government" }));
    const { missing } = await team.hers.invoicing.read({ invoiceId });
    expect(missing).toEqual([
      { sentence: "Het factuuradres van de opdrachtgever ontbreekt.", place: "employer" },
      { sentence: "De overheid betaalt alleen met haar OIN. Vul die in bij de opdrachtgever.", place: "employer" },
    ]);
  });

  it("is edited, and a stale edit overwrites nothing", async () => {
    const invoiceId = await concept();
    const first = await edit(invoiceId, { reference: "OE-1", purchaseOrder: "PO-9" });
    expect(await team.hers.invoicing.saveConcept(first)).toEqual({ ok: true, value: { version: first.version + 1 } });
    await expect(team.office.invoicing.saveConcept({ ...first, reference: "OE-2" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ reference: "OE-1", purchaseOrder: "PO-9" });
  });

  it.each([
    ["a line about health", { description: "Begeleiding bij verzuim" }, "line-reveals"],
    ["a line with her name", { description: "Begeleiding Noor" }, "line-reveals"],
    ["a reference with her name", { reference: "Noor 2026" }, "reference-reveals"],
    ["an order number with her name", { purchaseOrder: "Noor 7" }, "order-reveals"],
  ])("refuses %s", async (_, told, kind) => {
    expect(await team.hers.invoicing.saveConcept(await edit(await concept(), told))).toMatchObject(REFUSED(kind));
  });

  it("is thrown away as long as it has no number", async () => {
    const invoiceId = await concept();
    expect(await team.hers.invoicing.discardConcept({ invoiceId })).toEqual({ ok: true, value: null });
    await expect(team.hers.invoicing.read({ invoiceId })).rejects.toMatchObject(NOT_FOUND);
    expect(await team.hers.invoicing.discardConcept({ invoiceId: await issued() })).toMatchObject(REFUSED("not-a-concept"));
  });

  it("stays when a batch made documents of it", async () => {
    const trajectoryId = await givenOrder(team);
    const invoiceId = await drafted(trajectoryId);
    await team.hers.batch.start({ kind: "invoice", standing: "concept", trajectoryIds: [trajectoryId], language: "nl" });
    expect(await team.hers.invoicing.discardConcept({ invoiceId })).toMatchObject(REFUSED("in-a-batch"));
  });
});

describe("issuing", () => {
  it("gives number, day and term, and leaves one audit row for all", async () => {
    const ids = [await concept(), await concept()];
    const { issued: numbered, refused } = await team.office.invoicing.issue({ invoiceIds: ids });
    expect(refused).toEqual([]);
    expect(numbered.map(({ invoiceId }) => invoiceId).toSorted()).toEqual(ids.toSorted());
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.issue", outcome: "done", details: { issued: 2, refused: 0 } });
    expect(await team.hers.invoicing.read({ invoiceId: ids[0] ?? "" })).toMatchObject({
      state: "open",
      issued: { on: team.inDays(0), dueOn: team.inDays(30), sentOn: null },
    });
  });

  it("issues what is whole, and says of the rest what it lacks", async () => {
    const whole = await concept();
    const lacking = await drafted(await givenOrder(team, { purchaseOrder: "required", invoiceAddress: null }));
    const { issued: numbered, refused } = await team.hers.invoicing.issue({ invoiceIds: [lacking, whole] });
    expect(numbered).toMatchObject([{ invoiceId: whole }]);
    expect(refused).toMatchObject([
      { invoiceId: lacking, kind: "incomplete", sentences: ["Het factuuradres van de opdrachtgever ontbreekt."] },
    ]);
  });

  it("happens once, however often it is asked", async () => {
    const invoiceId = await concept();
    const outcomes = await Promise.all([1, 2, 3].map(() => team.hers.invoicing.issue({ invoiceIds: [invoiceId] })));
    expect(outcomes.flatMap((outcome) => outcome.issued)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => outcome.refused.map(({ kind }) => kind))).toEqual(["not-a-concept", "not-a-concept"]);
  });

  it("issues nothing when one of them is not the caller's", async () => {
    const invoiceId = await concept();
    await expect(team.colleague.invoicing.issue({ invoiceIds: [invoiceId] })).rejects.toMatchObject(NOT_FOUND);
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ state: "concept" });
  });

  it("keeps what was issued when the employer moves", async () => {
    const invoiceId = await issued();
    const before = await team.hers.invoicing.read({ invoiceId });
    await givenWholeProfile(team, { legalName: "Praktijk Nieuw B.V." });
    expect(await team.hers.invoicing.read({ invoiceId })).toEqual(before);
    expect(await team.hers.invoicing.saveConcept(await edit(invoiceId))).toMatchObject(REFUSED("not-a-concept"));
  });
});

describe("an issued invoice", () => {
  it("is marked as sent once, not before its day and not in the future", async () => {
    const invoiceId = await issued();
    const sent = (days: number) => team.hers.invoicing.markSent({ invoiceId, on: team.inDays(days) });
    expect(await sent(-1)).toMatchObject(REFUSED("before-issue"));
    expect(await sent(1)).toMatchObject(REFUSED("in-the-future"));
    expect(await sent(0)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.mark-sent", outcome: "done" });
    expect(await sent(0)).toMatchObject(REFUSED("already-sent"));
  });

  it("is paid in parts, never more than is open", async () => {
    const invoiceId = await issued();
    const pay = (amount: number, days = 0) => team.office.invoicing.registerPayment({ invoiceId, payment: paid(amount, days) });
    expect(await pay(0)).toMatchObject(REFUSED("nothing-paid"));
    expect(await pay(257_126)).toMatchObject({ ...REFUSED("more-than-open"), refusal: { field: "amount" } });
    expect(await pay(100, 1)).toMatchObject(REFUSED("in-the-future"));
    expect(await pay(100_000)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.mark-paid", outcome: "done" });
    expect(await pay(-100_001)).toMatchObject(REFUSED("more-than-received"));
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ state: "partly-paid" });
    const last = await Promise.all([pay(157_125), pay(157_125)]);
    expect(last.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ state: "paid" });
  });

  it("is credited once, mirrored to the cent, under a number of its own", async () => {
    const invoiceId = await issued();
    await team.hers.invoicing.registerPayment({ invoiceId, payment: paid(257_125) });
    const outcomes = await Promise.all([1, 2].map(() => team.hers.invoicing.credit({ invoiceId })));
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([REFUSED("not-issued")]);
    const [made] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const original = await team.hers.invoicing.read({ invoiceId });
    expect(original).toMatchObject({ state: "to-refund", issued: { creditedBy: { number: made?.number } } });
    const note = await team.hers.invoicing.read({ invoiceId: made?.invoiceId ?? "" });
    expect(note).toMatchObject({ state: "credit-note", issued: { credits: { number: original.issued?.number } } });
    expect(note.lines.map(({ quantityHundredths }) => quantityHundredths)).toEqual([-100]);
    expect(await team.hers.invoicing.credit({ invoiceId: await concept() })).toMatchObject(REFUSED("not-issued"));
  });

  it("is overdue the day after its last day to pay", async () => {
    const invoiceId = await issued();
    team.test.clock.pass({ days: 31 });
    expect(await team.hers.invoicing.read({ invoiceId })).toMatchObject({ state: "overdue" });
  });
});

describe("the list of invoices", () => {
  it("shows office and owner the practice, a coach her own, and is one event with all its cases", async () => {
    const invoiceId = await concept();
    const has = async (caller: GivenTeam["hers"]) => (await caller.invoicing.list({})).rows.some(({ id }) => id === invoiceId);
    expect(await has(team.office)).toBe(true);
    expect(await has(team.owner)).toBe(true);
    expect(await has(team.hers)).toBe(true);
    expect(await team.lastEvent()).toMatchObject({ action: "invoice.list", outcome: "done" });
    expect(await has(team.colleague)).toBe(false);
    expect(await has(team.stranger)).toBe(false);
    await expect(team.visitor.invoicing.list({})).rejects.toMatchObject(UNAUTHORIZED);
  });
});

describe("an invoice of another coach or practice", () => {
  it.each(["stranger", "colleague"] as const)("does not exist for a %s", async (who) => {
    const invoiceId = await concept();
    const trajectoryId = await givenOrder(team);
    const changes = await edit(invoiceId);
    const { invoicing } = team[who];
    const calls = [
      invoicing.read({ invoiceId }),
      invoicing.ofTrajectory({ trajectoryId }),
      invoicing.draft({ trajectoryId }),
      invoicing.saveConcept(changes),
      invoicing.discardConcept({ invoiceId }),
      invoicing.preview({ invoiceId }),
      invoicing.issue({ invoiceIds: [invoiceId] }),
      invoicing.markSent({ invoiceId, on: team.inDays(0) }),
      invoicing.registerPayment({ invoiceId, payment: paid(1) }),
      invoicing.credit({ invoiceId }),
    ];
    for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ status: "rejected", reason: NOT_FOUND });
  });

  it("asks a visitor to sign in first", async () => {
    const invoiceId = await concept();
    const trajectoryId = await givenOrder(team);
    const changes = await edit(invoiceId);
    const { invoicing } = team.visitor;
    const calls = [
      invoicing.read({ invoiceId }),
      invoicing.ofTrajectory({ trajectoryId }),
      invoicing.draft({ trajectoryId }),
      invoicing.saveConcept(changes),
      invoicing.discardConcept({ invoiceId }),
      invoicing.preview({ invoiceId }),
      invoicing.issue({ invoiceIds: [invoiceId] }),
      invoicing.markSent({ invoiceId, on: team.inDays(0) }),
      invoicing.registerPayment({ invoiceId, payment: paid(1) }),
      invoicing.credit({ invoiceId }),
    ];
    for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ status: "rejected", reason: UNAUTHORIZED });
  });
});
