import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Consent, recordConsent, withdrawConsent } from "../consent/index.ts";
import { day, newId, ReportId } from "../primitives/index.ts";
import { noticeDue, type Report, releaseReport } from "./index.ts";
import { at, coach, doctor, hashOf, KINDS, recipient, start, trajectoryId, visited } from "./release-model-for-tests.ts";
import { steps } from "./release-steps-for-tests.ts";

describe("the release of a report, whatever anyone does in whatever order", () => {
  it("leaves only on a yes to this version and consents that cover it that day; time releases nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), steps, (kind, commands) => {
        fc.modelRun(() => start(kind), commands);
      }),
      { numRuns: 10_000, endOnFailure: false },
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
