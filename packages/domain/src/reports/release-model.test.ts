import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { type Consent, type ConsentCategory, type Recipient, recordConsent, withdrawConsent } from "../consent/index.ts";
import { ContactId, day, MembershipId, newId, type PlainDate, ReportId, ReportRemarkId, TrajectoryId } from "../primitives/index.ts";
import {
  agreeToReport,
  answerRemark,
  confirmReport,
  declineReport,
  fetchReport,
  markRead,
  mayRemark,
  noticeDue,
  offerToClient,
  type Report,
  type ReportRemark,
  regretReport,
  releaseReport,
  reviseReport,
  VersionHash,
  withdrawReport,
  writeRemark,
} from "./index.ts";

/** What is true, kept apart from the code under test: the client's last yes, the manager's, what she said, her consents, and what left. */
type Model = {
  kind: Report["kind"];
  status: Report["status"];
  yesTo: VersionHash | null;
  /** The text to which the one who is manager now said yes, as his last word. */
  managersYesTo: VersionHash | null;
  read: boolean;
  /** By paragraph of the text that lies before her. */
  remarks: Map<number, "open" | "kept" | "changed">;
  standing: Map<string, readonly ConsentCategory[]>;
  left: number;
};
type Real = {
  report: Report;
  remarks: readonly ReportRemark[];
  consents: readonly Consent[];
  today: PlainDate;
  revisions: number;
  recipient: Recipient;
};

const doctor = newId(ContactId);
const coach = newId(MembershipId);
const trajectoryId = newId(TrajectoryId);
const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };
const KINDS = ["bedrijfsarts-rapportage", "evaluation"] as const;
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
    const pair = `${model.status}: ${this.name}`;
    for (const seen of [pair, `${model.kind}, ${pair}`]) visited.set(seen, (visited.get(seen) ?? 0) + 1);
    const allowed = this.allowed(model, real);
    const outcome = this.act(real);
    expect(outcome.ok, `${this.name} from ${model.status}`).toBe(allowed);
    if (!outcome.ok) return;
    real.report = outcome.value;
    this.follow(model, real);
    expect(real.report.status).toBe(model.status);
    if (real.report.status === "released" || real.report.status === "fetched") {
      expect(model.yesTo).toBe(real.report.versionHash);
      if (model.kind === "evaluation") expect(real.report.confirmation).toMatchObject({ answer: "agrees", versionHash: model.yesTo });
    }
  }

  toString(): string {
    return this.name;
  }
}

const facts = ({ consents, today, recipient: reader }: Real) => ({ consents, recipient: reader, by: coach, at, today });
/** A consent for health; the manager's yes for the joint text. */
const covers = ({ kind, standing, managersYesTo }: Model, { report }: Real) => {
  if (kind === "evaluation") return managersYesTo === report.versionHash;
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
  (model) => {
    model.status = "with-client";
    model.read = false;
  },
);
const read = new Step(
  "read",
  ({ status }) => status === "with-client",
  ({ report, today }) => markRead(report, today),
  (model) => {
    model.read = true;
  },
);
const decline = new Step(
  "decline",
  ({ status }) => status === "with-client",
  ({ report, today }) => declineReport(report, today),
  () => {},
);
const answeredWell = ({ remarks }: Model) => [...remarks.values()].every((answer) => answer === "kept");
const agree = (stale: boolean, how: "portal" | "coach-screen" = "portal") =>
  new Step(
    stale ? "agree to another version" : how === "portal" ? "agree" : "agree on the coach's screen",
    (model) => model.status === "with-client" && !stale && (model.read || how === "coach-screen") && answeredWell(model),
    ({ report, remarks, today, revisions }) =>
      agreeToReport(
        report,
        {
          versionHash: stale ? hashOf(revisions + 1_000_000) : report.versionHash,
          agreedOn: today,
          how: how === "portal" ? { kind: how } : { kind: how, recordedBy: coach },
          remarks: null,
        },
        remarks,
      ),
    (model, { report }) => {
      model.status = "agreed";
      model.yesTo = report.versionHash;
      model.managersYesTo = null;
    },
  );
const confirm = (answer: "agrees" | "asks-change", stale = false) =>
  new Step(
    stale ? "confirm another version" : answer === "agrees" ? "confirm" : "ask for a change",
    ({ kind, status }) => kind === "evaluation" && status === "agreed" && !stale,
    ({ report, today, revisions, recipient: { contactId } }) => {
      const versionHash = stale ? hashOf(revisions + 1_000_000) : report.versionHash;
      const part = answer === "agrees" ? null : "goals";
      return confirmReport(report, { versionHash, contactId, answer, part, note: null, answeredOn: today, how: "portal" });
    },
    (model, { report }) => {
      model.managersYesTo = answer === "agrees" ? report.versionHash : null;
    },
  );
const replaceManager = new Step(
  "replace the manager",
  ({ kind, status }) => kind === "evaluation" && status !== "released" && status !== "fetched",
  (real) => {
    if (real.report.kind !== "evaluation" || "releasedAt" in real.report) return { ok: false, refusal: "no manager stands in it" };
    real.recipient = { kind: "manager", contactId: newId(ContactId) };
    return stay(real);
  },
  (model) => {
    model.managersYesTo = null;
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
      model.managersYesTo = null;
      model.read = false;
      model.remarks.clear();
    },
  );
/** What was said, in place of what was said of the same paragraph before. */
const kept = (real: Real, outcome: { ok: true; value: ReportRemark } | { ok: false; refusal: unknown }): Outcome => {
  if (!outcome.ok) return outcome;
  real.remarks = [...real.remarks.filter(({ id }) => id !== outcome.value.id), outcome.value];
  return { ok: true, value: real.report };
};
const about = ({ report, remarks }: Real, block: number) =>
  remarks.find((remark) => remark.version === report.version && remark.block === block);
const mayStillWrite = ({ status, remarks }: Model, block: number) => status === "with-client" && (remarks.get(block) ?? "open") === "open";
const remark = (block: number) =>
  new Step(
    "remark",
    (model) => mayStillWrite(model, block),
    (real) => {
      const said = { id: newId(ReportRemarkId), version: real.report.version, block, kind: "not-right", text: null } as const;
      return kept(real, writeRemark(real.report, about(real, block), said, real.today));
    },
    ({ remarks }) => {
      remarks.set(block, "open");
    },
  );
const remarkOnOldText = new Step(
  "remark on the text of before",
  () => false,
  (real) => {
    const said = { id: newId(ReportRemarkId), version: real.report.version + 1, block: 1, kind: "not-right", text: null } as const;
    return kept(real, writeRemark(real.report, undefined, said, real.today));
  },
  () => {},
);
const takeRemarkBack = (block: number) =>
  new Step(
    "take a remark back",
    (model) => mayStillWrite(model, block),
    (real) => {
      const allowed = mayRemark(real.report, about(real, block), real.report.version);
      if (!allowed.ok) return allowed;
      real.remarks = real.remarks.filter((one) => one !== about(real, block));
      return { ok: true, value: real.report };
    },
    ({ remarks }) => {
      remarks.delete(block);
    },
  );
const answer = (block: number, kind: "changed" | "kept") =>
  new Step(
    `answer a remark: ${kind}`,
    ({ status, remarks }) => (status === "with-client" || status === "withdrawn") && remarks.has(block),
    (real) => {
      const one = about(real, block);
      if (one === undefined) return { ok: false, refusal: "nothing was said" };
      return kept(real, answerRemark(real.report, one, { kind, text: "Zie boven.", answeredOn: real.today, answeredBy: coach }));
    },
    ({ remarks }) => {
      remarks.set(block, kind);
    },
  );
const regret = new Step(
  "regret",
  ({ status }) => status === "fetched",
  ({ report, today }) => regretReport(report, today),
  () => {},
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
const takeBack = (by: "practice" | "client") =>
  new Step(
    by === "practice" ? "withdraw report" : "take back",
    ({ status }) => status !== "fetched" && status !== "withdrawn",
    ({ report }) => withdrawReport(report, at, by),
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

const block = fc.constantFrom(1, 2);
const steps = fc.commands(
  [
    // The way forward is offered more often than it is disturbed, so that every state is seen enough.
    ...[offer, offer, release, release, release, release, release, fetchIt, fetchIt, fetchIt].map((step) => fc.constant(step)),
    ...[agree(false), agree(false), agree(false, "coach-screen"), give(["course", "scores", "energy"])].map((step) => fc.constant(step)),
    ...[read, read, decline, regret, remarkOnOldText, replaceManager].map((step) => fc.constant(step)),
    ...[confirm("agrees"), confirm("agrees"), confirm("asks-change"), confirm("agrees", true)].map((step) => fc.constant(step)),
    fc.boolean().map((stale) => agree(stale)),
    block.map(remark),
    block.map(takeRemarkBack),
    ...[fc.tuple(block, fc.constant("kept" as const)), fc.tuple(block, fc.constantFrom("kept", "kept", "changed"))].map((one) =>
      one.map(([which, how]) => answer(which, how)),
    ),
    fc.uniqueArray(category).map(revise),
    fc.constantFrom(takeBack("practice"), takeBack("client")),
    fc.uniqueArray(category, { minLength: 1 }).map(give),
    fc.constant(withdrawAll),
    fc.integer({ min: 1, max: 400 }).map(wait),
  ],
  { maxCommands: 60, size: "+1" },
);

describe("the release of a report, whatever anyone does in whatever order", () => {
  it("leaves only on a yes to this version and consents that cover it that day; time releases nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), steps, (kind, commands) => {
        const start = (): { model: Model; real: Real } => ({
          model: {
            kind,
            status: "concept",
            yesTo: null,
            managersYesTo: null,
            read: false,
            remarks: new Map(),
            standing: new Map(),
            left: 0,
          },
          real: {
            report: {
              id: newId(ReportId),
              trajectoryId,
              kind,
              version: 1,
              versionHash: hashOf(0),
              categories: ["course"],
              status: "concept",
            },
            recipient: kind === "evaluation" ? { kind: "manager", contactId: newId(ContactId) } : recipient,
            remarks: [],
            consents: [],
            today: day("2026-01-01"),
            revisions: 0,
          },
        });
        fc.modelRun(start, commands);
      }),
      { numRuns: 5_000, endOnFailure: false },
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
      "with-client: remark",
      "with-client: answer a remark: changed",
      "with-client: take a remark back",
      "with-client: agree on the coach's screen",
      "released: take back",
      "evaluation, with-client: confirm",
      "evaluation, agreed: release",
      "evaluation, agreed: confirm",
      "evaluation, agreed: ask for a change",
      "evaluation, agreed: confirm another version",
      "evaluation, agreed: replace the manager",
      "evaluation, agreed: revise",
      "evaluation, released: fetch",
      "evaluation, released: confirm",
      "bedrijfsarts-rapportage, agreed: confirm",
      "fetched: regret",
    ];
    for (const pair of pairs) expect(visited.get(pair) ?? 0, pair).toBeGreaterThanOrEqual(20);
  });

  it.each(KINDS.flatMap(everyState))("stands in ten years where it stands now: $kind, $status", (report) => {
    const later = day("2036-01-02");
    const consent: Consent[] = [];
    const released = releaseReport(report, { consents: consent, recipient, by: coach, at, today: later });
    expect(released.ok).toBe(false);
    // All that time asks for is a mail, and that changes no report.
    expect([null, 1]).toContain(noticeDue(report, 0, later));
    expect(noticeDue(report, 2, later)).toBeNull();
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
      confirmation: null,
    };
    expect(releaseReport(report, { consents: [back.value], recipient, by: coach, at, today: day("2026-01-01") }).ok).toBe(false);
  });
});

/** The same report in each of its states. */
function everyState(kind: Report["kind"]): Report[] {
  const base = {
    id: newId(ReportId),
    trajectoryId,
    kind,
    version: 1,
    versionHash: hashOf(0),
    categories: ["course"],
  } as const;
  const first = { ...base, categories: [...base.categories] };
  const agreement = { versionHash: hashOf(0), agreedOn: day("2026-01-02"), how: { kind: "portal" }, remarks: null } as const;
  const released = { releasedAt: at, releasedBy: coach, recipientContactId: doctor, consentId: null };
  const offered = { ...first, status: "with-client", offeredOn: day("2026-01-02") } as const;
  return [
    { ...first, status: "concept" },
    { ...offered, readOn: null, declinedOn: null },
    { ...offered, readOn: day("2026-01-02"), declinedOn: null },
    { ...offered, readOn: day("2026-01-02"), declinedOn: day("2026-01-03") },
    { ...first, status: "agreed", agreement, confirmation: null },
    { ...first, status: "released", agreement, confirmation: null, ...released },
    { ...first, status: "fetched", agreement, confirmation: null, ...released, fetchedAt: at, regrettedOn: null },
    { ...first, status: "withdrawn", withdrawnAt: at, withdrawnBy: "client" },
  ];
}
