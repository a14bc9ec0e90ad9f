import { describe, expect, it } from "vitest";
import { MembershipId, newId, PlainDate, ReceivedDocumentId, TrajectoryId } from "../primitives/index.ts";
import { fileTypeOf, LARGEST_RECEIVED } from "./file-type.ts";
import type { ReceivedDocument } from "./received-document.ts";
import { RECEIVED_KINDS, ReceivedKind } from "./received-kind.ts";
import { shareReceived } from "./share-received.ts";

const day = (text: string) => PlainDate.parse(text);
const paper = (kind: ReceivedKind): ReceivedDocument => ({
  id: newId(ReceivedDocumentId),
  trajectoryId: newId(TrajectoryId),
  kind,
  title: "scan",
  from: "bedrijfsarts",
  datedOn: day("2026-02-10"),
  mediaType: "application/pdf",
  size: 4,
  addedBy: newId(MembershipId),
  addedAt: new Date("2026-02-12T09:00:00Z"),
  seenAt: null,
  sharing: null,
});
const text = (content: string) => new TextEncoder().encode(content);

describe("a paper that came in", () => {
  it.each(ReceivedKind.options.filter((kind) => RECEIVED_KINDS[kind].medical))("of kind %s never reaches a manager or HR", (kind) => {
    const sharing = { with: ["manager" as const, "hr" as const], clientAgreedOn: day("2026-02-12") };
    expect(shareReceived(paper(kind), sharing, day("2026-02-12"))).toEqual({ ok: false, refusal: { kind: "about-health" } });
  });

  it("about work reaches the manager once the client saw it and agreed", () => {
    const sharing = { with: ["manager" as const], clientAgreedOn: day("2026-02-12") };
    expect(shareReceived(paper("action-plan"), sharing, day("2026-02-12"))).toEqual({ ok: true, value: sharing });
    expect(shareReceived(paper("action-plan"), sharing, day("2026-02-11"))).toMatchObject({ refusal: { kind: "in-the-future" } });
    const early = { ...sharing, clientAgreedOn: day("2026-02-09") };
    expect(shareReceived(paper("action-plan"), early, day("2026-02-12"))).toMatchObject({ refusal: { kind: "before-it-came-in" } });
  });

  it("of which nobody said what it is, is taken to be about her health", () => {
    expect(RECEIVED_KINDS.other).toEqual({ medical: true, milestone: null, beforeBasis: false });
  });
});

describe("a file", () => {
  it("is what its bytes say, whatever its name", () => {
    expect(fileTypeOf(text("%PDF-1.7 and so on"))).toBe("application/pdf");
    expect(fileTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
    expect(fileTypeOf(text("<html>"))).toEqual({ kind: "type-unknown" });
    expect(fileTypeOf(text("PK\u0003\u0004 xl/workbook.xml"))).toEqual({ kind: "type-unknown" });
  });

  it("of Word is taken as it is today, and not with programs in it or as it was before 2007", () => {
    expect(fileTypeOf(text("PK\u0003\u0004 word/document.xml"))).toMatch(/wordprocessingml/);
    expect(fileTypeOf(text("PK\u0003\u0004 word/document.xml word/vbaProject.bin"))).toEqual({ kind: "save-as-pdf" });
    expect(fileTypeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ kind: "save-as-pdf" });
  });

  it("is not empty and not larger than eight megabytes", () => {
    expect(fileTypeOf(new Uint8Array())).toEqual({ kind: "empty" });
    expect(fileTypeOf(new Uint8Array(LARGEST_RECEIVED + 1))).toEqual({ kind: "too-large" });
  });
});
