import { newestIntake } from "@hervat/domain/intake";
import { Email } from "@hervat/domain/people";
import { ContactId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readCalendar } from "../calendar-feeds/read-calendar.ts";
import { managerRouter } from "../manager-router.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenEmployee } from "../testing/given-manager.ts";
import { givenReader } from "../testing/given-reader.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { proceduresOf } from "../testing/procedures-of.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let colleagueOfHer: TrajectoryId;
let manager: ReturnType<typeof callManagerAs>;
let otherManager: ReturnType<typeof callManagerAs>;

beforeAll(async () => {
  team = await givenTeam();
  ({ id: trajectoryId, boss: manager } = await givenEmployee(team, "Pels", "pels@werk.example"));
  ({ id: colleagueOfHer, boss: otherManager } = await givenEmployee(team, "Bos", "bos@werk.example"));
});
afterAll(() => team.test.close());

describe("what a manager reads", () => {
  it("sees his own employees and nobody else's", async () => {
    expect((await manager.employee.list()).map((employee) => employee.trajectoryId)).toEqual([trajectoryId]);
    expect((await otherManager.employee.list()).map((employee) => employee.trajectoryId)).toEqual([colleagueOfHer]);
  });

  it("reads this week, the timeline and the plan of his employee, with one audit row", async () => {
    const page = await manager.employee.read({ trajectoryId });
    expect(page).toMatchObject({ audience: "manager", guidance: { status: "started" }, documents: [] });
    expect(page.thisWeek.lines.length).toBeLessThanOrEqual(3);
    expect(page.timeline.map(({ key }) => key)).toContain("plan_van_aanpak");
    expect(await team.lastEvent()).toMatchObject({ action: "manager.read", outcome: "done", actorKind: "manager" });
  });

  it("finds nothing of an employee of another manager, and the try is in the log", async () => {
    await expect(manager.employee.read({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.lastEvent()).toMatchObject({ action: "manager.read", outcome: "refused" });
    await expect(manager.employee.markContactDone({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is no manager any more from the moment another one takes over", async () => {
    const details = { name: "N. Ieuw", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId: colleagueOfHer, role: "manager", person: { kind: "new", details } });
    await expect(otherManager.employee.read({ trajectoryId: colleagueOfHer })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("whose address is changed into another one's gets in no more", async () => {
    const { id, boss: old } = await givenEmployee(team, "Ud", "oud@werk.example");
    expect(await old.employee.list()).toHaveLength(1);
    const contact = (await team.hers.people.read({ trajectoryId: id })).manager;
    const details = { name: contact?.name ?? "", email: Email.parse("nieuw@werk.example"), phone: null, organisation: null };
    await team.hers.people.save({
      trajectoryId: id,
      role: "manager",
      person: { kind: "known", id: contact?.id ?? newId(ContactId), details: { ...details, version: contact?.version ?? 0 } },
    });
    await expect(old.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("reads a factor that the client shares, until she takes her consent back", async () => {
    const { id, boss } = await givenEmployee(team, "Aas", "baas@werk.example");
    await team.hers.workPlan.saveFactor({
      trajectoryId: id,
      known: null,
      factor: {
        area: "content",
        item: "workload",
        kind: "bottleneck",
        weight: 2,
        source: "client",
        text: "Te veel opdrachten tegelijk",
        action: null,
      },
    });
    const factor = (await team.hers.workPlan.factors({ trajectoryId: id })).factors[0];
    if (factor === undefined) throw new Error("no factor");
    const { consentId } = await givenReader(team, id, { categories: ["work-factors"] });
    await team.hers.workPlan.shareFactor({
      trajectoryId: id,
      id: factor.id,
      share: true,
      text: "Graag één opdracht tegelijk",
      askedByClient: true,
    });
    expect((await boss.employee.read({ trajectoryId: id })).releasedFactors).toMatchObject([{ text: "Graag één opdracht tegelijk" }]);

    await team.hers.consent.withdraw({ trajectoryId: id, consentId, on: team.inDays(0) });
    expect((await boss.employee.read({ trajectoryId: id })).releasedFactors).toEqual([]);
  });

  it("reads goals and agreements about work that were released, and none that were not, until they are taken back", async () => {
    const { id, boss } = await givenEmployee(team, "Oel", "doel@werk.example");
    const goal = async (kind: "work" | "personal", text: string) => {
      const saved = await team.hers.goal.save({ trajectoryId: id, known: null, kind, text, ten: "" });
      if (!saved.ok) throw new Error(saved.refusal.kind);
      return saved.value.id;
    };
    await goal("personal", "Weer slapen zonder zorgen");
    await goal("work", "Niet meer bang zijn voor de maandag");
    const shared = await goal("work", "Niet leeglopen na een ochtend");
    const agreements = [{ text: "Elke week kort overleg", who: "both" as const }];
    const signals = [{ sign: "Slecht slapen", response: "Wandelen" }];
    await team.hers.relapse.save({ trajectoryId: id, seen: 0, signals, support: "Bel Noor", agreements });
    expect(await boss.employee.read({ trajectoryId: id })).toMatchObject({ releasedGoals: [], releasedAgreements: [] });

    const { consentId } = await givenReader(team, id, { categories: ["work-goals", "work-agreements"] });
    await team.hers.goal.share({ trajectoryId: id, id: shared, share: true, text: "Drie ochtenden werken", saidYes: true });
    await team.hers.relapse.share({ trajectoryId: id, share: true, seen: 1, saidYes: true });
    await team.hers.relapse.save({ trajectoryId: id, seen: 1, signals, support: "Bel Noor", agreements: [] });
    const page = await boss.employee.read({ trajectoryId: id });
    expect([page.releasedGoals, page.releasedAgreements]).toEqual([["Drie ochtenden werken"], agreements]);

    await team.hers.consent.withdraw({ trajectoryId: id, consentId, on: team.inDays(0) });
    expect(await boss.employee.read({ trajectoryId: id })).toMatchObject({ releasedGoals: [], releasedAgreements: [] });
  });

  it.each([
    ["28 days after a full recovery", -28, null, 1],
    ["not 29 days after a full recovery", -29, null, 0],
    ["not after the last day of the contract", null, -1, 0],
    ["on the last day of the contract", null, 0, 1],
  ] as const)("reads %s", async (name, recovered, contract, employees) => {
    const { id, boss } = await givenEmployee(team, name, `${employees}${recovered ?? "x"}${contract ?? "x"}@werk.example`);
    if (recovered !== null) {
      const spell = { from: team.inDays(-60), to: team.inDays(recovered) };
      await team.test.database.admin`
        update work.spell set from_on = ${spell.from}, to_on = ${spell.to} where trajectory_id = ${id}`;
    }
    if (contract !== null)
      await team.test.database.admin`
        insert into work.case_facts (tenant_id, trajectory_id, employment_ends_on) values (${team.practice.id}, ${id}, ${team.inDays(contract)})
        on conflict (tenant_id, trajectory_id) do update set employment_ends_on = excluded.employment_ends_on`;
    expect(await boss.employee.list()).toHaveLength(employees);
  });

  it("follows his steps in a calendar without a name, until he revokes it", async () => {
    const { boss } = await givenEmployee(team, "Kalender", "agenda@werk.example");
    await expect(boss.calendarFeed.make({ kind: "obligations", withNames: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { url } = await boss.calendarFeed.make({ kind: "employees", withNames: false });
    const token = url.split("/").at(-1)?.replace(".ics", "") ?? "";
    const calendar = await readCalendar(team.test.service, token, "r");
    expect(calendar).toContain("Stap in Hervat");
    expect(calendar).not.toContain("Kalender");
    const [feed] = await boss.calendarFeed.list();
    await boss.calendarFeed.revoke({ id: feed?.id ?? "" });
    expect(await readCalendar(team.test.service, token, "r")).toBeUndefined();
  });

  it("has nowhere to say a degree of incapacity", () => {
    const names = new Set<string>();
    const collect = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return;
      for (const [key, inner] of Object.entries(schema)) {
        if (key === "properties") for (const name of Object.keys(Object(inner))) names.add(name.toLowerCase());
        collect(inner);
      }
    };
    for (const { input: schema } of proceduresOf(managerRouter))
      if (schema !== undefined) collect(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }));
    expect([...names].filter((name) => /percent|capacity|degree|incap|arbeidsong|ziekte/.test(name))).toEqual([]);
    const asked = ["manager-intake", "evaluation-preparation"] as const;
    const words = asked.flatMap(
      (key) =>
        JSON.stringify(newestIntake(key))
          .toLowerCase()
          .match(/procent|percentage|arbeidsongeschikt|incapacity/g) ?? [],
    );
    expect(words).toEqual([]);
  });

  it("that is not signed in is asked to sign in", async () => {
    const visitor = callManagerAs(team.test.service, { kind: "anonymous" });
    await expect(visitor.employee.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
