import { describe, expect, it } from "vitest";
import { WorkCategory } from "../consent/index.ts";
import { ContactId, DocumentId, day, newId, type PlainDate, ReceivedDocumentId } from "../primitives/index.ts";
import type { ReceivedKind } from "../received/index.ts";
import type { DocumentFacts } from "../reports/document-facts.ts";
import { dossier, managerId, trajectoryId } from "./dossier-for-tests.ts";
import { ManagerPortalView, type ManagerSide, toManagerPortalView, type WorkDossier } from "./index.ts";

const document = (facts: Partial<DocumentFacts> = {}): DocumentFacts => ({
  id: newId(DocumentId),
  kind: "evaluation",
  audience: "manager",
  madeOn: day("2026-11-21"),
  standing: "final",
  ...facts,
});
const side = (facts: Partial<ManagerSide> = {}): ManagerSide => ({
  reader: managerId,
  today: day("2026-11-23"),
  rhythm: null,
  answers: [],
  forms: [],
  documents: [],
  papers: [],
  planVersion: 3,
  received: new Map(),
  since: null,
  released: { goals: [], agreements: [] },
  ...facts,
});
const page = (facts: Partial<ManagerSide> = {}, work: WorkDossier = dossier.work) =>
  ManagerPortalView.parse(toManagerPortalView(work, side(facts)));

describe("the manager's page for one employee", () => {
  it("says that the guidance runs, and nothing of how", () => {
    expect(page().guidance).toEqual({ status: "running", startedOn: "2026-09-01" });
  });

  it("holds this week, the timeline, the plan and the documents meant for him", () => {
    const evaluation = document();
    const rhythm = { trajectoryId, everyDays: 7, weekday: 3, minutes: 10, agreedOn: day("2026-09-01"), lastDoneOn: null };
    const view = page({ documents: [evaluation], rhythm });
    expect(view.thisWeek.lines.map(({ kind }) => kind)).toEqual(["contact", "plan-step", "milestone"]);
    expect(view.timeline.map(({ key, due }) => [key, due])).toEqual([["evaluatie_6w", "2026-12-11"]]);
    expect(view.plan.steps.map(({ hoursPerWeek, tasks }) => [hoursPerWeek, tasks])).toEqual([[4, "light"]]);
    expect(view.documents).toEqual([{ id: evaluation.id, kind: "evaluation", madeOn: "2026-11-21", receivedOn: null, available: true }]);
    expect(view.contactRhythm).not.toHaveProperty("trajectoryId");
  });

  it.each<[string, Partial<DocumentFacts>]>([
    ["a concept", { standing: "concept" }],
    ["a report to the bedrijfsarts", { kind: "bedrijfsarts-rapportage", audience: "bedrijfsarts" }],
    ["the client's own", { audience: "client" }],
    ["an invoice", { kind: "invoice", audience: "invoice" }],
  ])("does not know %s", (_, facts) => {
    expect(page({ documents: [document(facts)] }).documents).toEqual([]);
  });

  it("holds papers about work that were opened for him, and none about health", () => {
    const paper = (kind: ReceivedKind) => ({ id: newId(ReceivedDocumentId), kind, datedOn: day("2026-10-01") });
    const agreedOn = day("2026-10-05");
    const plan = paper("action-plan");
    const papers = [plan, paper("medical-letter"), paper("other")].map((one) => ({ ...one, agreedOn }));
    expect(page({ papers }).papers).toEqual([{ ...plan, receivedOn: null }]);
    expect(page({ papers, since: day("2026-10-06") }).papers).toEqual([]);
    expect(page({ papers, since: agreedOn }).papers).toHaveLength(1);
  });

  it("says on which day he received a document, and of one that was taken back only that it is there no more", () => {
    const [kept, back] = [document(), document({ standing: "withdrawn" })];
    const gone = newId(ReceivedDocumentId);
    const received = new Map<string, PlainDate>([
      [kept.id, day("2026-11-22")],
      [gone, day("2026-11-20")],
    ]);
    const view = page({ documents: [kept, back], received });
    expect(view.documents.map(({ available, receivedOn }) => [available, receivedOn])).toEqual([
      [true, "2026-11-22"],
      [false, null],
    ]);
    expect(view.goneReceivedOn).toEqual(["2026-11-20"]);
  });

  it("shows a manager who took over nothing of what was said with the one before him, and all days of the law", () => {
    const rhythm = { trajectoryId, everyDays: 7, weekday: 3, minutes: 10, agreedOn: day("2026-09-01"), lastDoneOn: null };
    const [step] = dossier.work.plan.steps;
    const answers = step === undefined ? [] : [{ stepId: step.id, answer: "wants-to-talk" as const, wish: null, on: day("2026-11-10") }];
    const facts = { documents: [document()], rhythm, answers };
    expect(page(facts).plan.steps[0]?.answer).toMatchObject({ answer: "wants-to-talk" });
    const newcomer = page({ ...facts, since: day("2026-11-22") });
    expect([newcomer.documents, newcomer.contactRhythm, newcomer.plan.steps[0]?.answer]).toEqual([[], null, null]);
    expect(newcomer.timeline).toEqual(page(facts).timeline);
    expect(newcomer.plan.steps).toHaveLength(dossier.work.plan.steps.length);
  });

  it("holds goals and agreements about work in the words that were released, and of each no more than that", () => {
    const agreement = { text: "Elke week kort overleg", who: "both" as const };
    const view = page({ released: { goals: ["Op tijd naar huis"], agreements: [agreement] } });
    expect([view.releasedGoals, view.releasedAgreements]).toEqual([["Op tijd naar huis"], [agreement]]);
    expect([page().releasedGoals, page().releasedAgreements]).toEqual([[], []]);
  });

  it.each<[string, Partial<ManagerSide>]>([
    ["to another manager", { reader: newId(ContactId) }],
    ["where nobody stands", { reader: null }],
    ["on the day after her consent ended", { today: day("2027-01-01") }],
  ])("shows nothing of what she released %s", (_, facts) => {
    const told = { released: { goals: ["Op tijd naar huis"], agreements: [{ text: "Kort overleg", who: "both" as const }] } };
    expect(page({ ...told, today: day("2026-12-31") }).releasedFactors).toHaveLength(1);
    const view = page({ ...told, ...facts });
    expect([view.releasedFactors, view.releasedGoals, view.releasedAgreements]).toEqual([[], [], []]);
  });

  it.each(WorkCategory.options)("shows of what she released no more than her consent about %s is for", (category) => {
    const only = { ...dossier.work, allowances: [{ contactId: managerId, category, until: null }] };
    const told = { released: { goals: ["Op tijd naar huis"], agreements: [{ text: "Kort overleg", who: "both" as const }] } };
    const view = page(told, only);
    expect([view.releasedFactors.length, view.releasedGoals.length, view.releasedAgreements.length]).toEqual(
      ["work-factors", "work-goals", "work-agreements"].map((one) => (one === category ? 1 : 0)),
    );
  });

  it("has no timeline for an employee who is not under the law of sickness absence", () => {
    const view = page({}, { ...dossier.work, sickness: null });
    expect([view.sickness, view.timeline]).toEqual([null, []]);
  });

  it("says that a step was adjusted, and why in one of two phrases", () => {
    const steps = dossier.work.plan.steps.map((step) => ({
      ...step,
      status: "adjusted" as const,
      adjustment: { kind: "in-consultation" as const },
    }));
    expect(page({}, { ...dossier.work, plan: { ...dossier.work.plan, steps } }).plan.steps[0]).toMatchObject({
      status: "adjusted",
      adjustment: { kind: "in-consultation" },
    });
  });
});
