import { describe, expect, it } from "vitest";
import type { Actor, ActorKind } from "../people/index.ts";
import { ContactId, MembershipId, newId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { CARE_ACTIONS } from "./care-actions.ts";
import { ACTIONS, ACTOR_KINDS, type Action, type CaseRelations, can, describePolicy, policyRow, type Resource, RULES } from "./index.ts";

const here = newId(PracticeId);
const elsewhere = newId(PracticeId);
const personId = newId(PersonId);
const membershipId = newId(MembershipId);
const contactId = newId(ContactId);
const trajectoryId = newId(TrajectoryId);

const actors: Readonly<Record<ActorKind, Actor>> = {
  anonymous: { kind: "anonymous" },
  person: { kind: "person", personId },
  coach: { kind: "coach", personId, membershipId, practiceId: here },
  owner: { kind: "owner", personId, membershipId, practiceId: here },
  office: { kind: "office", personId, membershipId, practiceId: here },
  supervisor: { kind: "supervisor", personId, membershipId, practiceId: here },
  "privacy-officer": { kind: "privacy-officer", personId, membershipId, practiceId: here },
  manager: { kind: "manager", personId, membershipId, practiceId: here, contactId },
  hr: { kind: "hr", personId, membershipId, practiceId: here, contactId },
  client: { kind: "client", personId, membershipId, practiceId: here, trajectoryIds: [trajectoryId] },
  bedrijfsarts: { kind: "bedrijfsarts", practiceId: here, contactId, trajectoryId },
  console: { kind: "console", practiceId: here, osUser: "root" },
  worker: { kind: "worker", practiceId: here },
};

/** The case that every actor above stands in: as coach, manager, HR, client and bedrijfsarts at once. */
const own: CaseRelations = {
  practiceId: here,
  trajectoryId,
  coachMembershipId: membershipId,
  managerContactId: contactId,
  hrContactId: contactId,
  bedrijfsartsContactId: contactId,
  supervisionConsent: false,
};
const strange: CaseRelations = {
  practiceId: here,
  trajectoryId: newId(TrajectoryId),
  coachMembershipId: newId(MembershipId),
  managerContactId: newId(ContactId),
  hrContactId: newId(ContactId),
  bedrijfsartsContactId: null,
  supervisionConsent: false,
};

type Relation = "own" | "same practice, other case" | "other practice, same ids";
const RELATIONS: readonly Relation[] = ["own", "same practice, other case", "other practice, same ids"];

/** What an action is about, seen from each distance. In another practice every id but the practice is the actor's own: only the wall can refuse. */
function resourceFor(action: Action, relation: Relation): Resource {
  const practiceId = relation === "other practice, same ids" ? elsewhere : here;
  const relations = { ...(relation === "same practice, other case" ? strange : own), practiceId };
  const mine = relation !== "same practice, other case";
  switch (policyRow(action).resource) {
    case "installation":
      return { kind: "installation" };
    case "account":
      return { kind: "account", personId: mine ? personId : newId(PersonId) };
    case "practice":
      return { kind: "practice", practiceId };
    case "trajectory":
      return { kind: "trajectory", ...relations };
    case "document":
      return { kind: "document", practiceId, about: relations, audience: "manager", released: true };
    case "batch":
      return { kind: "batch", practiceId, startedBy: mine ? membershipId : newId(MembershipId), audience: "bedrijfsarts" };
  }
}

/** `can` as the matrix asks it: any action about any resource, as a caller that got its types wrong would. */
function may(actor: Actor, action: Action, resource: Resource): boolean {
  return can<Action>(actor, action, resource);
}
const allowed = (kind: ActorKind, relation: Relation) =>
  ACTIONS.filter((action) => may(actors[kind], action, resourceFor(action, relation)));
const cells = ACTIONS.flatMap((action) => ACTOR_KINDS.flatMap((kind) => RELATIONS.map((relation) => ({ action, kind, relation }))));

describe("every action by every actor from every distance", () => {
  it("is decided, and nothing is allowed that the table does not name", () => {
    const loose = cells.filter(
      ({ action, kind, relation }) => policyRow(action).may[kind] === undefined && may(actors[kind], action, resourceFor(action, relation)),
    );
    expect(loose).toEqual([]);
  });

  it("stops at the wall between practices, also for whoever has the very same ids there", () => {
    const leaks = cells.filter(({ action, kind, relation }) => {
      const walled = !["installation", "account"].includes(policyRow(action).resource);
      return walled && relation === "other practice, same ids" && may(actors[kind], action, resourceFor(action, relation));
    });
    expect(leaks).toEqual([]);
  });

  it("is refused for a resource of another kind, whatever the facts say", () => {
    const practice: Resource = { kind: "practice", practiceId: here };
    const mixed = cells.filter(({ action, kind }) => policyRow(action).resource !== "practice" && may(actors[kind], action, practice));
    expect(mixed).toEqual([]);
  });

  it("in a case of a colleague gives nothing to coach, manager, HR, client and bedrijfsarts", () => {
    for (const kind of ["coach", "manager", "hr", "client", "bedrijfsarts"] as const) {
      const about = allowed(kind, "same practice, other case").filter((action) =>
        ["trajectory", "document", "account"].includes(policyRow(action).resource),
      );
      expect(about, kind).toEqual([]);
    }
  });

  it("gives at least one actor each action: none is dead", () => {
    expect(ACTIONS.filter((action) => Object.keys(policyRow(action).may).length === 0)).toEqual([]);
  });

  it("uses each rule somewhere", () => {
    const used = new Set<string>(ACTIONS.flatMap((action) => Object.values(policyRow(action).may)));
    expect(Object.keys(RULES).filter((rule) => !used.has(rule))).toEqual([]);
  });
});

describe("who stands where", () => {
  it("anonymous reaches the door and nothing behind it", () => {
    expect(allowed("anonymous", "own")).toEqual(["health.read", "sign-in.read", "practice.set-up", "invitation.accept", "demo.enter"]);
  });

  it("the console may found a practice, import, render, back up and reset the demo", () => {
    expect(allowed("console", "own")).toEqual([
      "demo.reset",
      "practice.new",
      "backup.make",
      "backup.restore",
      "import.preview",
      "import.run",
      "import.read",
      "report.render",
      "document.read",
      "batch.start",
      "batch.read",
      "batch.cancel",
      "batch.retry",
      "batch.download",
      "invoice.render",
    ]);
  });

  it("a console outside any practice reaches into none", () => {
    const outside: Actor = { kind: "console", practiceId: null, osUser: "root" };
    expect(ACTIONS.filter((action) => may(outside, action, resourceFor(action, "own")))).toEqual([
      "demo.reset",
      "practice.new",
      "backup.make",
      "backup.restore",
    ]);
  });

  it("the worker renders, sends mail and backs up; it releases and issues nothing", () => {
    expect(allowed("worker", "own")).toEqual([
      "backup.make",
      "mail.send",
      "report.render",
      "document.read",
      "batch.read",
      "invoice.render",
    ]);
  });

  it("a manager reads and answers his own case, and nothing else", () => {
    const about = allowed("manager", "own").filter((action) => !["installation", "account"].includes(policyRow(action).resource));
    expect(about).toEqual([
      "manager.list",
      "manager.read",
      "manager.answer-step",
      "manager.mark-contact-done",
      "manager.report-hours",
      "manager.mark-milestone-done",
      "manager.fill-form",
      "document.read",
    ]);
  });

  it("HR reads what the manager reads, and answers nothing in his place", () => {
    const about = allowed("hr", "own").filter((action) => !["installation", "account"].includes(policyRow(action).resource));
    expect(about).toEqual(["manager.list", "manager.read", "manager.mark-milestone-done", "document.read"]);
  });

  it("the bedrijfsarts fetches one report and sees nothing else", () => {
    const report: Resource = { kind: "document", practiceId: here, about: own, audience: "bedrijfsarts", released: true };
    expect(ACTIONS.filter((action) => may(actors.bedrijfsarts, action, report))).toEqual(["report.fetch", "document.read"]);
    expect(allowed("bedrijfsarts", "own")).toEqual([]);
  });

  it("the privacy officer reads logs and settings, and no dossier", () => {
    const inCase = allowed("privacy-officer", "own").filter((action) => policyRow(action).resource === "trajectory");
    expect(inCase).toEqual(["audit.read-case"]);
  });
});

describe("behind the health wall", () => {
  const care = ACTIONS.filter((action) => action in CARE_ACTIONS);

  it.each(["anonymous", "person", "office", "privacy-officer", "manager", "hr", "bedrijfsarts", "console", "worker"] as const)(
    "%s has no action at all",
    (kind) => {
      expect(care.filter((action) => policyRow(action).may[kind] !== undefined)).toEqual([]);
    },
  );

  it.each(["coach", "owner"] as const)("a %s has every action in a case of her own and none in another's", (kind) => {
    expect(care.filter((action) => !may(actors[kind], action, resourceFor(action, "own")))).toEqual([]);
    expect(care.filter((action) => may(actors[kind], action, resourceFor(action, "same practice, other case")))).toEqual([]);
  });

  it("a supervisor reads where the client agreed, and without it the phase alone", () => {
    const agreed: Resource = { kind: "trajectory", ...strange, supervisionConsent: true };
    const reads = care.filter((action) => may(actors.supervisor, action, agreed));
    expect(reads.every((action) => /\.read(-|$)/.test(action))).toBe(true);
    expect(reads).toContain("note.read");
    expect(care.filter((action) => may(actors.supervisor, action, { kind: "trajectory", ...strange }))).toEqual(["phase.read"]);
  });

  it("a client reads and withdraws her own consents, and gives none in the coach's form", () => {
    expect(care.filter((action) => may(actors.client, action, resourceFor(action, "own")))).toEqual(["consent.read", "consent.withdraw"]);
  });
});

describe("a document", () => {
  type Document = Extract<Resource, { kind: "document" }>;
  const document = (facts: Partial<Document> = {}): Document => ({
    kind: "document",
    practiceId: here,
    about: own,
    audience: "bedrijfsarts",
    released: true,
    ...facts,
  });
  const readers = (resource: Document) => ACTOR_KINDS.filter((kind) => can(actors[kind], "document.read", resource));
  const machine: readonly ActorKind[] = ["console", "worker"];

  it.each<[string, Document, readonly ActorKind[]]>([
    ["a released report to the bedrijfsarts", document(), ["coach", "owner", "client", "bedrijfsarts", ...machine]],
    ["the same before release", document({ released: false }), ["coach", "owner", "client", ...machine]],
    ["a released evaluation", document({ audience: "manager" }), ["coach", "owner", "manager", "hr", "client", ...machine]],
    ["the same before release", document({ audience: "manager", released: false }), ["coach", "owner", "client", ...machine]],
    ["an invoice", document({ audience: "invoice" }), ["coach", "owner", "office", ...machine]],
    ["an invoice about several", document({ audience: "invoice", about: null }), ["owner", "office", ...machine]],
    ["a report of another's case", document({ about: strange }), machine],
    ["an evaluation of another's case", document({ audience: "manager", about: strange }), machine],
    ["an invoice of another's case", document({ audience: "invoice", about: strange }), ["owner", "office", ...machine]],
    ["a document whose case is of another practice", document({ about: { ...own, practiceId: elsewhere } }), machine],
    ["a document of another practice", document({ practiceId: elsewhere }), []],
  ])("%s is read by those it is for", (_, resource, expected) => {
    expect(readers(resource)).toEqual(expected);
  });

  it("is read by a supervisor where the client agreed", () => {
    expect(can(actors.supervisor, "document.read", document({ about: { ...strange, supervisionConsent: true } }))).toBe(true);
  });
});

describe("a batch", () => {
  type Batch = Extract<Resource, { kind: "batch" }>;
  const batch = (facts: Partial<Batch> = {}): Batch => ({
    kind: "batch",
    practiceId: here,
    startedBy: newId(MembershipId),
    audience: "bedrijfsarts",
    ...facts,
  });
  const who = (action: "batch.start" | "batch.read" | "batch.download" | "batch.cancel", resource: Batch) =>
    ACTOR_KINDS.filter((kind) => can(actors[kind], action, resource));

  it("about health is downloaded only by whoever started it", () => {
    expect(who("batch.download", batch())).toEqual(["console"]);
    expect(who("batch.download", batch({ startedBy: membershipId }))).toEqual(["coach", "owner", "console"]);
  });

  it("of evaluations is not the office's either", () => {
    expect(who("batch.download", batch({ audience: "manager" }))).toEqual(["console"]);
    expect(who("batch.start", batch({ audience: "manager" }))).toEqual(["coach", "owner", "console"]);
  });

  it("of invoices is the office's and the owner's too", () => {
    expect(who("batch.start", batch({ audience: "invoice" }))).toEqual(["coach", "owner", "office", "console"]);
    expect(who("batch.download", batch({ audience: "invoice" }))).toEqual(["owner", "office", "console"]);
  });

  it("is cancelled by whoever started it, or the owner", () => {
    expect(who("batch.cancel", batch())).toEqual(["owner", "console"]);
    expect(who("batch.cancel", batch({ startedBy: membershipId }))).toEqual(["coach", "owner", "office", "console"]);
  });
});

describe("one's own account", () => {
  it("is one's own, and nobody else's", () => {
    const other: Resource = { kind: "account", personId: newId(PersonId) };
    for (const kind of ACTOR_KINDS) expect(may(actors[kind], "account.read", other), kind).toBe(false);
    expect(can(actors.manager, "account.change", { kind: "account", personId })).toBe(true);
  });
});

describe("the types of the policy", () => {
  it("ask for the facts that belong to the action", () => {
    // @ts-expect-error: a note is about a trajectory, not about a practice
    expect(can(actors.coach, "note.read", { kind: "practice", practiceId: here })).toBe(false);
    // @ts-expect-error: there is no such action
    expect(can(actors.coach, "note.delete", { kind: "trajectory", ...own })).toBe(false);
  });
});

describe("the page about the policy", () => {
  it("says what the table says (vitest -u writes it again)", async () => {
    await expect(describePolicy()).toMatchFileSnapshot("../../../../docs/policy.md");
  });

  it("explains every rule and names every action", () => {
    const page = describePolicy();
    for (const action of ACTIONS) expect(page).toContain(`\`${action}\``);
    for (const rule of Object.keys(RULES)) expect(page).toContain(`- \`${rule}\``);
  });
});
