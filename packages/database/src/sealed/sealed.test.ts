import { randomBytes } from "node:crypto";
import { newId, PracticeId } from "@hervat/domain/primitives";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import type { sessionNotes } from "../schema/session-note.ts";
import { keyEncryptionKey } from "./key-encryption-key.ts";
import { CannotOpenError, open, seal } from "./seal.ts";
import type { Sealed } from "./sealed-value.ts";
import { type At, makeSealer } from "./sealer.ts";

const tenant = newId(PracticeId);
const key = randomBytes(32);
const sealer = makeSealer(tenant, new Map([[1, key]]), 1);
const at: At = { table: "care.session_note", row: "0198c9a0-0000-7000-8000-000000000001", column: "goal" };
const text = "Slaapt slecht — één uur per nacht 😴";

describe("a sealed text", () => {
  it("opens where it was sealed, accents and all", () => {
    expect(sealer.openText(at, sealer.sealText(at, text))).toBe(text);
  });

  it("shows nothing of itself, and never the same bytes twice", () => {
    const first = Buffer.from(sealer.sealText(at, text));
    expect(first.includes("Slaapt")).toBe(false);
    expect(first.equals(Buffer.from(sealer.sealText(at, text)))).toBe(false);
  });

  it.each([
    ["another row", { ...at, row: "0198c9a0-0000-7000-8000-000000000002" }],
    ["another column", { ...at, column: "done" }],
    ["another table", { ...at, table: "care.report_draft" }],
    ["a place that reads the same when its parts are glued", { ...at, table: "care.session_not", row: `e${at.row}` }],
  ])("does not open in %s", (_, elsewhere) => {
    expect(() => sealer.openText(elsewhere, sealer.sealText(at, text))).toThrow(CannotOpenError);
  });

  it("does not open for another practice, even with the same key", () => {
    const other = makeSealer(newId(PracticeId), new Map([[1, key]]), 1);
    expect(() => other.openText(at, sealer.sealText(at, text))).toThrow(CannotOpenError);
  });

  it("does not open when any one bit of it was changed", () => {
    const sealed = sealer.sealText(at, text);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => open((number) => (number === 1 ? key : undefined), { tenant, ...at }, changed)).toThrow(CannotOpenError);
    }
  });

  it("does not open when it was cut off anywhere, a shortened tag included", () => {
    const sealed = sealer.sealText(at, text);
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(() => key, { tenant, ...at }, sealed.subarray(0, length))).toThrow(CannotOpenError);
    }
  });

  it("says nothing of its content when it does not open", () => {
    const sealed = sealer.sealText(at, text);
    const error = (() => {
      try {
        return sealer.openText({ ...at, column: "done" }, sealed);
      } catch (caught) {
        return caught;
      }
    })();
    expect(String(error)).not.toContain("Slaapt");
  });

  it("still opens after the practice got a newer key", () => {
    const old = sealer.sealText(at, text);
    const renewed = makeSealer(
      tenant,
      new Map([
        [1, key],
        [2, randomBytes(32)],
      ]),
      2,
    );
    expect(renewed.openText(at, old)).toBe(text);
    expect(Buffer.from(renewed.sealText(at, text)).readUInt32BE(1)).toBe(2);
  });

  it("costs 33 bytes more than it says", () => {
    expect(seal(key, 1, { tenant, ...at }, Buffer.from("abc"))).toHaveLength(36);
  });
});

describe("a sealed value", () => {
  it("is read back through its schema", () => {
    const schema = z.strictObject({ score: z.int(), on: z.iso.date() });
    const value = { score: 7, on: "2026-03-01" };
    expect(sealer.openJson(at, schema, sealer.sealJson(at, value))).toEqual(value);
    expect(() => sealer.openJson(at, schema, sealer.sealJson(at, { score: "7" }))).toThrow(z.ZodError);
  });

  it("is the only thing that fits in a sealed column", () => {
    expectTypeOf<typeof sessionNotes.$inferInsert.goal>().toEqualTypeOf<Sealed>();
    expectTypeOf<string>().not.toExtend<typeof sessionNotes.$inferInsert.goal>();
    expectTypeOf<Uint8Array>().not.toExtend<typeof sessionNotes.$inferInsert.goal>();
  });
});

describe("a practice's data key", () => {
  const wrapping = keyEncryptionKey(randomBytes(32));

  it("comes out of its wrapping for its own practice and number only", async () => {
    const { key: dataKey, wrapped } = await wrapping.makeDataKey(tenant, 1);
    expect(Buffer.from(await wrapping.unwrap(tenant, 1, wrapped)).equals(dataKey)).toBe(true);
    await expect(wrapping.unwrap(newId(PracticeId), 1, wrapped)).rejects.toThrow(CannotOpenError);
    await expect(wrapping.unwrap(tenant, 2, wrapped)).rejects.toThrow(CannotOpenError);
  });

  it("does not come out with another key-encryption key", async () => {
    const { wrapped } = await wrapping.makeDataKey(tenant, 1);
    await expect(keyEncryptionKey(randomBytes(32)).unwrap(tenant, 1, wrapped)).rejects.toThrow(CannotOpenError);
  });
});
