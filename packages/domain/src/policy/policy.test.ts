import { describe, expect, it } from "vitest";
import type { Actor, ActorKind } from "../people/index.ts";
import { newId, PersonId } from "../primitives/index.ts";
import { actors, here, may, own, personId, RELATIONS, type Relation, resourceFor, strange } from "./actors-for-tests.ts";
import { CARE_ACTIONS } from "./care-actions.ts";
import { ACTIONS, ACTOR_KINDS, can, describePolicy, policyRow, type Resource, RULES } from "./index.ts";

const care = ACTIONS.filter((action) => action in CARE_ACTIONS);
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

  it("is answered with yes or no, also where nobody thought of the question", () => {
    expect(
      cells.filter(({ action, kind, relation }) => typeof may(actors[kind], action, resourceFor(action, relation)) !== "boolean"),
    ).toEqual([]);
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
    expect(allowed("anonymous", "own")).toEqual([
      "health.read",
      "sign-in.read",
      "practice.set-up",
      "invitation.accept",
      "document.verify",
      "demo.enter",
    ]);
  });

  it("the console may found a practice, import, take one out, change its key, render, back up and reset the demo", () => {
    expect(allowed("console", "own")).toEqual([
      "demo.reset",
      "practice.new",
      "backup.make",
      "backup.restore",
      "import.preview",
      "import.run",
      "import.read",
      "practice.take-out",
      "key.rotate",
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
      "calendar-feed.own",
      "manager.list",
      "manager.export",
      "manager.read",
      "manager.answer-step",
      "manager.mark-contact-done",
      "manager.report-hours",
      "manager.mark-milestone-done",
      "shared-document.read",
      "manager.confirm-evaluation",
      "manager.fill-form",
      "document.read",
    ]);
  });

  it("HR reads what the manager reads, answers nothing in his place, and brings a report of the employer", () => {
    const about = allowed("hr", "own").filter((action) => !["installation", "account"].includes(policyRow(action).resource));
    expect(about).toEqual([
      "calendar-feed.own",
      "employer-report.read",
      "employer-report.bring",
      "manager.list",
      "manager.export",
      "manager.read",
      "manager.replace",
      "manager.mark-milestone-done",
      "shared-document.read",
      "document.read",
    ]);
  });

  it("the bedrijfsarts opens and answers what was released to him, fetches it, and sees nothing else", () => {
    const report: Resource = { kind: "document", practiceId: here, about: own, audience: "bedrijfsarts", released: true };
    expect(ACTIONS.filter((action) => may(actors.bedrijfsarts, action, report))).toEqual(["report.fetch"]);
    expect(allowed("bedrijfsarts", "own")).toEqual([
      "health.read",
      "delivery.knock",
      "delivery.enter",
      "delivery.open",
      "delivery.list",
      "delivery.acknowledge",
      "delivery.ask",
      "delivery.advise",
    ]);
  });

  it("whoever has his mail and no code may knock and give a code, and nothing else", () => {
    expect(allowed("doctor-link", "own")).toEqual(["health.read", "delivery.knock", "delivery.enter"]);
  });

  it("the privacy officer reads logs and settings, and no dossier", () => {
    const inCase = allowed("privacy-officer", "own").filter((action) => policyRow(action).resource === "trajectory");
    expect(inCase.toSorted()).toEqual([
      "audit.read-case",
      "privacy.erase",
      "privacy.hold",
      "privacy.keep",
      "privacy.lift-hold",
      "privacy.preview-erasure",
      "request.extend",
    ]);
  });
});

describe("behind the health wall", () => {
  it.each(["anonymous", "person", "office", "privacy-officer", "manager", "hr", "bedrijfsarts", "console", "worker"] as const)(
    "%s has no action at all",
    (kind) => {
      expect(care.filter((action) => policyRow(action).may[kind] !== undefined)).toEqual([]);
    },
  );

  it.each(["coach", "owner"] as const)(
    "a %s has every action in a case of her own but supervision and the client's own answer, and none in another's",
    (kind) => {
      expect(care.filter((action) => !may(actors[kind], action, resourceFor(action, "own")))).toEqual([
        "note.countersign",
        "privacy.read-own",
        "privacy.answer-own",
        "privacy.withdraw-own",
      ]);
      expect(care.filter((action) => may(actors[kind], action, resourceFor(action, "same practice, other case")))).toEqual([]);
    },
  );

  it("a supervisor reads where the client agreed, and without it the phase alone", () => {
    const agreed: Resource = { kind: "trajectory", ...strange, supervisionConsent: true };
    const reads = care.filter((action) => may(actors.supervisor, action, agreed) && action !== "note.countersign");
    expect(may(actors.supervisor, "note.countersign", agreed)).toBe(true);
    expect(reads.every((action) => /\.read(-|$)/.test(action))).toBe(true);
    expect(reads).toContain("note.read");
    expect(care.filter((action) => may(actors.supervisor, action, { kind: "trajectory", ...strange }))).toEqual(["phase.read"]);
  });

  it("a client reads, answers and withdraws for herself, and gives no consent in the coach's form", () => {
    const hers = ["consent.read", "privacy.read", "privacy.withdraw", "consent.withdraw"];
    expect(care.filter((action) => may(actors.client, action, resourceFor(action, "own")))).toEqual(hers);
  });

  it("whoever holds the client's link reads the statement, answers and withdraws, and nothing else", () => {
    const hers = ["privacy.read-own", "privacy.answer-own", "privacy.withdraw-own"];
    expect(care.filter((action) => may(actors["client-link"], action, resourceFor(action, "own")))).toEqual(hers);
  });
});

describe("what enters health data", () => {
  const entering = ACTIONS.filter((action) => policyRow(action).entersHealth === true);

  it("is every action that writes about her behind the wall, but her own say in it", () => {
    const hers = /^(consent|privacy|request)\./;
    // Papers that come before a basis or are one, that leave for work, or that go: nothing about her is entered by them.
    const papers: readonly string[] = ["received.add-order", "received.share", "received.remove"];
    // What she released is taken back without a basis; to release it also asks the action that changes it, which needs one.
    const releases = /^(factor|goal|relapse-plan)\.release$/;
    // Taking out what was typed enters nothing.
    const removals = /^(factor|energy|recovery|score|questionnaire)\.remove$/;
    const own = (action: string) => [hers, releases, removals].some((named) => named.test(action)) || papers.includes(action);
    const writes = care.filter((action) => !/\.read(-|$)/.test(action) && !own(action));
    expect(writes.filter((action) => policyRow(action).entersHealth !== true)).toEqual([]);
  });

  it("is about one case, and never a manager's or the office's to do", () => {
    for (const action of entering) {
      expect(policyRow(action).resource, action).toBe("trajectory");
      expect(policyRow(action).may, action).not.toHaveProperty("manager");
      expect(policyRow(action).may, action).not.toHaveProperty("office");
    }
  });
});

describe("what the client does at her own door", () => {
  const hers = ACTIONS.filter((action) => action.startsWith("own."));

  it("is hers alone, in her own case, and in nobody else's", () => {
    for (const action of hers) {
      expect(Object.keys(policyRow(action).may), action).toEqual(["client"]);
      if (policyRow(action).resource === "trajectory")
        expect(
          RELATIONS.map((relation) => may(actors.client, action, resourceFor(action, relation))),
          action,
        ).toEqual([true, false, false]);
    }
  });

  it("asks more than a trusted telephone for all but dates, diary and what they need", () => {
    const byPhone = hers.filter((action) => policyRow(action).client === "trusted-phone");
    expect(byPhone.every((action) => /talks|diary|move|homework|intake|view|^own\.(list|read|read-law)$|questionnaire/.test(action))).toBe(
      true,
    );
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
