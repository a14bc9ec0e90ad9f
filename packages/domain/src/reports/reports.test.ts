import { describe, expect, it } from "vitest";
import { type Consent, type Recipient, recordConsent, withdrawConsent } from "../consent/index.ts";
import { ContactId, DocumentId, day, MembershipId, newId, type PlainDate, ReportId, TrajectoryId } from "../primitives/index.ts";
import {
  agreeToReport,
  type ClientAgreement,
  type ConceptReport,
  confirmReport,
  declineReport,
  fetchReport,
  type Leaving,
  type ManagerConfirmation,
  markRead,
  mayLeave,
  offerToClient,
  REPORT_KINDS,
  type Report,
  ReportKind,
  releaseReport,
  reportStanding,
  reviseReport,
  stoppedByWithdrawal,
  VersionHash,
  withdrawReport,
} from "./index.ts";

const hash = (digit: string) => VersionHash.parse(digit.repeat(64));
const doctor = newId(ContactId);
const coach = newId(MembershipId);
const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };
const trajectoryId = newId(TrajectoryId);
const today = day("2026-11-22");
const at = new Date("2026-11-22T10:00:00Z");
const value = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const consent = (categories: readonly ("course" | "scores")[] = ["course"], givenOn: PlainDate = day("2026-10-01")): Consent =>
  value(
    recordConsent(
      {
        trajectoryId,
        to: { recipient: "bedrijfsarts", contactId: doctor, reach: "named" },
        categories,
        givenOn,
        how: { kind: "paper", scan: newId(DocumentId) },
        textVersion: "2026-1",
        recordedBy: coach,
        expiresOn: null,
      },
      today,
    ),
  );
const agreement = (versionHash: VersionHash, agreedOn = today): ClientAgreement => ({
  versionHash,
  agreedOn,
  how: { kind: "in-session", sessionId: null, recordedBy: coach },
  remarks: null,
});
const concept: ConceptReport = {
  id: newId(ReportId),
  trajectoryId,
  kind: "bedrijfsarts-rapportage",
  version: 1,
  versionHash: hash("a"),
  categories: ["course"],
  status: "concept",
};
const offered = value(offerToClient(concept, day("2026-11-20")));
const agreed = value(agreeToReport(offered, agreement(concept.versionHash)));
const facts = { consents: [consent()], recipient, by: coach, at, today };
const released = value(releaseReport(agreed, facts));
const fetched = value(fetchReport(released, facts));
const withdrawn = value(withdrawReport(released, at));

describe("the kinds of report", () => {
  it.each(Object.entries(REPORT_KINDS))("%s is whole and named by its key", (key, kind) => {
    expect(ReportKind.parse(kind).key).toBe(key);
  });

  it("lets nobody but the client read a report about her before it leaves", () => {
    const aboutClient = Object.values(REPORT_KINDS).filter(({ path }) => path === "agreement");
    expect(aboutClient.map(({ readsFirst }) => readsFirst)).toEqual(["client", "client"]);
  });

  it("asks a consent wherever health leaves, and sends no health to the employer", () => {
    for (const kind of Object.values(REPORT_KINDS)) {
      if (kind.health) expect(kind).toMatchObject({ consent: "recipient", audience: "bedrijfsarts" });
    }
  });

  it("keeps an invoice seven years and the dossier's reports two", () => {
    expect(Object.values(REPORT_KINDS).map(({ retentionYears }) => retentionYears)).toEqual([2, 2, 7]);
  });
});

describe("whether a report may leave", () => {
  const leaving: Leaving = {
    kind: REPORT_KINDS["bedrijfsarts-rapportage"],
    versionHash: hash("a"),
    categories: ["course"],
    recipient,
    issued: false,
  };
  const yes = agreement(hash("a"));

  it("is yes with a consent that stands and the client's yes to this version", () => {
    expect(mayLeave(leaving, [consent()], yes, today)).toEqual({ ok: true, value: true });
  });

  it.each<[string, Leaving, readonly Consent[], ClientAgreement | null, readonly string[]]>([
    ["without a consent", leaving, [], yes, ["no-consent"]],
    ["with a consent that was withdrawn today", leaving, [value(withdrawConsent(consent(), today))], yes, ["no-consent"]],
    ["when it tells more than the consent covers", { ...leaving, categories: ["course", "scores"] }, [consent()], yes, ["no-consent"]],
    ["to nobody", { ...leaving, recipient: null }, [consent()], yes, ["no-consent"]],
    ["to another doctor", { ...leaving, recipient: { ...recipient, contactId: newId(ContactId) } }, [consent()], yes, ["no-consent"]],
    ["without the client's answer: silence is no yes", leaving, [consent()], null, ["client-not-agreed"]],
    ["on a yes to another version", leaving, [consent()], agreement(hash("b")), ["client-not-agreed"]],
    ["on a yes of tomorrow", leaving, [consent()], agreement(hash("a"), day("2026-11-23")), ["client-not-agreed"]],
    ["with nothing at all, and says both", leaving, [], null, ["no-consent", "client-not-agreed"]],
    [
      "as an evaluation that neither the client nor the manager approved",
      { ...leaving, kind: REPORT_KINDS.evaluation },
      [],
      null,
      ["client-not-agreed", "manager-not-confirmed"],
    ],
    ["as an evaluation that waits for the manager", { ...leaving, kind: REPORT_KINDS.evaluation }, [], yes, ["manager-not-confirmed"]],
    ["as an invoice without a number", { ...leaving, kind: REPORT_KINDS.invoice }, [], null, ["not-issued"]],
  ])("is no %s", (_, report, consents, given, reasons) => {
    expect(mayLeave(report, consents, given, today)).toEqual({ ok: false, refusal: { kind: "may-not-leave", reasons } });
  });

  const boss = newId(ContactId);
  const joint: Leaving = {
    ...leaving,
    kind: REPORT_KINDS.evaluation,
    categories: ["evaluation"],
    recipient: { kind: "manager", contactId: boss },
  };
  const confirmed: ManagerConfirmation = {
    ...{ versionHash: hash("a"), contactId: boss, answer: "agrees", part: null, note: null, answeredOn: today, how: "portal" },
  };

  it("asks no consent for an evaluation that client and manager approved", () => {
    expect(mayLeave(joint, [], yes, today, confirmed).ok).toBe(true);
  });

  it.each<[string, Leaving, Partial<ManagerConfirmation>]>([
    ["asks for a change", joint, { answer: "asks-change", part: "goals" }],
    ["said yes to another text", joint, { versionHash: hash("b") }],
    ["says yes tomorrow", joint, { answeredOn: day("2026-11-23") }],
    ["was replaced since", { ...joint, recipient: { kind: "manager", contactId: newId(ContactId) } }, {}],
    ["is not there any more", { ...joint, recipient: null }, {}],
  ])("keeps an evaluation here when the manager %s", (_, report, said) => {
    const refusal = { kind: "may-not-leave", reasons: ["manager-not-confirmed"] };
    expect(mayLeave(report, [], yes, today, { ...confirmed, ...said })).toEqual({ ok: false, refusal });
  });

  it("asks the manager for nothing but the joint text, after the client", () => {
    expect(confirmReport(agreed, confirmed)).toEqual({ ok: false, refusal: { kind: "not-asked" } });
    const shared = { ...agreed, kind: "evaluation" } as const;
    expect(confirmReport(shared, confirmed)).toMatchObject({ ok: true, value: { confirmation: confirmed } });
    expect(confirmReport({ ...offered, kind: "evaluation" }, confirmed).ok).toBe(false);
    expect(confirmReport(shared, { ...confirmed, versionHash: hash("b") }).ok).toBe(false);
  });

  it("asks nothing of the client for an invoice that was issued", () => {
    expect(mayLeave({ ...leaving, kind: REPORT_KINDS.invoice, issued: true }, [], null, today).ok).toBe(true);
  });
});

describe("a report on its way", () => {
  it("goes from concept to the client, to agreed, released and fetched", () => {
    expect([concept, offered, agreed, released, fetched].map(({ status }) => status)).toEqual([
      "concept",
      "with-client",
      "agreed",
      "released",
      "fetched",
    ]);
    expect(released).toMatchObject({ recipientContactId: doctor, releasedBy: coach, consentId: facts.consents[0]?.id });
  });

  it.each([
    ["offered", (report: Report) => offerToClient(report, today), ["concept"]],
    ["marked read", (report: Report) => markRead(report, today), ["with-client"]],
    ["declined", (report: Report) => declineReport(report, today), ["with-client"]],
    ["agreed to", (report: Report) => agreeToReport(report, agreement(concept.versionHash)), ["with-client"]],
    [
      "revised",
      (report: Report) => reviseReport(report, { versionHash: hash("c"), categories: [] }),
      ["concept", "with-client", "agreed", "withdrawn"],
    ],
    ["released", (report: Report) => releaseReport(report, facts), ["agreed"]],
    ["fetched", (report: Report) => fetchReport(report, facts), ["released"]],
    ["withdrawn", (report: Report) => withdrawReport(report, at), ["concept", "with-client", "agreed", "released"]],
  ])("can be %s only from the states where that means something", (_, move, from) => {
    const allowed = [concept, offered, agreed, released, fetched, withdrawn]
      .filter((report) => move(report).ok)
      .map(({ status }) => status);
    expect(allowed).toEqual(from);
  });

  it.each([released, fetched, withdrawn])("is not released again once it is $status, and says so", (report) => {
    expect(releaseReport(report, facts)).toEqual({ ok: false, refusal: { kind: "wrong-status", status: report.status } });
  });

  it("says of a concept that nobody agreed to what is missing, not that it is a concept", () => {
    expect(releaseReport(concept, { ...facts, consents: [] })).toEqual({
      ok: false,
      refusal: { kind: "may-not-leave", reasons: ["no-consent", "client-not-agreed"] },
    });
  });

  it("read is not agreed", () => {
    expect(releaseReport(value(markRead(offered, today)), facts)).toEqual({
      ok: false,
      refusal: { kind: "may-not-leave", reasons: ["client-not-agreed"] },
    });
  });

  it("keeps the first day it was read", () => {
    expect(value(markRead(value(markRead(offered, day("2026-11-21"))), today)).readOn).toBe("2026-11-21");
  });

  it("is not agreed by a yes to another version, nor by one from before it was offered", () => {
    expect(agreeToReport(offered, agreement(hash("b")))).toEqual({ ok: false, refusal: { kind: "other-version", versionHash: hash("a") } });
    expect(agreeToReport(offered, agreement(hash("a"), day("2026-11-19")))).toEqual({
      ok: false,
      refusal: { kind: "before-offered", offeredOn: day("2026-11-20") },
    });
  });

  it("loses the client's yes with every new text", () => {
    const revised = value(reviseReport(agreed, { versionHash: hash("c"), categories: ["course"] }));
    expect(revised).toEqual({ ...concept, version: 2, versionHash: hash("c") });
    expect(releaseReport(revised, facts).ok).toBe(false);
  });

  it("can still be agreed to after she would rather not", () => {
    const declined = value(declineReport(offered, today));
    expect(agreeToReport(declined, agreement(hash("a"))).ok).toBe(true);
  });

  it("is fetched only by the one it was released to", () => {
    const other: Recipient = { ...recipient, contactId: newId(ContactId) };
    expect(fetchReport(released, { ...facts, recipient: other })).toEqual({ ok: false, refusal: { kind: "not-for-you" } });
  });

  it("is stopped by a withdrawal until it was fetched, and not after", () => {
    const back = [value(withdrawConsent(facts.consents[0] ?? consent(), today))];
    expect(fetchReport(released, { ...facts, consents: back })).toEqual({
      ok: false,
      refusal: { kind: "may-not-leave", reasons: ["no-consent"] },
    });
    expect(stoppedByWithdrawal([concept, agreed, released, fetched], back, () => recipient, today)).toEqual([released]);
    expect(stoppedByWithdrawal([released], facts.consents, () => recipient, today)).toEqual([]);
  });

  it("to the manager is not stopped by a consent to the bedrijfsarts", () => {
    const yes = { versionHash: concept.versionHash, contactId: doctor, answer: "agrees", part: null, note: null } as const;
    const both = value(confirmReport({ ...agreed, kind: "evaluation" }, { ...yes, answeredOn: today, how: "in-talk" }));
    const evaluation = value(releaseReport(both, { ...facts, consents: [], recipient: { kind: "manager", contactId: doctor } }));
    expect(evaluation.consentId).toBeNull();
    expect(stoppedByWithdrawal([evaluation], [], () => recipient, today)).toEqual([]);
  });

  it("is never an invoice: those are issued", () => {
    // @ts-expect-error: an invoice has no client to agree
    const impossible: Report["kind"] = "invoice";
    expect(impossible).toBe("invoice");
  });
});

describe("the word for where a report stands", () => {
  it.each<[Report, string]>([
    [concept, "concept"],
    [offered, "with-client"],
    [value(markRead(offered, today)), "read-not-agreed"],
    [value(declineReport(value(markRead(offered, today)), today)), "declined"],
    [agreed, "agreed"],
    [released, "released"],
    [fetched, "fetched"],
    [withdrawn, "withdrawn"],
  ])("is right for %#", (report, word) => {
    expect(reportStanding(report)).toBe(word);
  });
});
