import { credit, Invoice, type IssuedInvoice, openCents, Payment, paymentState } from "@hervat/domain/invoicing";
import { PracticeProfile } from "@hervat/domain/practice";
import { day, type EmployerId, InvoiceId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import { invoiceRepository } from "./invoice.ts";
import { countInvoices, INVOICE_FILTERS, type InvoiceFilter, readInvoicePage } from "./invoice-list.ts";

let database: TestDatabase;
let practice: TestPractice;
let employerId: EmployerId;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
  const given = await givenTrajectory(database, practice);
  employerId = given.employer.id;
  trajectoryId = given.trajectory.id;
});
afterAll(() => database.close());

const asCoach = <Value>(work: (invoices: ReturnType<typeof invoiceRepository>) => Promise<Value>) =>
  inPractice(database, practice, (tx) => work(invoiceRepository(tx, practice.id)));

function concept(): Invoice {
  const line = {
    description: "Begeleidingstraject",
    quantityHundredths: 100,
    unit: "piece",
    unitPriceCents: 212_500,
    vat: { treatment: "standard", rate: 2_100 },
  };
  return Invoice.parse({
    id: newId(InvoiceId),
    practiceId: practice.id,
    employerId,
    trajectoryId,
    dossierReference: "HV-1",
    purchaseOrder: "PO 7",
    servicePeriod: { kind: "month", month: "2026-02" },
    lines: [line],
    status: "concept",
  });
}

/** What the domain's `issue` makes of a concept, without its questions about what is missing. */
function issued(invoice: Invoice, number: string): IssuedInvoice {
  const made = Invoice.parse({
    ...invoice,
    status: "issued",
    number,
    issuedOn: "2026-03-02",
    dueOn: "2026-04-01",
    paymentTermDays: 30,
    seller: PracticeProfile.parse({ legalName: practice.name }),
    customer: { legalName: "Werkgever" },
    sentOn: null,
    payments: [],
  });
  if (made.status !== "issued") throw new Error("not issued");
  return made;
}

async function issueOne(fail = false): Promise<Invoice> {
  const invoice = concept();
  return asCoach(async (invoices) => {
    await invoices.add(invoice, TEST_NOW);
    const made = issued(invoice, await invoices.nextNumber("R", 2026));
    await invoices.save({ version: 1, value: made });
    if (fail) throw new Error("after the number was taken");
    return made;
  });
}

describe("an invoice", () => {
  it("is numbered without a gap by fifty writers at once, also when some of them fail", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => issueOne(index % 5 === 0)));
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
    const rows = await database.admin<
      { sequence: number; number: string }[]
    >`select sequence, number from billing.invoice where series = 'R' order by sequence`;
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(rows.at(-1)?.number).toBe("R2026-0040");
    const [counter] = await database.admin`select last from billing.series where series = 'R'`;
    expect(counter?.["last"]).toBe(40);
  });

  it("is read back as it was, as a concept, issued, paid and credited", async () => {
    const invoice = concept();
    const made = issued(invoice, "X2026-0001");
    const outcome = credit(made, { id: newId(InvoiceId), number: issued(invoice, "X2026-0002").number, on: day("2026-03-05") });
    if (!outcome.ok) throw new Error("not credited");
    const { creditNote, credited } = outcome.value;
    const payment = Payment.parse({ receivedOn: "2026-03-04", amountCents: 257_125 });
    await asCoach(async (invoices) => {
      await invoices.add(invoice, TEST_NOW);
      expect((await invoices.find(invoice.id))?.value).toEqual(invoice);
      await invoices.save({ version: 1, value: made });
      await invoices.addPayment(invoice.id, payment, TEST_NOW);
      expect(await invoices.find(invoice.id, { forUpdate: true })).toEqual({ version: 2, value: { ...made, payments: [payment] } });
      await invoices.add(creditNote, TEST_NOW);
      await invoices.save({ version: 2, value: credited });
      expect((await invoices.find(creditNote.id))?.value).toEqual(creditNote);
      expect((await invoices.ofTrajectories([trajectoryId])).find(({ value }) => value.id === invoice.id)?.value).toEqual({
        ...credited,
        payments: [payment],
      });
    });
  });

  it.each([
    ["its customer", sql`update billing.invoice set customer = '{"legalName": "Ander"}' where number is not null`],
    ["its number", sql`update billing.invoice set number = '2026-9999' where number is not null`],
    ["a line of it", sql`update billing.invoice_line set unit_price_cents = 1`],
    ["that it is there", sql`delete from billing.invoice where number is not null`],
    ["which lines it has", sql`delete from billing.invoice_line`],
    ["that it was issued", sql`update billing.invoice set status = 'concept' where number is not null`],
  ])("once issued never changes %s, whatever a statement says", async (_, statement) => {
    await issueOne();
    await expect(inPractice(database, practice, (tx) => tx.execute(statement))).rejects.toMatchObject({
      code: "23000",
      constraint: "issued_stays",
    });
  });
});

describe("the list of invoices", () => {
  const today = day("2026-04-02");
  const all = async () => (await asCoach((invoices) => invoices.list())).map(({ value }) => value);
  /** As the domain has it. */
  function isIn(filter: InvoiceFilter, invoice: Invoice): boolean {
    if (filter === "all" || filter === "concept") return filter === "all" || invoice.status === "concept";
    if (filter === "credit") return invoice.status === "credited" || invoice.status === "credit-note";
    if (invoice.status !== "issued") return false;
    const state = paymentState(invoice, today);
    return filter === "open" ? state !== "paid" : state === filter;
  }
  /** Of the practice, page after page of seven. */
  async function pagesOf(filter: InvoiceFilter, words: readonly string[] = []): Promise<InvoiceId[]> {
    const found: InvoiceId[] = [];
    for (;;) {
      const after = found.at(-1) ?? null;
      const page = await inPractice(database, practice, (tx) =>
        readInvoicePage(tx, practice.id, { filter, words, coach: null, today, after, limit: 7 }),
      );
      found.push(...page);
      if (page.length < 7) return found;
    }
  }

  beforeAll(async () => {
    for (let at = 0; at < 40; at += 1) {
      const [first] = concept().lines;
      const vat =
        at % 5 === 0 ? { treatment: "exempt", reason: "Vrijgesteld" } : { treatment: "standard", rate: at % 2 === 0 ? 900 : 2_100 };
      const odd = { ...first, quantityHundredths: 133 + at, unitPriceCents: 4_999 + at };
      const draft = Invoice.parse({
        ...concept(),
        dossierReference: `HV-${100 + at}`,
        lines: [odd, { ...odd, quantityHundredths: 50, vat }],
      });
      const dueOn = day(at % 3 === 0 ? "2026-04-01" : "2026-05-01");
      await asCoach(async (invoices) => {
        await invoices.add(draft, new Date(TEST_NOW.getTime() + Math.floor(at / 4)));
        if (at % 6 === 0) return;
        const made = { ...issued(draft, await invoices.nextNumber("L", 2026)), dueOn };
        await invoices.save({ version: 1, value: made });
        const owed = openCents(made);
        const amountCents = [owed, Math.floor(owed / 3), 0][at % 3] ?? 0;
        if (amountCents > 0) await invoices.addPayment(made.id, Payment.parse({ receivedOn: "2026-03-04", amountCents }), TEST_NOW);
      });
    }
  });

  it.each(INVOICE_FILTERS)(
    "has page after page exactly those of %s, to the cent as the domain counts them, the newest first",
    async (filter) => {
      const expected = (await all()).filter((invoice) => isIn(filter, invoice)).map(({ id }) => id);
      expect(await pagesOf(filter)).toEqual(expected);
      const counts = await inPractice(database, practice, (tx) => countInvoices(tx, practice.id, { coach: null, today }));
      expect(counts[filter]).toBe(expected.length);
    },
  );

  it("adds up what must still come in, and finds by number, reference and employer whatever the accents", async () => {
    const invoices = await all();
    const counts = await inPractice(database, practice, (tx) => countInvoices(tx, practice.id, { coach: null, today }));
    expect(counts.openCents).toBe(invoices.reduce((sum, one) => sum + (one.status === "issued" ? openCents(one) : 0), 0));
    const one = invoices.find(({ dossierReference }) => dossierReference === "HV-113");
    expect(await pagesOf("all", ["hv-113"])).toEqual([one?.id]);
    expect(await pagesOf("all", ["HV-113", "wérkgever"])).toEqual([one?.id]);
    expect(await pagesOf("all", ["HV-113", "100%"])).toEqual([]);
  });
});
