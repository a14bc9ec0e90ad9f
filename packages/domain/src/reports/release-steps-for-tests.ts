import fc from "fast-check";
import { addDays } from "../calendar/index.ts";
import { type ConsentCategory, recordConsent } from "../consent/index.ts";
import { ContactId, newId, ReportRemarkId } from "../primitives/index.ts";
import {
  agreeToReport,
  answerRemark,
  confirmReport,
  declineReport,
  fetchReport,
  markRead,
  mayRemark,
  offerToClient,
  type Report,
  type ReportRemark,
  regretReport,
  releaseReport,
  reviseReport,
  withdrawReport,
  writeRemark,
} from "./index.ts";
import { at, coach, doctor, hashOf, type Model, type Outcome, type Real, Step, trajectoryId } from "./release-model-for-tests.ts";

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
/** Whatever anyone may do, in any order. */
export const steps = fc.commands(
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
