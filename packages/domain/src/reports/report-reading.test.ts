import { describe, expect, it } from "vitest";
import { day, MembershipId, newId, ReportId, ReportRemarkId, TrajectoryId } from "../primitives/index.ts";
import {
  agreeToReport,
  answerRemark,
  coachShouldCall,
  type HowAgreed,
  noticeDue,
  openRemarks,
  type ReportRemark,
  VersionHash,
  type WithClientReport,
  writeRemark,
} from "./index.ts";

const hash = VersionHash.parse("a".repeat(64));
const coach = newId(MembershipId);
const offeredOn = day("2026-11-16");
const today = day("2026-11-17");
const offered: WithClientReport = {
  id: newId(ReportId),
  trajectoryId: newId(TrajectoryId),
  kind: "bedrijfsarts-rapportage",
  version: 2,
  versionHash: hash,
  categories: [],
  status: "with-client",
  offeredOn,
  readOn: today,
  declinedOn: null,
};
const yes = (how: HowAgreed) => ({ versionHash: hash, agreedOn: today, how, remarks: null });
const remark: ReportRemark = {
  id: newId(ReportRemarkId),
  reportId: offered.id,
  version: 2,
  block: 7,
  kind: "not-right",
  text: "Ik sliep toen al beter.",
  writtenOn: today,
  answer: null,
};
const answered = (kind: "changed" | "kept"): ReportRemark => ({
  ...remark,
  answer: { kind, text: "Dit staat zo in het verslag.", answeredOn: today, answeredBy: coach },
});

describe("what the client says about a paragraph", () => {
  it("takes the place of what she said of it before", () => {
    const said = { id: newId(ReportRemarkId), version: 2, block: 7, kind: "rather-not-share", text: null } as const;
    const written = writeRemark(offered, remark, said, today);
    expect(written).toMatchObject({ ok: true, value: { id: remark.id, kind: "rather-not-share", answer: null } });
  });

  it("is about the text that lies before her, and not about one of before", () => {
    const said = { id: newId(ReportRemarkId), version: 1, block: 7, kind: "not-right", text: null } as const;
    expect(writeRemark(offered, undefined, said, today)).toEqual({ ok: false, refusal: { kind: "other-version", version: 2 } });
  });

  it("stands once the coach answered it", () => {
    const said = { id: newId(ReportRemarkId), version: 2, block: 7, kind: "not-right", text: null } as const;
    expect(writeRemark(offered, answered("kept"), said, today)).toEqual({ ok: false, refusal: { kind: "answered" } });
  });

  it("of a text of before can still be answered once, and not put otherwise", () => {
    const old = { ...remark, version: 1 };
    const answer = { kind: "kept", text: "Zo staat het in het verslag.", answeredOn: today, answeredBy: coach } as const;
    expect(answerRemark(offered, old, answer).ok).toBe(true);
    expect(answerRemark(offered, { ...old, answer }, answer)).toEqual({ ok: false, refusal: { kind: "answered" } });
  });

  it("is counted while it waits for an answer", () => {
    expect(openRemarks(offered, [remark, answered("kept"), { ...remark, version: 1 }])).toBe(1);
  });
});

describe("her yes", () => {
  it("in the portal is refused to a text that she never opened, and not when she read it beside the coach", () => {
    const unread = { ...offered, readOn: null };
    expect(agreeToReport(unread, yes({ kind: "portal" }))).toEqual({ ok: false, refusal: { kind: "not-read" } });
    expect(agreeToReport(unread, yes({ kind: "coach-screen", recordedBy: coach })).ok).toBe(true);
  });

  it("waits for the answer to what she said, and for the new text where a change was promised", () => {
    const waits = { ok: false, refusal: { kind: "remarks-open", count: 1 } };
    expect(agreeToReport(offered, yes({ kind: "portal" }), [remark])).toEqual(waits);
    expect(agreeToReport(offered, yes({ kind: "portal" }), [answered("changed")])).toEqual(waits);
    expect(agreeToReport(offered, yes({ kind: "portal" }), [answered("kept")]).ok).toBe(true);
  });

  it("to a new text does not wait for what she said of the one before", () => {
    expect(agreeToReport(offered, yes({ kind: "portal" }), [{ ...answered("changed"), version: 1 }]).ok).toBe(true);
  });
});

describe("the mails that something waits", () => {
  const unread = { ...offered, readOn: null };

  it.each([
    ["at once", unread, 0, offeredOn, 1],
    ["not again the next day", unread, 1, day("2026-11-17"), null],
    ["once more after two days", unread, 1, day("2026-11-18"), 2],
    ["never a third time, in ten years not", unread, 2, day("2036-11-18"), null],
    ["not again once she read it", offered, 1, day("2026-11-18"), null],
    ["not again once she would rather not", { ...unread, declinedOn: today }, 1, day("2026-11-18"), null],
    ["not for a report that does not lie with her", { ...unread, status: "concept" as const }, 0, offeredOn, null],
  ])("go %s", (_, report, sent, on, due) => {
    expect(noticeDue(report, sent, on)).toBe(due);
  });

  it("are followed by a task for the coach on the third day, until she answers", () => {
    expect(coachShouldCall(offered, day("2026-11-18"))).toBe(false);
    expect(coachShouldCall(offered, day("2026-11-19"))).toBe(true);
    expect(coachShouldCall({ ...offered, declinedOn: today }, day("2026-11-19"))).toBe(false);
  });
});
