import { yearOf } from "@hervat/domain/calendar";
import type { InvoiceId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openInvoice } from "./open-invoice.ts";

const WRITERS = 50;

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
});
afterAll(() => team.test.close());

async function concept(): Promise<InvoiceId> {
  const outcome = await team.hers.invoicing.draft({ trajectoryId: await givenOrder(team) });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value.invoiceId;
}

async function concepts(count: number): Promise<InvoiceId[]> {
  const ids: InvoiceId[] = [];
  for (let made = 0; made < count; made++) ids.push(await concept());
  return ids;
}

async function issue(invoiceId: InvoiceId): Promise<string> {
  const { issued } = await team.hers.invoicing.issue({ invoiceIds: [invoiceId] });
  const [one] = issued;
  if (one === undefined) throw new Error("not issued");
  return one.number;
}

/** Someone whose power fails after her number was taken. */
function takeNumberAndFail(invoiceId: InvoiceId): Promise<never> {
  const ctx = team.test.service.contextFor({ actor: team.coach.actor, requestId: "test" });
  return ctx.inTransaction(async (tx) => {
    const { invoices } = await openInvoice(tx, ctx, "invoice.issue", invoiceId, { forUpdate: true });
    await invoices.nextNumber("", yearOf(ctx.today()));
    throw new Error("after the number was taken");
  });
}

async function sequences(year: number): Promise<number[]> {
  const rows = await team.test.database.admin<{ sequence: number }[]>`
    select sequence from billing.invoice where tenant_id = ${team.practice.id} and year = ${year} order by sequence`;
  return rows.map(({ sequence }) => sequence);
}

const unbroken = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("the numbers of a practice", () => {
  it("have no gap and no double when fifty issue at once, some fail and some credit", async () => {
    const year = yearOf(team.inDays(0));
    const [issuing, failing, crediting] = [await concepts(WRITERS), await concepts(10), await concepts(5)];
    const toCredit = await Promise.all(crediting.map((id) => issue(id).then(() => id)));

    const outcomes = await Promise.allSettled([
      ...issuing.map(issue),
      ...failing.map(takeNumberAndFail),
      ...toCredit.map((invoiceId) => team.office.invoicing.credit({ invoiceId })),
    ]);

    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(failing.length);
    const numbers = await sequences(year);
    const expected = unbroken(WRITERS + 2 * crediting.length);
    const whole = numbers.filter((sequence, index) => sequence === expected[index]).length;
    process.stdout.write(`G12 invoices: ${whole} / ${expected.length}\n`);
    expect(numbers).toEqual(expected);
    for (const id of failing) expect(await team.hers.invoicing.read({ invoiceId: id })).toMatchObject({ state: "concept" });
  }, 60_000);

  it("start again at one in a new year and in a new series", async () => {
    const year = yearOf(team.inDays(0));
    const daysToNewYear = (Date.UTC(year + 1, 0, 2, 12) - team.test.clock.now().getTime()) / 86_400_000;
    team.test.clock.pass({ days: daysToNewYear });
    expect(await issue(await concept())).toBe(`${year + 1}-0001`);
    expect(await issue(await concept())).toBe(`${year + 1}-0002`);

    await givenWholeProfile(team, { invoiceSeries: "HV" });
    expect(await issue(await concept())).toBe(`HV${year + 1}-0001`);
  });

  it("are counted per practice", async () => {
    const other = await givenTeam();
    await givenWholeProfile(other);
    const outcome = await other.hers.invoicing.draft({ trajectoryId: await givenOrder(other) });
    const { issued } = await other.hers.invoicing.issue({ invoiceIds: [outcome.ok ? outcome.value.invoiceId : ""] });
    expect(issued[0]?.number).toMatch(/^\d{4}-0001$/);
    await other.test.close();
  });
});
