import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEvents, auditSubjects } from "../schema/audit.ts";
import { BEYOND_THE_NORM, describeNen7513, NEN_7513 } from "./nen-7513.ts";

const kept = [
  ...Object.keys(getTableColumns(auditEvents)).map((name) => `event.${name}`),
  ...Object.keys(getTableColumns(auditSubjects)).map((name) => `subject.${name}`),
];
const answering = new Set<string>(NEN_7513.flatMap(({ columns }) => columns));

describe("the log of who looked", () => {
  it("is told in the privacy papers as it is (vitest -u writes it again)", async () => {
    await expect(describeNen7513()).toMatchFileSnapshot("../../../../docs/privacy/logboek-nen-7513.md");
  });

  it("answers every field of NEN 7513 with a column it has, or says why none is needed", () => {
    expect([...answering].filter((column) => !kept.includes(column))).toEqual([]);
    expect(NEN_7513.filter(({ columns }) => columns.length === 0).map(({ field }) => field)).toEqual(["ParticipantObjectRole"]);
    expect(new Set(NEN_7513.map(({ field }) => field)).size).toBe(NEN_7513.length);
  });

  it("keeps no column without a reason: the norm asks for it, or it guards the log", () => {
    const beyond = new Set(Object.keys(BEYOND_THE_NORM));
    expect(kept.filter((column) => !answering.has(column) && !beyond.has(column))).toEqual([]);
    expect([...beyond].filter((column) => answering.has(column) || !kept.includes(column))).toEqual([]);
  });
});
