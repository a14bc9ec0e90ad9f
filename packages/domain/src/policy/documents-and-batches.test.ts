import { describe, expect, it } from "vitest";
import type { ActorKind } from "../people/index.ts";
import { ContactId, MembershipId, newId } from "../primitives/index.ts";
import { actors, elsewhere, here, membershipId, own, strange } from "./actors-for-tests.ts";
import { ACTOR_KINDS, can, type Resource } from "./index.ts";

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
    ["a released report to the bedrijfsarts", document(), ["coach", "owner", "client", ...machine]],
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

  it("is fetched only by the bedrijfsarts it names: another with a link to the same case gets nothing", () => {
    const other = document({ about: { ...own, bedrijfsartsContactId: newId(ContactId) } });
    expect(can(actors.bedrijfsarts, "report.fetch", document())).toBe(true);
    expect(can(actors.bedrijfsarts, "report.fetch", other)).toBe(false);
    expect(can(actors.bedrijfsarts, "report.fetch", document({ about: { ...own, trajectoryId: strange.trajectoryId } }))).toBe(false);
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
