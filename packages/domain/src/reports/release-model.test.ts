import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { type Consent, type ConsentCategory, type Recipient, recordConsent, withdrawConsent } from "../consent/index.ts";
import { ContactId, day, MembershipId, newId, type PlainDate, ReportId, TrajectoryId } from "../primitives/index.ts";
import {
  agreeToReport,
  declineReport,
  fetchReport,
  markRead,
  offerToClient,
  type Report,
  releaseReport,
  reviseReport,
  VersionHash,
  withdrawReport,
} from "./index.ts";

/** What is true, kept apart from the code under test: the client's last yes, her consents, and what left. */
type Model = { status: Report["status"]; yesTo: VersionHash | null; standing: Map<string, readonly ConsentCategory[]>; left: number };
type Real = { report: Report; consents: readonly Consent[]; today: PlainDate; revisions: number };

const doctor = newId(ContactId);
const coach = newId(MembershipId);
const trajectoryId = newId(TrajectoryId);
const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };
const at = new Date("2026-11-22T10:00:00Z");
const hashOf = (revision: number) => VersionHash.parse(revision.toString(16).padStart(64, "0"));
const visited = new Map<string, number>();

type Outcome = { readonly ok: true; readonly value: Report } | { readonly ok: false; readonly refusal: unknown };

/** One thing somebody does; `allowed` is what the model says about it, in its own words. */
class Step implements fc.Command<Model, Real> {
  readonly name: string;
  readonly allowed: (model: Model, real: Real) => boolean;
  readonly act: (real: Real) => Outcome;
  readonly follow: (model: Model, real: Real) => void;

  constructor(name: string, allowed: Step["allowed"], act: Step["act"], follow: Step["follow"]) {
    this.name = name;
    this.allowed = allowed;
    this.act = act;
    this.follow = follow;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    visited.set(`${model.status}: ${this.name}`, (visited.get(`${model.status}: ${this.name}`) ?? 0) + 1);
    const allowed = this.allowed(model, real);
    const outcome = this.act(real);
    expect(outcome.ok, `${this.name} from ${model.status}`).toBe(allowed);
    if (!outcome.ok) return;
    real.report = outcome.value;
    this.follow(model, real);
    expect(real.report.status).toBe(model.status);
    if (real.report.status === "released" || real.report.status === "fetched") {
      expect(model.yesTo).toBe(real.report.versionHash);
    }
  }

  toString(): string {
    return this.name;
  }
}

const facts = ({ consents, today }: Real) => ({ consents, recipient, by: coach, at, today });
const covers = ({ standing }: Model, { report }: Real) => {
  const shared = [...standing.values()].flat();
  return standing.size > 0 && report.categories.every((category) => shared.includes(category));
};
const becomes = (status: Report["status"]) => (model: Model) => {
  model.status = status;
};
const category = fc.constantFrom<ConsentCategory>("course", "scores", "energy");

const offer = new Step(
  "offer",
  ({ status }) => status === "concept",
  ({ report, today }) => offerToClient(report, today),
  becomes("with-client"),
);
const read = new Step(
  "read",
  ({ status }) => status === "with-client",
  ({ report, today }) => markRead(report, today),
  () => {},
);
const decline = new Step(
  "decline",
  ({ status }) => status === "with-client",
  ({ report, today }) => declineReport(report, today),
  () => {},
);
const agree = (stale: boolean) =>
  new Step(
    stale ? "agree to another version" : "agree",
    ({ status }) => status === "with-client" && !stale,
    ({ report, today, revisions }) =>
      agreeToReport(report, {
        versionHash: stale ? hashOf(revisions + 1_000_000) : report.versionHash,
        agreedOn: today,
        how: { kind: "portal" },
        remarks: null,
      }),
    (model, { report }) => {
      model.status = "agreed";
      model.yesTo = report.versionHash;
    },
  );
const revise = (categories: ConsentCategory[]) =>
  new Step(
    "revise",
    ({ status }) => status !== "released" && status !== "fetched",
    (real) => {
      real.revisions += 1;
      return reviseReport(real.report, { versionHash: hashOf(real.revisions), categories });
    },
    (model) => {
      model.status = "concept";
      model.yesTo = null;
    },
  );
const release = new Step(
  "release",
  (model, real) => model.status === "agreed" && covers(model, real),
  (real) => releaseReport(real.report, facts(real)),
  becomes("released"),
);
const fetchIt = new Step(
  "fetch",
  (model, real) => model.status === "released" && covers(model, real),
  (real) => fetchReport(real.report, facts(real)),
  (model) => {
    model.status = "fetched";
    model.left += 1;
  },
);
const takeBack = new Step(
  "withdraw report",
  ({ status }) => status !== "fetched" && status !== "withdrawn",
  ({ report }) => withdrawReport(report, at),
  becomes("withdrawn"),
);

const stay = ({ report }: Real): Outcome => ({ ok: true, value: report });
const give = (categories: ConsentCategory[]) =>
  new Step(
    "give consent",
    () => true,
    stay,
    (model, real) => {
      const form = {
        trajectoryId,
        to: { recipient: "bedrijfsarts", contactId: doctor, reach: "named" },
        categories,
        givenOn: real.today,
        how: { kind: "aloud", sessionId: null, note: "ja" },
        textVersion: "1",
        recordedBy: coach,
        expiresOn: null,
      } as const;
      const outcome = recordConsent(form, real.today);
      if (!outcome.ok) throw new Error("a consent could not be given");
      real.consents = [...real.consents, outcome.value];
      model.standing.set(outcome.value.id, categories);
    },
  );
const withdrawAll = new Step(
  "withdraw consent",
  () => true,
  stay,
  (model, real) => {
    real.consents = real.consents.map((one) => (one.status === "given" ? { ...one, status: "withdrawn", withdrawnOn: real.today } : one));
    model.standing.clear();
  },
);
const wait = (days: number) =>
  new Step(
    "wait",
    () => true,
    stay,
    (_, real) => {
      real.today = addDays(real.today, days);
    },
  );

const steps = fc.commands(
  [
    // The way forward is offered more often than it is disturbed, so that every state is seen enough.
    ...[offer, offer, release, release, release, fetchIt, fetchIt].map((step) => fc.constant(step)),
    ...[agree(false), agree(false), give(["course", "scores", "energy"])].map((step) => fc.constant(step)),
    fc.constant(read),
    fc.constant(decline),
    fc.boolean().map(agree),
    fc.uniqueArray(category).map(revise),
    fc.constant(takeBack),
    fc.uniqueArray(category, { minLength: 1 }).map(give),
    fc.constant(withdrawAll),
    fc.integer({ min: 1, max: 400 }).map(wait),
  ],
  { maxCommands: 60, size: "+1" },
);

describe("the release of a report, whatever anyone does in whatever order", () => {
  it("leaves only on a yes to this version and consents that cover it that day; time releases nothing", () => {
    fc.assert(
      fc.property(steps, (commands) => {
        const start = (): { model: Model; real: Real } => ({
          model: { status: "concept", yesTo: null, standing: new Map(), left: 0 },
          real: {
            report: {
              id: newId(ReportId),
              trajectoryId,
              kind: "bedrijfsarts-rapportage",
              version: 1,
              versionHash: hashOf(0),
              categories: ["course"],
              status: "concept",
            },
            consents: [],
            today: day("2026-01-01"),
            revisions: 0,
          },
        });
        fc.modelRun(start, commands);
      }),
      { numRuns: 1_000, endOnFailure: false },
    );
    const pairs = [
      "concept: offer",
      "with-client: agree",
      "agreed: release",
      "released: fetch",
      "released: withdraw consent",
      "agreed: revise",
      "fetched: withdraw report",
      "withdrawn: revise",
    ];
    for (const pair of pairs) expect(visited.get(pair) ?? 0, pair).toBeGreaterThanOrEqual(20);
  });

  it("knows a withdrawal of the same day: what was given and taken back today does not carry a release", () => {
    const form = {
      trajectoryId,
      to: { recipient: "bedrijfsarts", contactId: doctor, reach: "named" },
      categories: ["course"],
      givenOn: day("2026-01-01"),
      how: { kind: "aloud", sessionId: null, note: "ja" },
      textVersion: "1",
      recordedBy: coach,
      expiresOn: null,
    } as const;
    const given = recordConsent(form, day("2026-01-01"));
    if (!given.ok) throw new Error("a consent could not be given");
    const back = withdrawConsent(given.value, day("2026-01-01"));
    if (!back.ok) throw new Error("a consent could not be withdrawn");
    const report: Report = {
      id: newId(ReportId),
      trajectoryId,
      kind: "bedrijfsarts-rapportage",
      version: 1,
      versionHash: hashOf(0),
      categories: [],
      status: "agreed",
      agreement: { versionHash: hashOf(0), agreedOn: day("2026-01-01"), how: { kind: "portal" }, remarks: null },
    };
    expect(releaseReport(report, { consents: [back.value], recipient, by: coach, at, today: day("2026-01-01") }).ok).toBe(false);
  });
});
