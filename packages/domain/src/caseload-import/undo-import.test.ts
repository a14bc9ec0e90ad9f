import { expect, it } from "vitest";
import { mayUndoImport } from "./undo-import.ts";

const createdAt = new Date("2026-03-02T09:00:00Z");
const after = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000);

it("can be taken back within a day, and no longer", () => {
  expect(mayUndoImport({ createdAt, undoneAt: null }, after(24))).toEqual({ ok: true, value: null });
  expect(mayUndoImport({ createdAt, undoneAt: null }, after(24.01))).toEqual({ ok: false, refusal: { kind: "too-long-ago" } });
});

it("is taken back once", () => {
  expect(mayUndoImport({ createdAt, undoneAt: after(1) }, after(2))).toEqual({ ok: false, refusal: { kind: "undone-before" } });
});
