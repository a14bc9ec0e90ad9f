import { allowancesOf } from "@hervat/domain/consent";
import { day, type PlainDate } from "@hervat/domain/primitives";
import { fileTypeOf, RECEIVED_KINDS } from "@hervat/domain/received";
import { allowanceFor } from "@hervat/domain/views";
import { describe, expect, it } from "vitest";
import { buildDemoWorld } from "./build-world.ts";
import type { DemoDossier, DemoWorld } from "./world.ts";

const today = day("2026-11-23");
const world = buildDemoWorld({ today });
const dossiers = world.practices.flatMap((practice) => practice.dossiers);

/** How many dossiers there are of each kind. */
function tally(kindOf: (dossier: DemoDossier) => string | readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const kind of dossiers.flatMap(kindOf)) counted[kind] = (counted[kind] ?? 0) + 1;
  return counted;
}

describe("the demo", () => {
  it("holds two practices, eight coaches, fourteen employers and 260 trajectories", () => {
    const coaches = world.practices.flatMap(({ memberships }) => memberships.filter(({ membership }) => membership.role === "coach"));
    const employers = world.practices.flatMap((practice) => practice.employers);
    expect(world.practices).toHaveLength(2);
    expect(coaches).toHaveLength(8);
    expect(employers).toHaveLength(15);
    expect(new Set(employers.map(({ name }) => name)).size).toBe(14);
    expect(dossiers).toHaveLength(260);
    for (const { clockCases, blocks, feeds } of world.practices)
      expect([clockCases.length, blocks.length > 4, feeds.length > 0]).toEqual([2, true, true]);
  });

  it("is the same to the letter when it is made twice", () => {
    expect(buildDemoWorld({ today })).toEqual(world);
  });

  it("moves with the day and differs with the seed", () => {
    const startOf = ({ practices: [first] }: DemoWorld) => first?.dossiers.map(({ trajectory }) => trajectory.startedOn);
    expect(startOf(buildDemoWorld({ today: day("2027-02-01") }))).not.toEqual(startOf(world));
    expect(buildDemoWorld({ today, seed: "another" }).people).not.toEqual(world.people);
  });

  it("has clients in the programme that each practice made itself", () => {
    for (const { programmes, dossiers } of world.practices) {
      const own = programmes.find(({ published }) => published)?.programme.key;
      expect(dossiers.filter(({ trajectory }) => trajectory.programme.key === own)).toHaveLength(2);
    }
  });

  it("shows both programmes in every state", () => {
    const states = tally(({ trajectory }) => `${trajectory.programme.key} ${trajectory.status}`);
    for (const programme of ["van-verzuim-naar-herstel", "re-integratiebegeleiding"])
      for (const status of ["intake", "active", "paused", "completed", "stopped"])
        expect(states[`${programme} ${status}`]).toBeGreaterThan(1);
    const phases = tally(({ course }) => course.entries.at(-1)?.phase ?? []);
    expect(Object.keys(phases).toSorted()).toEqual([
      "begeleiding-bij-hervatting",
      "herstel",
      "vitaliteitsopbouw",
      "voorbereiding-werkhervatting",
    ]);
    expect(tally(({ trajectory }) => (trajectory.status === "stopped" ? trajectory.reason : []))).toEqual({
      "in-consultation": expect.any(Number),
      "employment-ended": expect.any(Number),
      "order-ended": expect.any(Number),
    });
  });

  it("shows a consent that was given, limited, given to a team, withdrawn and never given", () => {
    const toDoctor = (dossier: DemoDossier) => dossier.consents.filter(({ grant }) => grant.recipient === "bedrijfsarts");
    const kinds = tally((dossier) => {
      const [consent] = toDoctor(dossier);
      if (consent === undefined) return "none";
      if (consent.status === "withdrawn") return "withdrawn";
      return consent.grant.recipient === "bedrijfsarts" && consent.grant.reach === "team"
        ? "team"
        : consent.grant.categories.length < 6
          ? "limited"
          : "given";
    });
    for (const kind of ["none", "withdrawn", "team", "limited", "given"]) expect(kinds[kind]).toBeGreaterThan(9);
    expect(dossiers.some(({ consents }) => consents.some(({ grant }) => grant.recipient === "manager"))).toBe(true);
  });

  it("lets the manager read what a client released, by her consent for just that", () => {
    const shared = dossiers.filter(({ trajectory, workFactors }) => {
      return trajectory.managerContactId !== null && workFactors.some(({ release }) => release !== null);
    });
    expect(shared.length).toBeGreaterThan(20);
    for (const { trajectory, consents } of shared) {
      const reader = { contactId: trajectory.managerContactId, on: day("2000-01-01") };
      expect(allowanceFor(allowancesOf(consents), reader, "work-factors")).toBeDefined();
    }
  });

  it("shows every standing of a report and of an evaluation", () => {
    const standings = tally(({ reports }) => reports.map(({ kind, status }) => `${kind} ${status}`));
    for (const status of ["concept", "with-client", "agreed", "released", "fetched", "withdrawn"])
      expect(standings[`bedrijfsarts-rapportage ${status}`]).toBeGreaterThan(3);
    for (const status of ["with-client", "agreed", "released"]) expect(standings[`evaluation ${status}`]).toBeGreaterThan(3);
    expect(dossiers.filter(({ jointTextSince }) => jointTextSince !== null).length).toBeGreaterThan(2);
    expect(dossiers.filter(({ evaluation }) => evaluation !== null).length).toBeGreaterThan(5);
    const unfinished = dossiers.filter(({ drafts }) =>
      drafts.some((draft) => draft.kind === "bedrijfsarts-rapportage" && draft.advice === null),
    );
    expect(unfinished.length).toBeGreaterThan(3);
  });

  it("shows every kind of sickness course", () => {
    const courses = tally(({ spells }) => {
      const [first, second] = spells;
      if (first === undefined) return "no clock";
      if (first.leaveAfter !== undefined) return second === undefined ? "on leave" : "leave between";
      if (second !== undefined) return "interrupted";
      return first.to === undefined ? "one spell" : "recovered";
    });
    for (const course of ["no clock", "on leave", "leave between", "interrupted", "recovered", "one spell"])
      expect(courses[course]).toBeGreaterThan(1);
  });

  it("shows steps of the plan that are planned, reached and adjusted, elsewhere too, and answers that are awaited", () => {
    const steps = dossiers.flatMap(({ plan }) => plan?.steps ?? []);
    for (const status of ["planned", "reached", "adjusted"])
      expect(steps.filter((step) => step.status === status).length).toBeGreaterThan(8);
    expect(steps.some(({ location }) => location === "other-workplace")).toBe(true);
    const answered = new Set(dossiers.flatMap(({ stepAnswers }) => stepAnswers.map(({ stepId }) => stepId)));
    expect(steps.filter(({ id, from }) => from > today && !answered.has(id)).length).toBeGreaterThan(20);
    expect(dossiers.some(({ formsAsked }) => formsAsked.some(({ form }) => form === "evaluation-preparation"))).toBe(true);
    const intakes = dossiers.flatMap(({ formsAsked }) => formsAsked).filter(({ form }) => form === "manager-intake");
    expect(intakes.filter(({ answers }) => answers.length === 0)).toEqual([]);
  });

  it("has one concept of an invoice at a time for a case, as a practice has", () => {
    for (const { invoices } of world.practices) {
      const cases = invoices.flatMap(({ status, trajectoryId }) => (status === "concept" ? [trajectoryId] : []));
      expect(cases.length).toBeGreaterThan(0);
      expect(new Set(cases).size).toBe(cases.length);
    }
  });

  it("shows invoices in every state, numbered without a gap in the order of their days", () => {
    for (const { invoices, profile } of world.practices) {
      const statuses = new Set(invoices.map(({ status }) => status));
      expect(statuses).toEqual(new Set(["concept", "issued", "credited", "credit-note"]));
      const issued = invoices
        .flatMap((invoice) => (invoice.status === "concept" ? [] : [invoice]))
        .toSorted((a, b) => (a.number < b.number ? -1 : 1));
      const years = [...new Set(issued.map(({ issuedOn }) => issuedOn.slice(0, 4)))];
      for (const year of years) {
        const ofYear = issued.filter(({ issuedOn }) => issuedOn.startsWith(year));
        expect(ofYear.map(({ number }) => number)).toEqual(
          ofYear.map((_, at) => `${profile.invoiceSeries}${year}-${String(at + 1).padStart(4, "0")}`),
        );
        expect(ofYear.map(({ issuedOn }) => issuedOn)).toEqual(ofYear.map(({ issuedOn }) => issuedOn).toSorted());
      }
    }
    const paid = world.practices
      .flatMap(({ invoices }) => invoices)
      .filter((invoice) => invoice.status === "issued" && invoice.payments.length > 0);
    expect(paid.length).toBeGreaterThan(50);
  });

  it("gives every coach a caseload in which no story is told twice", () => {
    const reasons = new Map<string, string[]>();
    for (const { trajectory, drafts } of dossiers)
      for (const draft of drafts)
        if (draft.kind === "bedrijfsarts-rapportage")
          reasons.set(trajectory.coachMembershipId, [...(reasons.get(trajectory.coachMembershipId) ?? []), draft.question ?? ""]);
    for (const told of reasons.values()) expect(new Set(told).size).toBe(told.length);
  });

  it("has in each practice a client at every turn of her own portal", () => {
    for (const { dossiers: own, memberships, breaches } of world.practices) {
      const doorOf = new Set(memberships.map(({ clientId }) => clientId));
      const said = own.filter(
        ({ messages, planAnswer, clientIntake }) => messages.length > 0 || planAnswer || clientIntake?.completed === null,
      );
      expect(said.every(({ client }) => doorOf.has(client.id))).toBe(true);
      expect(own.some(({ messages }) => messages.some(({ from, readAt }) => from === "client" && readAt === null))).toBe(true);
      expect(own.some(({ planAnswer }) => planAnswer?.answer === "wants-to-talk")).toBe(true);
      expect(own.some(({ clientIntake }) => clientIntake?.completed === null && clientIntake.preparationOpenedOn !== null)).toBe(true);
      expect(own.flatMap(({ requests }) => requests.map(({ request }) => request.state)).toSorted()).toEqual(["granted", "open", "open"]);
      expect(breaches.some(({ told, trajectoryIds }) => told !== null && trajectoryIds.length === 2)).toBe(true);
    }
  });

  it("has in each practice a case that a colleague coaches too, since a day on which it ran", () => {
    for (const { dossiers, memberships } of world.practices) {
      const beside = dossiers.flatMap(({ trajectory, readers }) =>
        readers.flatMap((one) => (one.kind === "beside" ? [{ trajectory, ...one }] : [])),
      );
      expect(beside).toHaveLength(1);
      for (const { trajectory, membershipId, agreedOn } of beside) {
        expect(membershipId).not.toBe(trajectory.coachMembershipId);
        expect(memberships.find(({ membership }) => membership.id === membershipId)?.membership.role).toBe("coach");
        expect(agreedOn > trajectory.startedOn && agreedOn <= world.today).toBe(true);
      }
    }
  });

  it("holds papers that open, dated before they came in, and none about health for the employer", () => {
    const papers = dossiers.flatMap(({ received }) => received);
    expect(papers.length).toBeGreaterThan(400);
    expect(new Set(papers.map(({ document }) => document.kind)).size).toBeGreaterThan(7);
    for (const { document, bytes } of papers) {
      expect(document.size).toBe(bytes.length);
      if (document.mediaType === "application/pdf") expect(fileTypeOf(bytes)).toBe("application/pdf");
      expect(document.datedOn <= world.today && document.addedAt.toISOString().slice(0, 10) >= document.datedOn).toBe(true);
      if (document.sharing !== null) expect(RECEIVED_KINDS[document.kind].medical).toBe(false);
    }
  });

  it("lets a visitor sign in as everyone whose screen is worth a look", () => {
    for (const { id } of world.practices) {
      const stories = world.accounts.filter(({ practiceId }) => practiceId === id).map(({ story }) => story);
      expect(stories).toEqual(
        expect.arrayContaining(["coach", "manager-of-one", "manager-of-two", "hr-of-several", "client", "client-near-two-years"]),
      );
    }
    expect(world.accounts.map(({ story }) => story)).toEqual(
      expect.arrayContaining(["owner", "owner-and-coach", "office", "supervisor", "privacy-officer"]),
    );
    for (const { story, personId } of world.accounts) {
      const employees = employeesOf(world, personId);
      if (story === "manager-of-one") expect(employees).toBe(1);
      if (story === "manager-of-two") expect(employees).toBe(2);
      if (story === "hr-of-several") expect(employees).toBeGreaterThan(2);
    }
  });
});

function employeesOf({ practices }: DemoWorld, personId: string): number {
  const contact = practices
    .flatMap(({ memberships }) => memberships)
    .flatMap(({ membership }) => (membership.personId === personId && "contactId" in membership ? [membership.contactId] : []))[0];
  return dossiers.filter(
    ({ trajectory }) => contact !== undefined && (trajectory.managerContactId === contact || trajectory.hrContactId === contact),
  ).length;
}

it.each<PlainDate>([day("2026-12-25"), day("2027-01-01"), day("2028-02-29"), day("2027-05-08"), day("2027-10-31")])(
  "can be made on %s as on any other day",
  (on) => {
    expect(buildDemoWorld({ today: on }).practices.flatMap((practice) => practice.dossiers)).toHaveLength(260);
  },
);
