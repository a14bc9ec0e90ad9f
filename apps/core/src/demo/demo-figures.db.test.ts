import { buildDemoWorld, type DemoDossier, type DemoPractice } from "@hervat/demo-data";
import type { Invoice } from "@hervat/domain/invoicing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { callAs } from "../testing/call-as.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { openDemo } from "./open-demo.ts";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
  await openDemo({ service: test.service, ownerUrl: test.database.ownerUrl });
}, 240_000);
afterAll(() => test.close());

const today = () => dayInAmsterdam(test.clock.now());
const practices = () => buildDemoWorld({ today: today() }).practices;

function staffOf({ id, memberships }: DemoPractice, role: "owner" | "coach") {
  return memberships.flatMap(({ membership }) =>
    membership.role === role
      ? [callAs(test.service, { kind: role, personId: membership.personId, membershipId: membership.id, practiceId: id })]
      : [],
  );
}

function ownerOf(practice: DemoPractice) {
  const [owner] = staffOf(practice, "owner");
  if (owner === undefined) throw new Error("a practice without an owner");
  return owner;
}

// All below is counted out of what the demo tells, with none of the rules that core counts with.

const isEnded = ({ trajectory }: DemoDossier) => ["completed", "stopped"].includes(trajectory.status);
const begun = ({ trajectory }: DemoDossier) => ["active", "paused", "completed"].includes(trajectory.status);
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
const netOf = ({ lines }: Invoice) => sum(lines.map((line) => Math.round((line.quantityHundredths * line.unitPriceCents) / 100)));
const grossOf = (invoice: Invoice) => {
  const rates = invoice.lines.map(({ vat }) => (vat.treatment === "standard" ? vat.rate : 0));
  if (new Set(rates).size > 1) throw new Error("count this invoice rate by rate");
  return netOf(invoice) + Math.round((netOf(invoice) * (rates[0] ?? 0)) / 10_000);
};

/** A programme that a practice of the demo made itself is paid half at the start and half at the end; the others at the start. */
function dueOf(dossier: DemoDossier, { invoices, programmes }: DemoPractice): number {
  const issued = invoices.filter(({ status, trajectoryId }) => status === "issued" && trajectoryId === dossier.trajectory.id);
  const { priceCents } = dossier.trajectory.agreement;
  const inHalves = programmes.some(({ programme }) => programme.key === dossier.trajectory.programme.key);
  const fallen = (priceCents ?? 0) / (inHalves && !isEnded(dossier) ? 2 : 1);
  return begun(dossier) ? Math.max(0, fallen - sum(issued.map(netOf))) : 0;
}

function silentFor({ trajectory, sessions, contactMoments }: DemoDossier): number {
  const talks = sessions.filter(({ status, kind }) => status === "held" && kind !== "manager-intake").map(({ startsAt }) => startsAt);
  const calls = contactMoments.filter((moment) => moment.with === "client").map(({ at }) => at);
  const last = [trajectory.startedOn, ...[...talks, ...calls].map(dayInAmsterdam)].toSorted().at(-1) ?? "";
  return (Date.parse(today()) - Date.parse(last)) / (24 * 3_600_000);
}

describe("the figures of the demo", () => {
  it("of Geld are the prices that were not invoiced and the invoices that were not paid", async () => {
    for (const practice of practices()) {
      const { due, unpaid, withoutPrice } = await ownerOf(practice).invoicing.money();
      const owed = practice.dossiers.map((dossier) => ({ id: dossier.trajectory.id, cents: dueOf(dossier, practice) }));
      expect(Object.fromEntries(due.map(({ trajectoryId, dueCents, timeCents }) => [trajectoryId, dueCents + timeCents]))).toEqual(
        Object.fromEntries(owed.filter(({ cents }) => cents > 0).map(({ id, cents }) => [id, cents])),
      );
      const open = practice.invoices.flatMap((invoice) =>
        invoice.status === "issued" ? [grossOf(invoice) - sum(invoice.payments.map(({ amountCents }) => amountCents))] : [],
      );
      expect(sum(unpaid.map(({ openCents }) => openCents))).toBe(sum(open.filter((cents) => cents > 0)));
      expect(unpaid).toHaveLength(open.filter((cents) => cents > 0).length);
      expect(withoutPrice).toHaveLength(
        practice.dossiers.filter((dossier) => begun(dossier) && dossier.trajectory.agreement.priceCents === null).length,
      );
    }
  });

  it("of the caseload are its cases: those that run, those that ended too, and what is still to be invoiced", async () => {
    for (const practice of practices()) {
      const { list } = ownerOf(practice).caseload;
      const every = await list({ whose: "practice", ended: true });
      expect(every).toHaveLength(practice.dossiers.length + practice.clockCases.length);
      const owed = practice.dossiers.filter((dossier) => dueOf(dossier, practice) > 0);
      const toInvoice = owed.map(({ trajectory }) => trajectory.id).toSorted();
      expect(every.flatMap((row) => (row.toInvoice ? [row.trajectoryId] : [])).toSorted()).toEqual(toInvoice);

      const running = await list({ whose: "practice" });
      const over = practice.dossiers.filter(isEnded);
      expect(running).toHaveLength(every.length - over.length + owed.filter(isEnded).length);
      expect(running.flatMap((row) => (row.toInvoice ? [row.trajectoryId] : [])).toSorted()).toEqual(toInvoice);
    }
  });

  it("of the day are the clients of each coach with whom nobody spoke for fourteen days", async () => {
    for (const practice of practices()) {
      const coaches = practice.memberships.filter(({ membership }) => membership.role === "coach");
      const callers = staffOf(practice, "coach");
      for (const [at, { membership }] of coaches.entries()) {
        const hers = practice.dossiers.filter(({ trajectory }) => trajectory.coachMembershipId === membership.id);
        const silent = hers.filter((dossier) => ["intake", "active"].includes(dossier.trajectory.status) && silentFor(dossier) >= 14);
        expect((await callers[at]?.today.read())?.silent, `coach ${at} of ${practice.name}`).toEqual({ count: silent.length, days: 14 });
      }
    }
  });

  it("of the results are the cases that ended this year", async () => {
    const year = today().slice(0, 4);
    for (const practice of practices()) {
      const ended = practice.dossiers.filter(({ trajectory }) => {
        const on = trajectory.status === "completed" ? trajectory.completedOn : trajectory.status === "stopped" ? trajectory.stoppedOn : "";
        return on.startsWith(year);
      });
      expect((await ownerOf(practice).results.read({ year: null })).total.cases).toBe(ended.length);
    }
  });
});
