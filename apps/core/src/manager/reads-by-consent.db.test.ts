import { Email } from "@hervat/domain/people";
import type { ContactId, FactorId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { NotFoundError } from "../errors.ts";
import { sharedFileRoute } from "../received/received-file.ts";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { givenReader } from "../testing/given-reader.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

const CATEGORIES = ["work-factors", "work-goals", "work-agreements"] as const;
const NOTHING = { releasedFactors: [], releasedGoals: [], releasedAgreements: [] };
const textVersion = CONSENT_TEXT_VERSION;

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let factorId: FactorId;
let shareAll: () => Promise<unknown[]>;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];

beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

/** A case with a manager, HR, and one of each thing that can be shared. */
beforeEach(async () => {
  const { hers, coach } = team;
  trajectoryId = await givenCase(hers, coach.membershipId, { manager: { kind: "new", name: "M. Anager", email: null } });
  const details = { name: "H. Aar", email: null, phone: null, organisation: null };
  await hers.people.save({ trajectoryId, role: "hr", person: { kind: "new", details } });
  const told = { area: "content", item: "workload", kind: "bottleneck", weight: 2, source: "client", action: null } as const;
  const factor = await hers.workPlan.saveFactor({ trajectoryId, known: null, factor: { ...told, text: "Te veel tegelijk" } });
  const goal = await hers.goal.save({ trajectoryId, known: null, kind: "work", text: "Niet leeglopen", ten: "" });
  const agreements = [{ text: "Elke week kort overleg", who: "both" as const }];
  await hers.relapse.save({ trajectoryId, seen: 0, signals: [], support: "", agreements });
  if (!factor.ok || !goal.ok) throw new Error("nothing to share");
  factorId = factor.value.id;
  shareAll = () =>
    Promise.all([
      hers.workPlan.shareFactor({ trajectoryId, id: factorId, share: true, text: "Eén opdracht tegelijk", askedByClient: true }),
      hers.goal.share({ trajectoryId, id: goal.value.id, share: true, text: "Drie ochtenden werken", saidYes: true }),
      hers.relapse.share({ trajectoryId, share: true, seen: 1, saidYes: true }),
    ]);
  ({ herself } = await givenClient(team, trajectoryId));
});

async function contactOf(role: "manager" | "hr"): Promise<ContactId> {
  const contact = (await team.hers.people.read({ trajectoryId }))[role];
  if (contact === null) throw new Error(`no ${role}`);
  return contact.id;
}
const reads = async (role: "manager" | "hr") => {
  const { actor } = await givenEmployerSide(team.test.service, team.practice, role, await contactOf(role));
  const { releasedFactors, releasedGoals, releasedAgreements } = await callManagerAs(team.test.service, actor).employee.read({
    trajectoryId,
  });
  return { releasedFactors, releasedGoals, releasedAgreements };
};
const ALL = {
  releasedFactors: [{ area: "content", kind: "bottleneck", text: "Eén opdracht tegelijk" }],
  releasedGoals: ["Drie ochtenden werken"],
  releasedAgreements: [{ text: "Elke week kort overleg", who: "both" }],
};
const allow = async (contactId: ContactId, period: "guidance" | "three-months" = "guidance") => {
  for (const category of CATEGORIES)
    expect(await herself.consent.give({ trajectoryId, contactId, category, period, textVersion })).toMatchObject({ ok: true });
};

describe("what a client releases at work", () => {
  it("is not shared while nobody there may read it: not where she was never asked, and not where she said no", async () => {
    const refused = CATEGORIES.map(() => ({ ok: false, refusal: { kind: "no-consent" } }));
    expect(await shareAll()).toEqual(refused);
    const contactId = await contactOf("manager");
    for (const category of CATEGORIES)
      await herself.consent.refuse({ trajectoryId, contactId, category, recipient: "manager", textVersion });
    expect(await shareAll()).toEqual(refused);
    expect(await reads("manager")).toEqual(NOTHING);
    expect((await team.hers.workPlan.board({ trajectoryId })).readers).toEqual([]);
  });

  it("is read by whom she allows it alone: her yes for the manager is none for HR", async () => {
    const contactId = await contactOf("manager");
    await allow(contactId);
    await shareAll();
    expect(await reads("manager")).toEqual(ALL);
    expect(await reads("hr")).toEqual(NOTHING);
    const reader = { contactId, role: "manager", name: "M. Anager", until: null };
    expect((await team.hers.workPlan.board({ trajectoryId })).readers).toEqual([reader]);
    expect((await team.hers.goal.list({ trajectoryId })).readers).toEqual([reader]);
    expect((await team.hers.relapse.read({ trajectoryId })).readers).toEqual([reader]);

    await allow(await contactOf("hr"));
    expect(await reads("hr")).toEqual(ALL);
  });

  it("stands on her own page, under the name of who reads it and of nobody else", async () => {
    const [manager, hr] = [await contactOf("manager"), await contactOf("hr")];
    await allow(manager);
    await shareAll();
    const { recipients } = await herself.consent.read({ trajectoryId });
    const hers = (contactId: ContactId) => recipients.find((one) => one.contactId === contactId)?.reads;
    const words = { factors: ["Eén opdracht tegelijk"], goals: ["Drie ochtenden werken"], agreements: ["Elke week kort overleg"] };
    expect([hers(manager), hers(hr)]).toEqual([words, { factors: [], goals: [], agreements: [] }]);
  });

  it("stays for the one when she takes it back from the other", async () => {
    const { consentId } = await givenReader(team, trajectoryId, { role: "hr" });
    await givenReader(team, trajectoryId);
    await shareAll();
    await team.hers.consent.withdraw({ trajectoryId, consentId, on: team.inDays(0) });
    expect(await reads("hr")).toEqual(NOTHING);
    expect(await reads("manager")).toEqual(ALL);
  });

  it("is gone for him in the moment in which she says no after a yes, one thing at a time", async () => {
    const contactId = await contactOf("manager");
    await allow(contactId);
    await shareAll();
    await herself.consent.refuse({ trajectoryId, contactId, category: "work-goals", recipient: "manager", textVersion });
    expect(await reads("manager")).toEqual({ ...ALL, releasedGoals: [] });
  });

  it("is not there for another manager who takes over, until she allows it him", async () => {
    await allow(await contactOf("manager"));
    await shareAll();
    const details = { name: "N. Ieuw", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
    expect(await reads("manager")).toEqual(NOTHING);
    expect((await team.hers.workPlan.board({ trajectoryId })).readers).toEqual([]);
    await allow(await contactOf("manager"));
    expect(await reads("manager")).toEqual(ALL);
  });

  it("is not there for a manager whom HR names, either", async () => {
    await allow(await contactOf("manager"));
    await shareAll();
    const hr = await givenEmployerSide(team.test.service, team.practice, "hr", await contactOf("hr"));
    const named = { trajectoryId, name: "N. Ieuw", email: Email.parse(`${trajectoryId}@werk.example`) };
    expect(await callManagerAs(team.test.service, hr.actor).employee.replaceManager(named)).toMatchObject({ ok: true });
    expect(await reads("manager")).toEqual(NOTHING);
  });
});

describe("a paper that was opened for her manager", () => {
  it("is not there for another one who takes over, in the list and as a file, until she agrees anew", async () => {
    const added = await team.hers.received.add({
      ...{ trajectoryId, kind: "action-plan", title: "Plan.pdf", from: "employer", datedOn: team.inDays(-20) },
      content: Buffer.from("%PDF-1.7 Drie ochtenden").toString("base64"),
    });
    if (!added.ok) throw new Error(added.refusal.kind);
    const { id } = added.value;
    const opened = (days: number) =>
      team.hers.received.share({ trajectoryId, id, sharing: { with: ["manager"], clientAgreedOn: team.inDays(days) } });
    expect(await opened(-10)).toMatchObject({ ok: true });
    const looks = async () => {
      const { actor } = await givenEmployerSide(team.test.service, team.practice, "manager", await contactOf("manager"));
      const listed = (await callManagerAs(team.test.service, actor).employee.read({ trajectoryId })).papers.length;
      const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "shared-document.read" });
      const fetched = await sharedFileRoute.serve(ctx, { trajectoryId, id }).catch((fault: unknown) => fault);
      return [listed, fetched instanceof NotFoundError ? 0 : 1];
    };
    expect(await looks()).toEqual([1, 1]);
    const details = { name: "N. Ieuw", email: null, phone: null, organisation: null };
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details } });
    expect(await looks()).toEqual([0, 0]);
    expect(await opened(0)).toMatchObject({ ok: true });
    expect(await looks()).toEqual([1, 1]);
  });
});

// The clock moves on here: it comes last.
describe("a yes for three months", () => {
  it("lets him read to its last day and not on the day after", async () => {
    const contactId = await contactOf("manager");
    await allow(contactId, "three-months");
    await shareAll();
    const [until] = (await team.hers.goal.list({ trajectoryId })).readers.map((reader) => reader.until);
    while (until !== undefined && until !== null && team.inDays(1) <= until) team.test.clock.pass({ days: 1 });
    expect(team.inDays(0)).toBe(until);
    expect(await reads("manager")).toEqual(ALL);
    team.test.clock.pass({ days: 1 });
    expect(await reads("manager")).toEqual(NOTHING);
    expect((await team.hers.goal.list({ trajectoryId })).readers).toEqual([]);
    expect(await shareAll()).toContainEqual({ ok: false, refusal: { kind: "no-consent" } });
  });
});
